package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code aws logs get-log-events} and {@code filter-log-events} print with {@code --output table}: cells in a frame, below a
 * row of their names; or, where the terminal is too narrow, a name and a value in each row.
 */
final class TableLines implements Layer {
    private static final Set<String> NAMES =
            Set.of("message", "timestamp", "ingestiontime", "eventid", "logstreamname");

    private final Lines lines;
    private @Nullable EventCells columns;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    TableLines(Lines lines) {
        this.lines = lines;
    }

    /** Whether a line is the first of such output. */
    static boolean isFirst(String line) {
        return line.length() > 2 && line.chars().allMatch(c -> c == '-');
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (true) {
            long offset = lines.offset();
            String line = lines.line();
            Item item = line == null || isFrame(line) ? edge() : row(line, offset);
            if (item != null || line == null) {
                return item;
            }
        }
    }

    /** Whether a line holds no cells. */
    private static boolean isFrame(String line) {
        return line.chars().allMatch(c -> "|+- \r".indexOf(c) >= 0) || !line.startsWith("|");
    }

    /** The end of a part of the frame, and so of an event that has its cells in rows of their own. */
    private @Nullable Item edge() {
        if (names.isEmpty()) {
            return null;
        }
        FlowLogEvent event = new EventCells(names).event(values);
        names.clear();
        values.clear();
        return event == null ? null : new Item.Event(event);
    }

    private @Nullable Item row(String line, long offset) {
        List<String> cells = cells(line);
        if (cells.size() > 1 && cells.stream().map(EventCells::normalized).allMatch(NAMES::contains)) {
            columns = new EventCells(cells);
            return null;
        }
        EventCells known = columns;
        if (cells.size() == 2 && NAMES.contains(EventCells.normalized(cells.get(0)))) {
            names.add(cells.get(0));
            values.add(cells.get(1));
            return null;
        }
        if (cells.size() < 2) {
            // the title of a part, such as the streams that were searched: its cells have other names
            columns = null;
            return null;
        }
        if (known == null) {
            return null;
        }
        FlowLogEvent event = known.event(cells);
        return event == null ? new Item.Bad(offset, "a row without a message") : new Item.Event(event);
    }

    private static List<String> cells(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) == '|') {
            from++;
        }
        while (to > from && (line.charAt(to - 1) == '|' || line.charAt(to - 1) == ' ')) {
            to--;
        }
        return Arrays.stream(line.substring(from, to).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
