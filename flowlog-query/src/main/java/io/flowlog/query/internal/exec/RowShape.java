package io.flowlog.query.internal.exec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that all rows of a result share. */
final class RowShape {
    private final List<String> columns;
    private final Map<String, Integer> indices = new HashMap<>();

    RowShape(List<String> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            indices.put(columns.get(i), i);
        }
    }

    List<String> columns() {
        return columns;
    }

    /** The index of a column, or -1. */
    int indexOf(String column) {
        return indices.getOrDefault(column, -1);
    }
}
