package io.flowlog.query.internal.function;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Utf8;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Functions that measure, cut and join texts. Positions and lengths count code points; the first is 0. */
final class TextFunctions {
    private TextFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                Entry.of("concat(value, ...)").lenient().scratch(TextFunctions::concat),
                Entry.of("ltrim(text[, characters])").scratch(() -> trim(true, false)),
                Entry.of("rtrim(text[, characters])").scratch(() -> trim(false, true)),
                Entry.of("trim(text[, characters])").scratch(() -> trim(true, true)),
                Entry.of("strlen(text)").scratch(TextFunctions::strlen),
                Entry.of("toupper(text)").scratch(() -> written(LetterCase::appendUpper)),
                Entry.of("tolower(text)").scratch(() -> written(LetterCase::appendLower)),
                Entry.of("substr(text, start[, length])").scratch(TextFunctions::substr),
                Entry.of("replace(text, find, by)").scratch(TextFunctions::replace),
                Entry.of("split(text, separator)").bound(TextFunctions::split));
    }

    /** A function of one text that writes another. */
    static ScalarEvaluation written(BiConsumer<Value, TextBuffer> writer) {
        TextArgument text = new TextArgument();
        TextBuffer buffer = new TextBuffer();
        return (arguments, result) -> {
            writer.accept(text.of(arguments[0]), buffer.clear());
            buffer.into(result);
        };
    }

    private static ScalarEvaluation concat() {
        TextBuffer buffer = new TextBuffer();
        return (arguments, result) -> {
            buffer.clear();
            for (Value argument : arguments) {
                buffer.append(argument);
            }
            buffer.into(result);
        };
    }

    private static ScalarEvaluation trim(boolean left, boolean right) {
        TextArgument text = new TextArgument();
        TextArgument set = new TextArgument();
        return (arguments, result) -> Trim.apply(
                text.of(arguments[0]), arguments.length > 1 ? set.of(arguments[1]) : null, left, right, result);
    }

    private static ScalarEvaluation strlen() {
        TextArgument text = new TextArgument();
        return (arguments, result) -> {
            Value printed = text.of(arguments[0]);
            result.setInteger(Utf8.codePoints(printed.bytes(), printed.from(), printed.to()));
        };
    }

    private static ScalarEvaluation substr() {
        TextArgument text = new TextArgument();
        return (arguments, result) -> {
            long start = count(arguments[1]);
            long length = arguments.length > 2 ? count(arguments[2]) : Long.MAX_VALUE;
            if (start < 0 || length < 0) {
                result.setAbsent();
                return;
            }
            Value printed = text.of(arguments[0]);
            int from = Utf8.skip(printed.bytes(), printed.from(), printed.to(), start);
            result.setText(printed.bytes(), from, Utf8.skip(printed.bytes(), from, printed.to(), length));
        };
    }

    /** A number of characters; -1 if this is none. */
    private static long count(Value value) {
        return switch (Numbers.kindOf(value)) {
            case INTEGER -> Math.max(-1, Numbers.integer(value));
            case DOUBLE -> Numbers.real(value) >= 0 ? (long) Numbers.real(value) : -1;
            default -> -1;
        };
    }

    private static ScalarEvaluation replace() {
        TextArgument text = new TextArgument();
        TextArgument find = new TextArgument();
        TextBuffer buffer = new TextBuffer();
        return (arguments, result) -> {
            Value whole = text.of(arguments[0]);
            Value old = find.of(arguments[1]);
            int length = old.to() - old.from();
            int hit = length == 0 ? -1 : indexOf(whole, whole.from(), old);
            if (hit < 0) {
                result.set(whole);
                return;
            }
            buffer.clear();
            int from = whole.from();
            for (; hit >= 0; hit = indexOf(whole, from, old)) {
                buffer.append(whole.bytes(), from, hit).append(arguments[2]);
                from = hit + length;
            }
            buffer.append(whole.bytes(), from, whole.to()).into(result);
        };
    }

    /** The elements lie inside the text; a list is the one result that allocates. An empty separator separates nothing. */
    private static ScalarEvaluation split(CallSite site) {
        int most = site.limits().listElements();
        TextArgument text = new TextArgument();
        TextArgument separator = new TextArgument();
        return (arguments, result) -> {
            Value whole = text.of(arguments[0]);
            Value between = separator.of(arguments[1]);
            int length = between.to() - between.from();
            List<Value> parts = new ArrayList<>();
            int from = whole.from();
            for (int hit; length > 0 && (hit = indexOf(whole, from, between)) >= 0; from = hit + length) {
                parts.add(part(whole, from, hit));
                if (parts.size() >= most) {
                    throw new QueryAbortedException(
                            QueryAbortedException.Reason.LIMIT,
                            "a list of 'split' has more than " + Wording.number(most) + " elements");
                }
            }
            parts.add(part(whole, from, whole.to()));
            result.setList(parts);
        };
    }

    private static Value part(Value whole, int from, int to) {
        Value part = new Value();
        part.setText(whole.bytes(), from, to);
        return part;
    }

    static int indexOf(Value text, int from, Value needle) {
        return Utf8.indexOf(text.bytes(), from, text.to(), needle.bytes(), needle.from(), needle.to());
    }
}
