package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.function.GlobPattern;
import io.flowlog.query.internal.function.RegexPattern;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.List;

/** Evaluators of {@code parse}: lists of what a pattern takes of a text, whose elements are filled anew for every row. */
final class ExtractEvaluators {
    private ExtractEvaluators() {}

    /** What each star takes. */
    static Evaluator glob(Evaluator source, GlobPattern glob, WorkMeter meter) {
        int stars = glob.stars();
        int[] starts = new int[stars];
        int[] ends = new int[stars];
        List<Value> elements = cells(stars);
        Value text = new Value();
        TextBuffer printed = new TextBuffer();
        return (row, result) -> {
            boolean found = readText(source, row, text, printed);
            meter.spend(text);
            found = found && glob.match(text.bytes(), text.from(), text.to(), starts, ends);
            for (int i = 0; i < stars; i++) {
                set(elements.get(i), text, found ? starts[i] : -1, ends[i]);
            }
            result.setList(elements);
        };
    }

    /** What each of the groups takes, by their numbers. */
    static Evaluator regex(Evaluator source, RegexPattern regex, List<Integer> groups) {
        List<Value> elements = cells(groups.size());
        Value text = new Value();
        TextBuffer printed = new TextBuffer();
        return (row, result) -> {
            boolean found = readText(source, row, text, printed) && regex.find(text.bytes(), text.from(), text.to());
            for (int i = 0; i < groups.size(); i++) {
                int group = groups.get(i);
                set(elements.get(i), text, found ? regex.start(group) : -1, found ? regex.end(group) : -1);
            }
            result.setList(elements);
        };
    }

    private static List<Value> cells(int count) {
        List<Value> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(new Value());
        }
        return cells;
    }

    /** Makes the cell a text, or what a value that is no text prints; false if there is none. */
    private static boolean readText(Evaluator source, RowContext row, Value text, TextBuffer printed) {
        source.evaluate(row, text);
        if (!text.isAbsent() && text.kind() != Value.Kind.TEXT) {
            printed.clear().append(text).into(text);
        }
        return !text.isAbsent();
    }

    private static void set(Value element, Value text, int start, int end) {
        if (start < 0) {
            element.setAbsent();
        } else {
            element.setText(text.bytes(), start, end);
        }
    }
}
