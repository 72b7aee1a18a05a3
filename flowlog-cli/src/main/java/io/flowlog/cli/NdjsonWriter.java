package io.flowlog.cli;

import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** A result as one JSON object a line: numbers are numbers, absent values are missing. */
final class NdjsonWriter implements ResultWriter {
    @Override
    public void write(QueryResult result, Writer out) throws IOException {
        for (QueryRow row : result.rows()) {
            String separator = "{";
            for (Map.Entry<String, Object> cell : row.values().entrySet()) {
                out.append(separator)
                        .append(JsonText.quote(cell.getKey()))
                        .append(':')
                        .append(value(row, cell));
                separator = ",";
            }
            out.append(separator.equals("{") ? "{}\n" : "}\n");
        }
    }

    /** A number with the digits that all other forms have. */
    private static String value(QueryRow row, Map.Entry<String, Object> cell) {
        return cell.getValue() instanceof Number
                ? String.valueOf(row.text(cell.getKey()))
                : JsonText.value(cell.getValue());
    }
}
