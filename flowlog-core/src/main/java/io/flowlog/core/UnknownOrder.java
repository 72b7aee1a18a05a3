package io.flowlog.core;

import java.util.List;

/**
 * An input whose columns are of an order that nobody has named: the caller gave no format, no header line names one, and the
 * records are not of the default order. Such lines are counted as malformed and never guessed at.
 *
 * @param source     the input's name, such as a file's path
 * @param lines      how many of its lines are not of the default order
 * @param records    how many of its lines may be of the default order, and were read so; where there are any, orders mix in the
 *                   input, and a format that is given holds for all of it
 * @param candidates what the order may be, the likeliest first; empty if the lines do not tell
 */
public record UnknownOrder(String source, long lines, long records, List<FormatCandidate> candidates) {

    /** Copies the list. */
    public UnknownOrder {
        candidates = List.copyOf(candidates);
    }

    /** All of it in one sentence, with a format to give where one is likely. */
    public String message() {
        String what = source + ": no header line names the order of the columns, and "
                + (lines == 1 ? "1 line is" : lines + " lines are") + " not of the default order; ";
        String apart = records == 0 ? "" : "since others are, read them apart and ";
        return what
                + apart
                + (candidates.isEmpty()
                        ? "give the format string of the flow log"
                        : "give the format string of the flow log, which may be "
                                + candidates.get(0).format());
    }
}
