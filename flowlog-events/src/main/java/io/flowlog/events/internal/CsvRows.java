package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) as the console downloads it: a row of names, then time and message, and perhaps more. */
final class CsvRows implements Layer {
    private static final Pattern TIME_FIRST = Pattern.compile("\"?\\d{13}\"?,.*");
    private static final Set<String> NAMES =
            Set.of("timestamp", "message", "logstreamname", "logstream", "log", "ingestiontime", "ptr", "eventid");

    /** A quote that is never closed must not swallow the rest of the file. */
    private static final int MOST_BREAKS_IN_A_ROW = 16;

    private final Lines lines;
    private EventCells columns = new EventCells(List.of("timestamp", "message"));

    CsvRows(Lines lines) {
        this.lines = lines;
    }

    /** Whether a line is the first of such a file. */
    static boolean isFirst(String line) {
        return TIME_FIRST.matcher(line).matches() || isHeader(cells(line));
    }

    private static boolean isHeader(List<String> cells) {
        return cells.size() > 1
                && cells.stream().map(EventCells::normalized).allMatch(NAMES::contains)
                && new EventCells(cells).hasMessage();
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (true) {
            long offset = lines.offset();
            String row = lines.line();
            if (row == null) {
                return null;
            }
            if (row.isBlank()) {
                continue;
            }
            for (int more = 0; isOpen(row); more++) {
                String next = more == MOST_BREAKS_IN_A_ROW ? null : lines.line();
                if (next == null) {
                    return new Item.Bad(offset, "a quoted cell that is never closed");
                }
                row += "\n" + next;
            }
            List<String> cells = cells(row);
            if (isHeader(cells)) {
                columns = new EventCells(cells);
                continue;
            }
            FlowLogEvent event = columns.event(cells);
            return event == null ? new Item.Bad(offset, "a row without a message") : new Item.Event(event);
        }
    }

    /** Whether a quote is open at the end, so that the line break belongs to the cell. */
    private static boolean isOpen(String row) {
        return row.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
