package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code aws logs get-log-events} and {@code filter-log-events} print with {@code --output text}: cells separated by tabs, in
 * the order of their names, the first of which is {@code EVENTS} for an event.
 */
final class TabLines implements Layer {
    private static final EventCells GET = new EventCells(List.of("", "ingestionTime", "message", "timestamp"));
    private static final EventCells FILTER =
            new EventCells(List.of("", "eventId", "ingestionTime", "logStreamName", "message", "timestamp"));

    private static final Pattern FIRST =
            Pattern.compile("(EVENTS|SEARCHEDLOGSTREAMS)\t.*|" + "[bf]/\\d+(/[sb])?(\t.*)?");
    /** Tokens for the next page, and the streams that were searched, say nothing of events. */
    private static final Pattern OTHER =
            Pattern.compile("SEARCHEDLOGSTREAMS\t.*|[bf]/\\d+(/[sb])?(\t.*)?|None|[A-Za-z0-9+/=_-]{20,}(\t.*)?");

    private final Lines lines;

    TabLines(Lines lines) {
        this.lines = lines;
    }

    /** Whether a line is the first of such output. */
    static boolean isFirst(String line) {
        return FIRST.matcher(line).matches();
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (true) {
            long offset = lines.offset();
            String line = lines.line();
            if (line == null) {
                return null;
            }
            if (line.isBlank() || OTHER.matcher(line).matches()) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (!cells.get(0).equals("EVENTS")) {
                return new Item.Bad(offset, "a line that is no event: " + line);
            }
            FlowLogEvent event = (cells.size() < 6 ? GET : FILTER).event(cells);
            return event == null ? new Item.Bad(offset, "an event without a message") : new Item.Event(event);
        }
    }
}
