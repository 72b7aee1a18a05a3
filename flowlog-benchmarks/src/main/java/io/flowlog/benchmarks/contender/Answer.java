package io.flowlog.benchmarks.contender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a contender answers, in one form for all, so that equal answers are equal. Immutable.
 *
 * @param rows the cells of each row, with a blank between them
 */
public record Answer(List<String> rows) {
    private static final String BETWEEN_ROWS = "\t";

    /** The rows, copied. */
    public Answer {
        rows = List.copyOf(rows);
    }

    /**
     * The newest rows, each of which begins with its time in ten digits. Among rows of one time SQL promises no order, and of
     * those with the last time it may keep others: of them only the number counts.
     *
     * @param limit how many rows were asked for
     */
    static Answer ofNewest(List<String> rows, int limit) {
        List<String> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.reverseOrder());
        if (sorted.size() < limit) {
            return new Answer(sorted);
        }
        String last = time(sorted.get(limit - 1));
        List<String> certain =
                sorted.stream().filter(row -> !time(row).equals(last)).toList();
        List<String> answer = new ArrayList<>(certain);
        answer.add(last + " and " + (sorted.size() - certain.size()) + " rows of that time");
        return new Answer(answer);
    }

    private static String time(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    /** The answer as one line, for another process. */
    public String toLine() {
        return String.join(BETWEEN_ROWS, rows);
    }

    /** The answer of a line that {@link #toLine} wrote. */
    public static Answer ofLine(String line) {
        return new Answer(line.isEmpty() ? List.of() : List.of(line.split(BETWEEN_ROWS)));
    }
}
