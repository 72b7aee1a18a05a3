package io.flowlog.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several formats that the caller gave for inputs in which lines of several flow logs mix: chooses for each line the one that it
 * is of, by its number of columns and, where several formats have as many, by what the columns hold. What may be of two formats
 * is of none. Depends on nothing but the line; allocates nothing per line.
 *
 * <p>Belongs to one thread.
 */
final class FormatChoice {
    private final FlowLogFormat[] formats;
    private final OrderShape[] shapes;
    private final LineTokenizer tokenizer;
    private final int[] starts;
    private final int[] ends;
    private ParseStatus status = ParseStatus.OK;
    private int expected;

    /** @param formats at least one, of which {@link #conflict} has nothing to say */
    FormatChoice(List<FlowLogFormat> formats) {
        this.formats = formats.toArray(FlowLogFormat[]::new);
        shapes = formats.stream().map(OrderShape::new).toArray(OrderShape[]::new);
        FlowLogFormat widest = formats.get(0);
        for (FlowLogFormat format : formats) {
            widest = format.size() > widest.size() ? format : widest;
        }
        tokenizer = new LineTokenizer(widest);
        starts = new int[widest.size()];
        ends = new int[widest.size()];
    }

    /**
     * Why these formats cannot be given together: there would be records of which nobody could say which of two they are of. Null
     * if they can.
     */
    static @Nullable String conflict(List<FlowLogFormat> formats) {
        for (int i = 0; i < formats.size(); i++) {
            for (int j = i + 1; j < formats.size(); j++) {
                String conflict = conflict(formats.get(i), formats.get(j));
                if (conflict != null) {
                    return "formats " + (i + 1) + " and " + (j + 1) + " cannot be given together: " + conflict;
                }
            }
        }
        return null;
    }

    private static @Nullable String conflict(FlowLogFormat one, FlowLogFormat other) {
        if (mayBeginWithTimeBefore(one, other) || mayBeginWithTimeBefore(other, one)) {
            return "the first column of one is no published field, and might hold the timestamp that stands before a record"
                    + " of the other";
        }
        if (one.size() == other.size() && !new OrderShape(one).differsFrom(new OrderShape(other))) {
            return "both have " + one.size() + (one.size() == 1 ? " column" : " columns")
                    + ", and no column tells them apart; read their inputs apart, or with headers";
        }
        return null;
    }

    /** Whether a timestamp and a record of the other format, or nothing, may be a record of this one. */
    private static boolean mayBeginWithTimeBefore(FlowLogFormat format, FlowLogFormat other) {
        int more = format.size() - other.size();
        return format.field(0).isEmpty() && (more == 0 || more == 1 || format.size() == 1);
    }

    /**
     * The format of the line in {@code bytes[from, to)}, which does not hold its line break.
     *
     * @param current the format of the line before, which is given for a line that is of every format, such as a comment or a
     *                header
     * @return null if the line should be a record and is none; {@link #status} then says why
     */
    @Nullable FlowLogFormat choose(byte[] bytes, int from, int to, FlowLogFormat current) {
        ParseStatus kind = tokenizer.tokenize(bytes, from, to, starts, ends, 0);
        if (kind != ParseStatus.OK && kind != ParseStatus.TOO_FEW_COLUMNS && kind != ParseStatus.TOO_MANY_COLUMNS) {
            return current;
        }
        int found = tokenizer.found();
        FlowLogFormat only = null;
        int candidates = 0;
        for (FlowLogFormat format : formats) {
            if (format.size() == found) {
                only = format;
                candidates++;
            }
        }
        if (candidates > 1) {
            return byValues(bytes, found);
        }
        if (only == null && tokenizer.time() != FlowLogEvent.NO_TIME) {
            only = withTimeAsValue(found + 1);
        }
        if (only == null) {
            expected = nearest(found);
            status = found < expected ? ParseStatus.TOO_FEW_COLUMNS : ParseStatus.TOO_MANY_COLUMNS;
        }
        return only;
    }

    /** The format in whose first column, which nobody knows, the line's timestamp stands. */
    private @Nullable FlowLogFormat withTimeAsValue(int columns) {
        for (FlowLogFormat format : formats) {
            if (format.size() == columns && format.field(0).isEmpty()) {
                return format;
            }
        }
        return null;
    }

    /** Of several formats with so many columns the one that the values may be of; or else the one that lacks nothing besides. */
    private @Nullable FlowLogFormat byValues(byte[] bytes, int columns) {
        int candidates = 0;
        int complete = 0;
        FlowLogFormat candidate = null;
        FlowLogFormat completeOne = null;
        for (int i = 0; i < formats.length; i++) {
            if (formats[i].size() == columns && shapes[i].mayHold(bytes, starts, ends, 0)) {
                candidates++;
                candidate = formats[i];
                if (!shapes[i].lacks(bytes, starts, ends, 0)) {
                    complete++;
                    completeOne = formats[i];
                }
            }
        }
        if (candidates == 1) {
            return candidate;
        }
        expected = columns;
        status = candidates == 0 ? ParseStatus.OTHER_ORDER : ParseStatus.AMBIGUOUS_ORDER;
        return complete == 1 ? completeOne : null;
    }

    /** Whether there is another format with as many columns. */
    boolean isShared(FlowLogFormat format) {
        for (FlowLogFormat other : formats) {
            if (other != format && other.size() == format.size()) {
                return true;
            }
        }
        return false;
    }

    private int nearest(int columns) {
        int nearest = formats[0].size();
        for (FlowLogFormat format : formats) {
            int distance = Math.abs(format.size() - columns);
            if (distance < Math.abs(nearest - columns)) {
                nearest = format.size();
            }
        }
        return nearest;
    }

    /** Why the last line is of none of the formats. */
    ParseStatus status() {
        return status;
    }

    /** How many columns the last line has, if it is of none of the formats. */
    int found() {
        return tokenizer.found();
    }

    /** How many columns it should have: as many as the format that comes nearest, the first of two that do. */
    int expected() {
        return expected;
    }
}
