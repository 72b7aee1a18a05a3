package io.flowlog.testkit.internal.query;

import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.QueryCase;
import io.flowlog.testkit.internal.choice.Choices;
import java.util.ArrayList;
import java.util.List;

/** Makes queries over records of one format. */
public final class QueryMaker {
    private static final int DEPTH = 3;
    private static final List<String> FILTER = List.of("filter ", "where ", "FILTER ", "filter\n  ");
    private static final List<String> PIPE = List.of(" | ", "|", "\n| ", " # and then\n| ");

    private QueryMaker() {}

    /** A query. */
    public static QueryCase make(LogFormat format, Choices choices) {
        ConditionMaker conditions = new ConditionMaker(format);
        List<Condition> filters = choices.list("filters", 1, 3, filter -> conditions.make(filter.child("it"), DEPTH));
        Choices around = choices.child("around");
        List<String> stages = new ArrayList<>();
        if (around.chance("fields", 30)) {
            stages.add("fields " + name(format, "shown", around) + ", @message");
        }
        String word = around.mostly("word", 70, FILTER);
        filters.forEach(filter -> stages.add(word + filter.text()));
        if (around.chance("sort", 30)) {
            stages.add("sort " + name(format, "key", around) + around.oneOf("direction", List.of("", " desc", " asc")));
        }
        if (around.chance("limit", 30)) {
            stages.add("limit 10000");
        }
        String text = String.join(around.mostly("pipe", 60, PIPE), stages);
        return new QueryCase(
                text,
                format,
                record -> filters.stream().allMatch(filter -> filter.meaning().test(record)));
    }

    private static String name(LogFormat format, String choice, Choices choices) {
        return Names.spelled(choices.oneOf(choice, format.columns()), choices.child(choice + " name"));
    }

    /** A filter alone, to stand before something else. */
    static String filter(LogFormat format, Choices choices) {
        return "filter " + new ConditionMaker(format).make(choices, 1).text();
    }
}
