package io.flowlog.query.judge.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a query gives: its columns in order, and the printed cells of its rows.
 *
 * @param rows no cell for a value that is absent
 * @param cut  whether there were more rows than an answer has whose query names no limit
 */
public record Answer(List<String> columns, List<Map<String, String>> rows, boolean cut) {

    /** For people: a line for the columns, then one for each row. */
    @Override
    public String toString() {
        return "  " + columns + "\n"
                + rows.stream()
                        .map(row -> "  "
                                + columns.stream()
                                        .map(column -> row.containsKey(column) ? "'" + row.get(column) + "'" : "-")
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"))
                + (cut ? "\n  and more" : "");
    }
}
