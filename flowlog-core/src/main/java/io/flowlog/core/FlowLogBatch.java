package io.flowlog.core;

import io.flowlog.core.internal.text.AsciiNumbers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some records of one format that lie in one array: the bytes, and where in them each field of each record begins and ends.
 * What a query engine works on; {@link #record(int)} shows the same as objects. A batch from a reader is a view: it is good
 * until the reader moves on.
 *
 * <p>In a chunk of clean lines, field {@code j} of record {@code r} ends at delimiter {@code r * columns + j} and begins after
 * the one before, so the positions of all delimiters serve as starts and as ends. In other chunks both are written out. The
 * accessors hide the difference at the cost of two additions.
 *
 * <p>Rows and slots are not checked, but by {@link #record(int)} and the records it shows: one out of range may give a field
 * of another record.
 *
 * <p>Belongs to one thread.
 */
public final class FlowLogBatch {
    /** Result of {@link #longAt} where the field is absent: the format lacks it, or its text is {@code -}. */
    public static final long ABSENT = -1;

    /** Result of {@link #longAt} where the field's text is no number that the field can hold. */
    public static final long BAD = -2;

    /** A {@code start} above this is in milliseconds already. */
    private static final long LARGEST_SECOND = Integer.MAX_VALUE;

    private FlowLogFormat format;
    private int columns;
    private int startSlot;
    private long[] greatest;
    private int size;
    private long firstPlace;
    private byte[] bytes = {};
    private byte[] own = {};

    /** For a single record that is no view: where its fields begin and end or, if it came from a clean chunk, its delimiters. */
    private final int[] ownStarts;

    private final int[] ownEnds;
    private int[] ownDelimiters = {};

    private int[] starts;
    private int startOffset;
    private int startBias;
    private int[] ends;
    private int endOffset;

    /** Null where every line is exactly its fields with single blanks between them. */
    private int @Nullable [] lineStarts;

    private int @Nullable [] lineEnds;
    private long @Nullable [] times;
    private @Nullable FlowLogEvent @Nullable [] events;
    private @Nullable BadValueTally badValues;
    /** Of a copied row: the columns whose bad value has been counted, before the copy was made or since. */
    private @Nullable BitSet counted;

    private @Nullable FlowLogRecord view;

    FlowLogBatch(FlowLogFormat format) {
        this.format = format;
        columns = format.size();
        startSlot = format.slotOf(FlowLogField.START);
        greatest = format.greatestValues();
        ownStarts = new int[columns];
        ownEnds = new int[columns];
        starts = ownStarts;
        ends = ownEnds;
    }

    /** A batch without records. */
    public static FlowLogBatch empty(FlowLogFormat format) {
        return new FlowLogBatch(format);
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** The order of the columns in all of them. */
    public FlowLogFormat format() {
        return format;
    }

    /** The array that holds the records; to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the field in column {@code slot} of record {@code row} begins in {@link #bytes()}. */
    public int start(int row, int slot) {
        return starts[startOffset + row * columns + slot] + startBias;
    }

    /** Where that field ends in {@link #bytes()}, exclusive; a field has at least one byte. */
    public int end(int row, int slot) {
        return ends[endOffset + row * columns + slot];
    }

    /** Whether the field has a value: its text is not a lone {@code -}. */
    public boolean isPresent(int row, int slot) {
        int start = start(row, slot);
        return bytes[start] != '-' || end(row, slot) - start != 1;
    }

    /**
     * The number in a field.
     *
     * @return the number as written, {@link #ABSENT}, or {@link #BAD} for text that is no non-negative decimal number of at
     *     most 63 bits, or one beyond the field's {@linkplain FlowLogField#maxValue() largest value}; a bad value is counted
     *     in the reader's statistics, once for each record and column
     */
    public long longAt(int row, int slot) {
        int start = start(row, slot);
        int end = end(row, slot);
        long number = AsciiNumbers.parse(bytes, start, end);
        if (number >= 0 && number <= greatest[slot]) {
            return number;
        }
        if (bytes[start] == '-' && end - start == 1) {
            return ABSENT;
        }
        if (badValues != null) {
            badValues.add(this, row, slot, counted);
        }
        return BAD;
    }

    /**
     * The numbers in one column of neighbouring records: {@link #longAt} for each of them, in one loop.
     *
     * @param firstRow the first record
     * @param count    how many records
     * @param into     receives a number, {@link #ABSENT} or {@link #BAD} for each, from index 0
     */
    public void longsAt(int slot, int firstRow, int count, long[] into) {
        byte[] text = bytes;
        int[] from = starts;
        int[] to = ends;
        int bias = startBias;
        long most = greatest[slot];
        int start = startOffset + firstRow * columns + slot;
        int end = endOffset + firstRow * columns + slot;
        for (int i = 0; i < count; i++) {
            long number = AsciiNumbers.parse(text, from[start] + bias, to[end]);
            into[i] = number >= 0 && number <= most ? number : longAt(firstRow + i, slot);
            start += columns;
            end += columns;
        }
    }

    /**
     * The lengths of the texts in one column of neighbouring records, in one loop.
     *
     * @param firstRow the first record
     * @param count    how many records
     * @param into     receives the bytes of the text, or {@link #ABSENT}, for each, from index 0
     */
    public void lengthsAt(int slot, int firstRow, int count, long[] into) {
        byte[] text = bytes;
        int[] from = starts;
        int[] to = ends;
        int bias = startBias;
        int start = startOffset + firstRow * columns + slot;
        int end = endOffset + firstRow * columns + slot;
        for (int i = 0; i < count; i++) {
            int begin = from[start] + bias;
            int length = to[end] - begin;
            into[i] = length == 1 && text[begin] == '-' ? ABSENT : length;
            start += columns;
            end += columns;
        }
    }

    /** Where the line of the record begins: after a timestamp on the same line. */
    public int lineStart(int row) {
        return lineStarts == null ? start(row, 0) : lineStarts[row];
    }

    /** Where the line of the record ends, exclusive: before its line break. */
    public int lineEnd(int row) {
        return lineEnds == null ? end(row, columns - 1) : lineEnds[row];
    }

    /** The time that the input gives the record, in epoch milliseconds, or {@link FlowLogEvent#NO_TIME}. */
    public long eventTimeMillis(int row) {
        if (times != null && times[row] != FlowLogEvent.NO_TIME) {
            return times[row];
        }
        FlowLogEvent event = event(row);
        return event == null ? FlowLogEvent.NO_TIME : event.timestampMillis();
    }

    /**
     * When the record is from, in epoch milliseconds: the time that the input gives it, else its {@code start} (in seconds, or
     * in milliseconds where it is above 2^31-1), else {@link FlowLogEvent#NO_TIME}.
     */
    public long timestampMillis(int row) {
        long time = eventTimeMillis(row);
        if (time != FlowLogEvent.NO_TIME || startSlot < 0) {
            return time;
        }
        long start = longAt(row, startSlot);
        if (start < 0) {
            return FlowLogEvent.NO_TIME;
        }
        return start > LARGEST_SECOND ? start : start * 1000;
    }

    /**
     * The place of the record among all records of its input and of the inputs before it: what comes later has a larger one, but
     * the numbers need not be without gaps. 0 for a record that no reader has read.
     */
    public long place(int row) {
        return firstPlace + row;
    }

    /** The event that the record came in, or null if the input has no events. */
    public @Nullable FlowLogEvent event(int row) {
        return events == null ? null : events[row];
    }

    /** A view of one record; the same object at every call, so a second call moves the first one's result. */
    public FlowLogRecord record(int row) {
        Objects.checkIndex(row, size);
        FlowLogRecord record = view;
        if (record == null) {
            record = new FlowLogRecord(this);
            view = record;
        }
        record.moveTo(row);
        return record;
    }

    // ---- filling, for this package ----

    void bind(FlowLogFormat newFormat) {
        format = newFormat;
        columns = newFormat.size();
        startSlot = newFormat.slotOf(FlowLogField.START);
        greatest = newFormat.greatestValues();
        view = null;
        clear();
    }

    void clear() {
        size = 0;
        lineStarts = null;
        lineEnds = null;
        times = null;
        events = null;
    }

    void setFirstPlace(long place) {
        firstPlace = place;
    }

    void tallyBadValues(@Nullable BadValueTally tally) {
        badValues = tally;
    }

    /** Clean lines: {@code positions[first]} is the byte before the first record, then come the delimiters. */
    void setDelimiters(byte[] newBytes, int[] positions, int first, int records) {
        clear();
        bytes = newBytes;
        starts = positions;
        startOffset = first;
        startBias = 1;
        ends = positions;
        endOffset = first + 1;
        size = records;
    }

    /** Lines of any shape: starts and ends of the fields, and of the lines, written out. */
    void setFields(byte[] newBytes, FieldTable table, int records) {
        clear();
        bytes = newBytes;
        starts = table.starts();
        startOffset = 0;
        startBias = 0;
        ends = table.ends();
        endOffset = 0;
        lineStarts = table.lineStarts();
        lineEnds = table.lineEnds();
        times = table.hasTimes() ? table.times() : null;
        size = records;
    }

    /** Gives the first of clean lines the timestamp that stood before it. */
    void setFirstTime(long time) {
        times = new long[size];
        Arrays.fill(times, FlowLogEvent.NO_TIME);
        times[0] = time;
    }

    void setEvents(@Nullable FlowLogEvent[] newEvents) {
        events = newEvents;
    }

    int[] ownStarts() {
        return ownStarts;
    }

    int[] ownEnds() {
        return ownEnds;
    }

    /** One record whose fields were written to {@link #ownStarts()} and {@link #ownEnds()}; nothing of one before holds. */
    void setSingle(byte[] newBytes, int lineStart, int lineEnd, long time) {
        bytes = newBytes;
        firstPlace = 0;
        events = null;
        badValues = null;
        if (lineStarts == null || lineEnds == null || times == null) {
            lineStarts = new int[1];
            lineEnds = new int[1];
            times = new long[1];
        }
        starts = ownStarts;
        startOffset = 0;
        startBias = 0;
        ends = ownEnds;
        endOffset = 0;
        lineStarts[0] = lineStart;
        lineEnds[0] = lineEnd;
        times[0] = time;
        size = 1;
    }

    /** Makes another batch, which never was a reader's, hold one row of this one in memory of its own, which is reused. */
    void copyTo(int row, FlowLogBatch copy) {
        int from = lineStart(row);
        int length = lineEnd(row) - from;
        if (copy.own.length < length) {
            copy.own = new byte[length + length / 4];
        }
        System.arraycopy(bytes, from, copy.own, 0, length);
        if (starts == ends && times == null) {
            // of a clean chunk: rows that are kept are written often, and the fewer arrays that takes the better
            if (copy.ownDelimiters.length == 0) {
                copy.ownDelimiters = new int[columns + 1];
            }
            shift(starts, startOffset + row * columns, -from, copy.ownDelimiters);
            copy.setDelimiters(copy.own, copy.ownDelimiters, 0, 1);
        } else {
            shift(starts, startOffset + row * columns, startBias - from, copy.ownStarts);
            shift(ends, endOffset + row * columns, -from, copy.ownEnds);
            copy.setSingle(copy.own, 0, length, times == null ? FlowLogEvent.NO_TIME : times[row]);
        }
        copy.firstPlace = place(row);
        FlowLogEvent event = event(row);
        if (event != null) {
            copy.setEvents(new FlowLogEvent[] {event});
        }
        copy.badValues = badValues;
        copy.counted = badValues == null ? null : badValues.countedOf(this, row, copy.counted);
    }

    private static void shift(int[] positions, int first, int by, int[] shifted) {
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = positions[first + i] + by;
        }
    }
}
