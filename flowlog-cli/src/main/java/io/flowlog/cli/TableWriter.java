package io.flowlog.cli;

import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A result as a table for people: aligned columns below a line of names, plain ASCII, numbers at the right. Cells are never cut;
 * an absent value is blank. Control characters are shown as escapes, so every row is one line.
 */
final class TableWriter implements ResultWriter {
    @Override
    public void write(QueryResult result, Writer out) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String name : result.columns()) {
            columns.add(new Column(name, result.rows()));
        }
        writeLine(columns, -1, out);
        writeRule(columns, out);
        for (int row = 0; row < result.rows().size(); row++) {
            writeLine(columns, row, out);
        }
    }

    /** @param row the number of a row, or -1 for the names */
    private static void writeLine(List<Column> columns, int row, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        String separator = " ";
        for (Column column : columns) {
            line.append(separator);
            column.append(row < 0 ? column.name : column.cells.get(row), line);
            separator = " | ";
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static void writeRule(List<Column> columns, Writer out) throws IOException {
        String separator = "";
        for (Column column : columns) {
            out.append(separator).append("-".repeat(column.width + 2));
            separator = "+";
        }
        out.append('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The texts of one column, ready to be shown. */
    private static final class Column {
        private final String name;
        private final List<String> cells = new ArrayList<>();
        private final boolean numeric;
        private final int width;

        Column(String column, List<QueryRow> rows) {
            name = ControlCharacters.escape(column);
            int widest = width(name);
            int present = 0;
            int numbers = 0;
            for (QueryRow row : rows) {
                String text = row.text(column);
                String cell = text == null ? "" : ControlCharacters.escape(text);
                cells.add(cell);
                widest = Math.max(widest, width(cell));
                present += text == null ? 0 : 1;
                numbers += text != null && row.values().get(column) instanceof Number ? 1 : 0;
            }
            numeric = present > 0 && present == numbers;
            width = widest;
        }

        void append(String text, StringBuilder line) {
            String padding = " ".repeat(width - width(text));
            line.append(numeric ? padding : "").append(text).append(numeric ? "" : padding);
        }
    }
}
