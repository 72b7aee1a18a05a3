package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes events of cells whose names are known, in any order. */
final class EventCells {
    private final List<String> names;

    /** @param names of the cells, as the console or the command line spells them */
    EventCells(List<String> names) {
        this.names = names.stream().map(EventCells::normalized).toList();
    }

    /** Without {@code @}, case and underscores. */
    static String normalized(String name) {
        return name.strip().replace("@", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    boolean hasMessage() {
        return names.contains("message");
    }

    /** The event of a row; null if it has no message. Cells beyond the names do not count, missing ones are absent. */
    @Nullable FlowLogEvent event(List<String> cells) {
        String message = cell(cells, "message");
        return message.isEmpty()
                ? null
                : new FlowLogEvent(
                        EventTime.of(cell(cells, "timestamp")),
                        message,
                        cell(cells, "logstreamname").isEmpty()
                                ? cell(cells, "logstream")
                                : cell(cells, "logstreamname"),
                        cell(cells, "log"),
                        EventTime.of(cell(cells, "ingestiontime")));
    }

    private String cell(List<String> cells, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }
}
