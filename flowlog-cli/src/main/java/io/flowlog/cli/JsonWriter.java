package io.flowlog.cli;

import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import java.io.IOException;
import java.io.Writer;

/**
 * A result in the shape that {@code aws logs get-query-results} prints, so that what reads the one reads the other: every value
 * is a string, an absent one has no cell, and the counts are doubles. There is no {@code @ptr}.
 */
final class JsonWriter implements ResultWriter {
    private final QueryStatus status;

    /** @param status how the run ended */
    JsonWriter(QueryStatus status) {
        this.status = status;
    }

    @Override
    public void write(QueryResult result, Writer out) throws IOException {
        out.write("{\n    \"results\": [");
        String separator = "\n";
        for (QueryRow row : result.rows()) {
            out.append(separator).append("        ");
            write(row, result, out);
            separator = ",\n";
        }
        out.write(result.rows().isEmpty() ? "],\n" : "\n    ],\n");
        writeEnd(
                out,
                result.statistics().recordsMatched(),
                result.statistics().recordsScanned(),
                result.statistics().bytesScanned());
    }

    /** The shape for a run that has no result: no rows, and nothing counted. */
    void writeEmpty(Writer out) throws IOException {
        out.write("{\n    \"results\": [],\n");
        writeEnd(out, 0, 0, 0);
    }

    private static void write(QueryRow row, QueryResult result, Writer out) throws IOException {
        String separator = "[\n";
        for (String column : result.columns()) {
            String text = row.text(column);
            if (text != null) {
                out.append(separator).append("            {\n                \"field\": ");
                out.append(JsonText.quote(column)).append(",\n                \"value\": ");
                out.append(JsonText.quote(text)).append("\n            }");
                separator = ",\n";
            }
        }
        out.write(separator.equals("[\n") ? "[]" : "\n        ]");
    }

    private void writeEnd(Writer out, long matched, long scanned, long bytes) throws IOException {
        out.append("    \"statistics\": {\n        \"recordsMatched\": ").append(asDouble(matched));
        out.append(",\n        \"recordsScanned\": ").append(asDouble(scanned));
        out.append(",\n        \"bytesScanned\": ").append(asDouble(bytes));
        out.append("\n    },\n    \"status\": \"").append(status.awsName()).append("\"\n}\n");
    }

    /** All digits, where a double's own text would change to exponents at ten million. */
    private static String asDouble(long count) {
        return count + ".0";
    }
}
