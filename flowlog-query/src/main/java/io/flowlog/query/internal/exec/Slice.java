package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.value.WorkMeter;

/**
 * Up to {@value #ROWS} neighbouring rows of a batch, and which of them are still in: bit {@code i % 64} of word {@code i / 64}
 * stands for row {@code base + i}.
 */
final class Slice {
    /** Rows of a slice: enough to spread the cost of a call over, few enough for what a condition reads to stay in cache. */
    static final int ROWS = 1024;

    static final int WORDS = ROWS / Long.SIZE;

    private final RowContext context;
    private final WorkMeter meter;
    private int work = WorkMeter.ROW;
    private FlowLogBatch batch;
    private int base;
    private int words;
    private boolean staying;

    Slice(RowContext context, WorkMeter meter) {
        this.context = context;
        this.meter = meter;
        batch = context.batch();
    }

    /** Points at rows {@code [newBase, newBase + count)} and selects all of them. */
    void moveTo(FlowLogBatch newBatch, int newBase, int count, long[] selection) {
        staying = false;
        batch = newBatch;
        base = newBase;
        words = (count + Long.SIZE - 1) / Long.SIZE;
        work = count * WorkMeter.ROW;
        for (int word = 0; word < words; word++) {
            selection[word] = -1L;
        }
        int used = count % Long.SIZE;
        if (used != 0) {
            selection[words - 1] = -1L >>> Long.SIZE - used;
        }
    }

    /** Is the one row at which the context stands, whatever it is. */
    void stay(long[] selection) {
        staying = true;
        base = 0;
        words = 1;
        work = WorkMeter.ROW;
        selection[0] = 1;
    }

    /** Counts the work of one condition over these rows, whose fields are short. */
    void spend() {
        meter.spend(work);
    }

    /** Counts the work of a condition that reads so much text. */
    void spend(long bytes) {
        meter.spend(bytes);
    }

    FlowLogBatch batch() {
        return batch;
    }

    int base() {
        return base;
    }

    /** How many words of a selection count. */
    int words() {
        return words;
    }

    /** The context, moved to a row of the batch. */
    RowContext contextAt(int row) {
        if (!staying) {
            context.moveTo(batch, row);
        }
        return context;
    }
}
