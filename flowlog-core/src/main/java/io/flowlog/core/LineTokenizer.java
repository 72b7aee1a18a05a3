package io.flowlog.core;

import io.flowlog.core.internal.text.IsoTimestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of any kind, byte by byte: says what it is and, if it is a record, where its fields lie. The slow and
 * thorough way; whole chunks of clean lines do not come here.
 *
 * <p>Belongs to one thread.
 */
final class LineTokenizer {
    /** Of epoch milliseconds from 2001 to 2286. */
    private static final int MILLISECOND_DIGITS = 13;

    private FlowLogFormat format;
    private int columns;
    private long time = FlowLogEvent.NO_TIME;
    private int found;
    private int lineFrom;
    private int lineTo;
    private @Nullable FlowLogFormat header;

    LineTokenizer(FlowLogFormat format) {
        this.format = format;
        columns = format.size();
    }

    void bind(FlowLogFormat newFormat) {
        format = newFormat;
        columns = newFormat.size();
    }

    /** The timestamp on the last line, alone or before its record, or {@link FlowLogEvent#NO_TIME}. */
    long time() {
        return time;
    }

    /** How many columns the last line had; 0 if they were not counted, as those of another layout. */
    int found() {
        return found;
    }

    /** Where the message of the last line begins: after a byte order mark and a timestamp. */
    int lineFrom() {
        return lineFrom;
    }

    /** Where the message of the last line ends: before a carriage return. */
    int lineTo() {
        return lineTo;
    }

    /** The order that the last line names, if it is a header. */
    FlowLogFormat header() {
        if (header == null) {
            throw new IllegalStateException("the last line was no header");
        }
        return header;
    }

    /**
     * Reads the line in {@code bytes[from, to)}, which does not hold its line break but may hold a carriage return before it.
     *
     * @param starts receives where each field begins, from index {@code at} on
     * @param ends   receives where each field ends, from index {@code at} on
     */
    ParseStatus tokenize(byte[] bytes, int from, int to, int[] starts, int[] ends, int at) {
        time = FlowLogEvent.NO_TIME;
        found = 0;
        lineTo = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        lineFrom = startsWithByteOrderMark(bytes, from, lineTo) ? from + 3 : from;
        int first = skipBlanks(bytes, lineFrom, lineTo);
        if (first == lineTo) {
            return ParseStatus.BLANK;
        }
        if (bytes[first] == '#') {
            return ParseStatus.COMMENT;
        }
        if (isOtherLayout(bytes, first, lineTo)) {
            return ParseStatus.OTHER_LAYOUT;
        }
        int firstEnd = tokenEnd(bytes, first, lineTo);
        long prefix = IsoTimestamp.parse(bytes, first, firstEnd);
        if (prefix == IsoTimestamp.NONE) {
            return columns(bytes, first, starts, ends, at);
        }
        int second = skipBlanks(bytes, firstEnd, lineTo);
        if (format.field(0).isEmpty() && countTokens(bytes, second) == columns - 1) {
            // an unknown first column may well hold a time
            return columns(bytes, first, starts, ends, at);
        }
        time = prefix;
        lineFrom = second;
        return second == lineTo ? ParseStatus.TIMESTAMP : columns(bytes, second, starts, ends, at);
    }

    /**
     * Whether what begins here is JSON, or a row of the CSV that the console offers for download: epoch milliseconds and a
     * comma. Counting columns alone would take some of these for records.
     */
    static boolean isOtherLayout(byte[] bytes, int from, int to) {
        byte first = bytes[from];
        if (first == '{' || first == '[' || first == '"') {
            return true;
        }
        if (to - from <= MILLISECOND_DIGITS || bytes[from + MILLISECOND_DIGITS] != ',') {
            return false;
        }
        for (int i = from; i < from + MILLISECOND_DIGITS; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private ParseStatus columns(byte[] bytes, int from, int[] starts, int[] ends, int at) {
        int count = 0;
        boolean mayBeHeader = true;
        int start = from;
        while (start < lineTo) {
            int end = tokenEnd(bytes, start, lineTo);
            if (count < columns) {
                starts[at + count] = start;
                ends[at + count] = end;
            }
            count++;
            mayBeHeader &= mayBeInHeader(bytes[start]);
            start = skipBlanks(bytes, end, lineTo);
        }
        found = count;
        if (mayBeHeader) {
            Optional<FlowLogFormat> names = FlowLogFormat.detectHeader(bytes, from, lineTo);
            if (names.isPresent()) {
                header = names.get();
                return ParseStatus.HEADER;
            }
        }
        if (count != columns) {
            return count < columns ? ParseStatus.TOO_FEW_COLUMNS : ParseStatus.TOO_MANY_COLUMNS;
        }
        return ParseStatus.OK;
    }

    private int countTokens(byte[] bytes, int from) {
        int count = 0;
        int start = from;
        while (start < lineTo) {
            count++;
            start = skipBlanks(bytes, tokenEnd(bytes, start, lineTo), lineTo);
        }
        return count;
    }

    /**
     * Whether what begins so can be part of a header: a name, or a carriage return at its end; numbers, {@code -} and most addresses
     * begin otherwise.
     */
    private static boolean mayBeInHeader(byte first) {
        return first == '\r'
                || first >= 'a' && first <= 'z'
                || first >= 'A' && first <= 'Z'
                || first == '_'
                || first < 0;
    }

    private static boolean startsWithByteOrderMark(byte[] bytes, int from, int to) {
        return to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] == ' ') {
            i++;
        }
        return i;
    }

    private static int tokenEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != ' ') {
            i++;
        }
        return i;
    }
}
