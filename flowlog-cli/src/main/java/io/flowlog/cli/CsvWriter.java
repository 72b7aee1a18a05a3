package io.flowlog.cli;

import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A result as RFC 4180 has it: a line of names, commas, CR LF. An absent value is an empty field, an empty text is {@code ""}.
 * Control characters are shown as escapes, so every row is one line.
 */
final class CsvWriter implements ResultWriter {
    private static final String LINE_END = "\r\n";

    @Override
    public void write(QueryResult result, Writer out) throws IOException {
        List<String> columns = result.columns();
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ",").append(field(columns.get(i)));
        }
        out.append(LINE_END);
        for (QueryRow row : result.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                String text = row.text(columns.get(i));
                out.append(i == 0 ? "" : ",").append(text == null ? "" : field(text));
            }
            out.append(LINE_END);
        }
    }

    private static String field(String text) {
        String safe = ControlCharacters.escape(text);
        boolean plain = !safe.isEmpty() && safe.indexOf('"') < 0 && safe.indexOf(',') < 0;
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
