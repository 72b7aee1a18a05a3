package io.flowlog.query.judge;

import io.flowlog.query.judge.model.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares printed cells with the values of a database: doubles by their value, all else by what they print. */
final class SameCells {
    private static final double TOLERANCE = 1e-9;

    private SameCells() {}

    static boolean are(List<Map<String, String>> printed, List<Map<String, Object>> values) {
        if (printed.size() != values.size()) {
            return false;
        }
        for (int row = 0; row < printed.size(); row++) {
            Map<String, String> cells = printed.get(row);
            Map<String, Object> others = values.get(row);
            if (!cells.keySet().equals(others.keySet())
                    || !cells.keySet().stream().allMatch(column -> isSame(cells.get(column), others.get(column)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(String printed, Object value) {
        if (value instanceof Double real) {
            double other = Double.parseDouble(printed);
            return Math.abs(other - real) <= TOLERANCE * Math.max(Math.abs(other), Math.abs(real));
        }
        return printed.equals(value.toString());
    }

    /** The database's rows as an answer, for people. */
    static Answer printed(List<String> columns, List<Map<String, Object>> values) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, Object> row : values) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.forEach((column, value) -> cells.put(column, value.toString()));
            rows.add(cells);
        }
        return new Answer(columns, rows, false);
    }
}
