package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record, read in place: fields are found by column and converted when asked. A view: the record of a reader or a parser
 * changes when those move on; {@link #copy()} makes one that does not.
 *
 * <p>A field whose text is a lone {@code -} is absent. A published field that the format lacks is absent too; its text is
 * then {@code -}.
 *
 * <p>A column is given by its slot, 0 to {@code format().size() - 1}; any other throws IndexOutOfBoundsException, the -1 of
 * {@link FlowLogFormat#slotOf(FlowLogField)} too.
 *
 * <p>Belongs to one thread. No accessor but {@link #stringAt}, {@link #line} and {@link #copy} allocates, except that the view
 * of {@link #textAt} is made at its first use.
 */
public final class FlowLogRecord {
    private static final byte[] DASH = {'-'};

    private final FlowLogBatch batch;
    private final FlowLogFormat format;
    private final int columns;
    private final boolean own;
    private @Nullable FieldText @Nullable [] texts;
    private int row;

    /** A record for a parser to fill; until then it has no content. */
    public FlowLogRecord(FlowLogFormat format) {
        this(new FlowLogBatch(format), true);
    }

    /** A view of the rows of a batch. */
    FlowLogRecord(FlowLogBatch batch) {
        this(batch, false);
    }

    private FlowLogRecord(FlowLogBatch batch, boolean own) {
        this.batch = batch;
        this.own = own;
        format = batch.format();
        columns = format.size();
    }

    void moveTo(int newRow) {
        row = newRow;
    }

    FlowLogBatch ownBatch(FlowLogFormat expected) {
        if (format != expected && !format.equals(expected)) {
            throw new IllegalArgumentException("a record of " + format + " cannot hold one of " + expected);
        }
        if (!own) {
            throw new IllegalArgumentException(
                    "a record that shows the rows of a batch cannot hold another; give one made by its constructor or copy()");
        }
        return batch;
    }

    /** Beyond the columns lie those of the records next to this one. */
    private int checked(int slot) {
        return Objects.checkIndex(slot, columns);
    }

    /** The order of the columns. */
    public FlowLogFormat format() {
        return format;
    }

    /** The batch that holds this record at {@link #row()}. */
    public FlowLogBatch batch() {
        return batch;
    }

    /** The index of this record in its {@link #batch()}. */
    public int row() {
        return row;
    }

    /** Whether the field in this column has a value. */
    public boolean isPresent(int slot) {
        return batch.isPresent(row, checked(slot));
    }

    /** Whether the format has the field and the field a value. */
    public boolean isPresent(FlowLogField field) {
        int slot = format.slotOf(field);
        return slot >= 0 && batch.isPresent(row, slot);
    }

    /**
     * The number in this column, as written.
     *
     * @throws NumberFormatException if the field is absent or its text is no number that it can hold
     */
    public long longAt(int slot) {
        long number = batch.longAt(row, checked(slot));
        if (number < 0) {
            throw notANumber(slot);
        }
        return number;
    }

    /**
     * The number in this field, as written.
     *
     * @throws NumberFormatException if the field is absent or its text is no number that it can hold
     */
    public long longAt(FlowLogField field) {
        int slot = format.slotOf(field);
        if (slot < 0) {
            throw new NumberFormatException(field.canonicalName() + " is no column of " + format);
        }
        return longAt(slot);
    }

    /** The number in this column, or another one if the field is absent or its text is no number that it can hold. */
    public long longAt(int slot, long otherwise) {
        long number = batch.longAt(row, checked(slot));
        return number < 0 ? otherwise : number;
    }

    /** The number in this field, or another one if the field is absent or its text is no number that it can hold. */
    public long longAt(FlowLogField field, long otherwise) {
        int slot = format.slotOf(field);
        return slot < 0 ? otherwise : longAt(slot, otherwise);
    }

    /** The text in this column, {@code -} included, in place: a view that moves with the record. */
    public FieldText textAt(int slot) {
        @Nullable FieldText[] views = texts;
        if (views == null) {
            views = new FieldText[columns];
            texts = views;
        }
        FieldText text = views[slot];
        if (text == null) {
            text = new FieldText();
            views[slot] = text;
        }
        text.set(batch.bytes(), batch.start(row, slot), batch.end(row, slot));
        return text;
    }

    /** The text of this field, in place: a view that moves with the record; {@code -} if the format lacks the field. */
    public FieldText textAt(FlowLogField field) {
        int slot = format.slotOf(field);
        if (slot >= 0) {
            return textAt(slot);
        }
        FieldText dash = new FieldText();
        dash.set(DASH, 0, 1);
        return dash;
    }

    /** The text in this column, {@code -} included, as a string of its own. */
    public String stringAt(int slot) {
        int start = batch.start(row, checked(slot));
        return new String(batch.bytes(), start, batch.end(row, slot) - start, StandardCharsets.UTF_8);
    }

    /** The text of this field as a string of its own; {@code -} if the format lacks the field. */
    public String stringAt(FlowLogField field) {
        int slot = format.slotOf(field);
        return slot < 0 ? "-" : stringAt(slot);
    }

    /**
     * The value of the address in this column.
     *
     * @param into receives the value
     * @return whether the text is an IPv4 or IPv6 address; a masked or a MAC address is none
     */
    public boolean addressAt(int slot, IpAddress into) {
        return into.set(batch.bytes(), batch.start(row, checked(slot)), batch.end(row, slot));
    }

    /** The value of the address in this field; false if the format lacks the field or the text is no address. */
    public boolean addressAt(FlowLogField field, IpAddress into) {
        int slot = format.slotOf(field);
        return slot >= 0 && addressAt(slot, into);
    }

    /**
     * When the record is from, in epoch milliseconds: the time that the input gives it, else its {@code start} (in seconds, or
     * in milliseconds where it is above 2^31-1), else {@link FlowLogEvent#NO_TIME}.
     */
    public long timestampMillis() {
        return batch.timestampMillis(row);
    }

    /** The event that the record came in, or null if the input has no events. */
    public @Nullable FlowLogEvent event() {
        return batch.event(row);
    }

    /** The record's line as it came, without timestamp before it and line break after it. */
    public String line() {
        int start = batch.lineStart(row);
        return new String(batch.bytes(), start, batch.lineEnd(row) - start, StandardCharsets.UTF_8);
    }

    /** A record with the same content in memory of its own, which no longer changes. */
    public FlowLogRecord copy() {
        FlowLogRecord copy = new FlowLogRecord(format);
        copyTo(copy);
        // what becomes of it is no business of the reader's statistics, which belong to another thread perhaps
        copy.batch.tallyBadValues(null);
        return copy;
    }

    /**
     * Makes another record hold the same content in memory of its own, which is reused: {@link #copy()} without a new object.
     * The other record still counts its bad values in the reader's statistics, so it stays in the reader's thread.
     *
     * @param into a record of an equal format that was made by {@link #FlowLogRecord(FlowLogFormat)} or {@link #copy()}
     * @throws IllegalArgumentException if it has another format, or is a view of a reader's records
     */
    public void copyTo(FlowLogRecord into) {
        batch.copyTo(row, into.ownBatch(format));
    }

    /** The line. */
    @Override
    public String toString() {
        return batch.size() == 0 ? "(no record yet)" : line();
    }

    private NumberFormatException notANumber(int slot) {
        String column = format.columns().get(slot);
        return new NumberFormatException(
                isPresent(slot)
                        ? column + ": '" + stringAt(slot) + "' is no number that the field can hold"
                        : column + " is absent");
    }
}
