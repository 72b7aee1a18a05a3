package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogRecord;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.value.SortOrder;
import io.flowlog.query.internal.value.Value;
import java.util.List;

/** A row that is kept: its record and its sort keys in memory of its own, which is used again for the row that replaces it. */
final class KeptRow {
    private final Value[] keys;
    private Pipeline pipeline;
    private FlowLogRecord record;
    private long sequence;

    KeptRow(Pipeline pipeline, FlowLogRecord from, Value[] fromKeys, long sequence) {
        keys = new Value[fromKeys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = fromKeys[i].copy();
        }
        this.pipeline = pipeline;
        record = kept(from);
        this.sequence = sequence;
    }

    /** Becomes another row. */
    void replace(Pipeline newPipeline, FlowLogRecord from, Value[] newKeys, long newSequence) {
        for (int i = 0; i < keys.length; i++) {
            keys[i].set(newKeys[i]);
            keys[i].detach();
        }
        if (newPipeline == pipeline) {
            from.copyTo(record);
        } else {
            pipeline = newPipeline;
            record = kept(from);
        }
        sequence = newSequence;
    }

    /** A copy whose bad values still count, since the row is looked at again when the result is made. */
    private static FlowLogRecord kept(FlowLogRecord from) {
        FlowLogRecord copy = new FlowLogRecord(from.format());
        from.copyTo(copy);
        return copy;
    }

    /** The pipeline that knows the record's format. */
    Pipeline pipeline() {
        return pipeline;
    }

    FlowLogRecord record() {
        return record;
    }

    /** The place in the order in which rows came. */
    long sequence() {
        return sequence;
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
