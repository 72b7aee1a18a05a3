package io.flowlog.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/** A table of texts that is as readable in a terminal as in a document. Belongs to one thread. */
final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<String> head) {
        rows.add(head);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /** The table; the first column is aligned to the left and the others to the right. */
    @Override
    public String toString() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < widths.length; column++) {
                String cell = rows.get(row).get(column);
                String padding = " ".repeat(widths[column] - cell.length());
                table.append("| ")
                        .append(column == 0 ? cell + padding : padding + cell)
                        .append(' ');
            }
            table.append("|\n");
            if (row == 0) {
                for (int column = 0; column < widths.length; column++) {
                    table.append('|').append("-".repeat(widths[column] + 1)).append(column == 0 ? '-' : ':');
                }
                table.append("|\n");
            }
        }
        return table.toString();
    }
}
