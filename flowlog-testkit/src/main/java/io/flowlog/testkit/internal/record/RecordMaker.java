package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.choice.Edge;
import io.flowlog.testkit.internal.record.Field.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes valid records. First the scene is set, then each column is filled by itself, whatever the format: so a format can lose columns
 * without the others being filled anew, which is what lets records shrink well.
 */
public final class RecordMaker {
    private RecordMaker() {}

    /** A record of this format that is as the wishes want it. */
    public static LogRecord make(LogFormat format, Wishes wishes, Choices choices) {
        Scene scene = new SceneMaker(format, wishes, choices.child("scene")).make();
        Choices columns = choices.child("columns");
        List<String> values = new ArrayList<>(format.size());
        for (String column : format.columns()) {
            values.add(value(column, scene, wishes, columns.child(column)));
        }
        return new LogRecord(format, values);
    }

    private static String value(String column, Scene scene, Wishes wishes, Choices choices) {
        String settled = scene.wished().get(column);
        if (settled != null) {
            return settled;
        }
        Wish wish = wishes.of(column);
        if (wish != null) {
            return wish.write(choices, example(column, scene));
        }
        Field field = PublishedFields.find(column);
        if (field == null) {
            return PublishedFields.unknown().write(choices);
        }
        boolean absent = field.presence() == Presence.WITH_TRAFFIC && scene.silent()
                || field.presence() == Presence.SOMETIMES && choices.chance("absent", 30)
                || field.presence() == Presence.WITH_TRAFFIC && scene.gaps() && choices.chance("absent", 2);
        return absent ? LogRecord.ABSENT : field.content().apply(scene).write(choices);
    }

    private static String example(String column, Scene scene) {
        Field field = PublishedFields.find(column);
        return field == null ? "" : field.content().apply(scene).words().get(0);
    }

    /** Each edge of a field of the format, all else being the example. */
    public static List<Edge> edges(LogFormat format, @Nullable String part) {
        List<Edge> edges = new ArrayList<>();
        Scene scene = new SceneMaker(format, Wishes.NONE, Choices.simplest()).make();
        SceneMaker.EDGES.forEach((choice, size) ->
                IntStream.range(1, size).forEach(pick -> edges.add(new Edge(List.of("scene", choice), pick))));
        for (String column : format.columns()) {
            Field field = PublishedFields.find(column);
            int count = field == null
                    ? PublishedFields.unknown().edges()
                    : field.content().apply(scene).edges();
            IntStream.rangeClosed(1, count)
                    .forEach(pick -> edges.add(new Edge(List.of("columns", column, "pick"), pick)));
        }
        return part == null
                ? edges
                : edges.stream().map(edge -> edge.within(part)).toList();
    }
}
