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
                        .append(JsonText.value(cell.getValue()));
                separator = ",";
            }
            out.append(separator.equals("{") ? "{}\n" : "}\n");
        }
    }
}
