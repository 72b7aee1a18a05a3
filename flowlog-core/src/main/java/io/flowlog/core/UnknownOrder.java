package io.flowlog.core;

import java.util.ArrayList;
import java.util.List;

/**
 * An input in which columns are of an order that nobody has named: no header line names it, and the lines are neither of a format
 * that the caller gave nor, if none was given, of the default order. Such lines are counted as malformed and never guessed at.
 *
 * @param source     the input's name, such as a file's path
 * @param lines      how many of its lines are of no order that is known
 * @param records    how many of its lines may be of one that is, and were read so; where there are any, orders mix in the input
 * @param formats    the orders that are known: those that were given, or else the default
 * @param candidates what the order may be, the likeliest first; empty if the lines do not tell
 */
public record UnknownOrder(
        String source, long lines, long records, List<FlowLogFormat> formats, List<FormatCandidate> candidates) {

    /** Copies the lists. */
    public UnknownOrder {
        formats = List.copyOf(formats);
        candidates = List.copyOf(candidates);
    }

    /**
     * The formats to give so that all lines are read, if they are of the likeliest candidate: that one and, if other lines were of
     * orders that are known, those.
     *
     * @return empty if there is no candidate, or if its lines could not be told from the others
     * @see ReaderOptions.Builder#formats
     */
    public List<FlowLogFormat> suggestion() {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<FlowLogFormat> all = new ArrayList<>(records == 0 ? List.of() : formats);
        all.add(candidates.get(0).format());
        return FormatChoice.conflict(all) == null ? List.copyOf(all) : List.of();
    }

    /** Whether nothing was given, so that the only order known is the default. */
    public boolean isDefault() {
        return formats.equals(List.of(FlowLogFormat.DEFAULT));
    }

    /** All of it in one sentence, with the formats to give where one is likely. */
    public String message() {
        String what = source + ": no header line names the order of the columns, and "
                + (lines == 1 ? "1 line is not of " : lines + " lines are not of ")
                + (isDefault()
                        ? "the default order; "
                        : formats.size() == 1 ? "the format given; " : "the formats given; ");
        if (candidates.isEmpty()) {
            return what + "give the format string of the flow log"
                    + (records == 0 ? "" : ", beside that of the others");
        }
        String candidate = "the format string of the flow log, which may be "
                + candidates.get(0).format();
        if (records == 0) {
            return what + "give " + candidate;
        }
        return suggestion().isEmpty()
                ? what + "since no column tells them from those that are, read them apart and give " + candidate
                : what + "since others are, give, beside " + (isDefault() ? "the default, " : "what was given, ")
                        + candidate;
    }
}
