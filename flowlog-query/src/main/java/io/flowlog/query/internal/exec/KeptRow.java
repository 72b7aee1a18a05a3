package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogRecord;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.SortOrder;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is kept: its record or its cells, and its sort keys, in memory of its own, which is used again for the row that
 * replaces it.
 */
final class KeptRow {
    private static final byte[] NO_BYTES = {};

    /** What the objects take on a common JVM, as measured: this one and its place in the heap; those of a cell or key. */
    private static final int ROW_BYTES = 120;

    private static final int CELL_BYTES = 72;

    /** A record of one's own is a batch of one line, with a number or two for each column. */
    private static final int RECORD_BYTES = 400;

    private static final int COLUMN_BYTES = 8;

    /** The rank of a row about which it says nothing. */
    static final long UNRANKED = Long.MIN_VALUE;

    private final Value[] keys;
    private Pipeline pipeline;
    private @Nullable FlowLogRecord record;
    private Value[] cells = {};
    private long sequence;
    private long origin;
    private byte[] distinctKey = NO_BYTES;
    private int place;
    private long bytes;

    KeptRow(Pipeline pipeline, RowContext row, Value[] fromKeys, long sequence, long origin) {
        keys = new Value[fromKeys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = fromKeys[i].copy();
        }
        this.pipeline = pipeline;
        this.sequence = sequence;
        this.origin = origin;
        keep(row, false);
    }

    /** Becomes another row. */
    void replace(Pipeline newPipeline, RowContext row, Value[] newKeys, long newSequence, long newOrigin) {
        for (int i = 0; i < keys.length; i++) {
            keys[i].set(newKeys[i]);
            keys[i].detach();
        }
        boolean sameShape = newPipeline == pipeline;
        pipeline = newPipeline;
        sequence = newSequence;
        origin = newOrigin;
        keep(row, sameShape);
    }

    private void keep(RowContext row, boolean sameShape) {
        Value[] newCells = row.cells();
        if (newCells.length != cells.length) {
            cells = new Value[newCells.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = new Value();
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i].set(newCells[i]);
            cells[i].detach();
        }
        if (row.isRecord()) {
            FlowLogRecord from = row.batch().record(row.row());
            FlowLogRecord copy = record;
            if (copy == null || !sameShape) {
                copy = new FlowLogRecord(from.format());
                record = copy;
            }
            // its bad values still count, since the row is looked at again when the result is made
            from.copyTo(copy);
        }
        bytes = bytesOf(row);
    }

    private long bytesOf(RowContext row) {
        long sum = ROW_BYTES;
        for (Value key : keys) {
            sum += CELL_BYTES + key.contentBytes();
        }
        for (Value cell : cells) {
            sum += CELL_BYTES + cell.contentBytes();
        }
        if (row.isRecord()) {
            sum += RECORD_BYTES + (long) COLUMN_BYTES * row.batch().format().size();
            sum += row.batch().lineEnd(row.row()) - row.batch().lineStart(row.row());
        }
        return sum;
    }

    /** The memory it takes, as the budget counts it: its line, its texts, and what holds them. */
    long bytes() {
        return bytes;
    }

    /** The pipeline that can read the row. */
    Pipeline pipeline() {
        return pipeline;
    }

    /** The pipeline's context, moved to this row. */
    RowContext context() {
        return record == null ? pipeline.contextAt(cells) : pipeline.contextAt(record.batch(), 0);
    }

    /** The place in the input. */
    long origin() {
        return origin;
    }

    /** What the row is distinct by; empty if it is so in any case. */
    byte[] distinctKey() {
        return distinctKey;
    }

    void setDistinctKey(byte[] key) {
        distinctKey = key;
    }

    /** Where the row stands among those that are kept; negative if it is no longer. */
    int place() {
        return place;
    }

    void setPlace(int newPlace) {
        place = newPlace;
    }

    /**
     * A number that orders most rows: of two rows with different ranks the one with the smaller comes first. {@link #UNRANKED} if
     * the first key is no whole number, or there is none.
     */
    long rank(List<CheckedSortKey> order) {
        return rank(keys, order);
    }

    /** The rank of a row with these sort keys. */
    static long rank(Value[] keys, List<CheckedSortKey> order) {
        if (keys.length == 0 || keys[0].kind() != Kind.INTEGER && keys[0].kind() != Kind.TIME) {
            return UNRANKED;
        }
        long number = Numbers.integer(keys[0]);
        return order.get(0).descending() ? ~number : number;
    }

    int compareTo(KeptRow other, List<CheckedSortKey> order) {
        return compare(keys, sequence, other.keys, other.sequence, order);
    }

    int compareTo(Value[] otherKeys, long otherSequence, List<CheckedSortKey> order) {
        return compare(keys, sequence, otherKeys, otherSequence, order);
    }

    private static int compare(Value[] a, long sequenceA, Value[] b, long sequenceB, List<CheckedSortKey> order) {
        for (int i = 0; i < a.length; i++) {
            int by = SortOrder.compare(a[i], b[i], order.get(i).descending());
            if (by != 0) {
                return by;
            }
        }
        return Long.compare(sequenceA, sequenceB);
    }
}
