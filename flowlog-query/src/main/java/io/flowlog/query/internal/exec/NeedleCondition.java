package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.search.RequiredLiteral;

/** Whether a fixed text stands in a text column, or in the line, or does not; false where the column is absent. */
final class NeedleCondition implements Condition {
    /** Instead of a column: the line. */
    static final int LINE = -1;

    private final int slot;
    private final RequiredLiteral literal;
    private final boolean negated;

    /** @param slot the column, or {@link #LINE} */
    NeedleCondition(int slot, RequiredLiteral literal, boolean negated) {
        this.slot = slot;
        this.literal = literal;
        this.negated = negated;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        byte[] bytes = batch.bytes();
        int base = slice.base();
        long looked = 0;
        for (int word = 0; word < slice.words(); word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                int row = base + Long.numberOfTrailingZeros(left);
                boolean isLine = slot == LINE;
                int from = isLine ? batch.lineStart(row) : batch.start(row, slot);
                int to = isLine ? batch.lineEnd(row) : batch.end(row, slot);
                looked += to - from;
                boolean found = literal.isIn(bytes, from, to);
                kept |= found != negated && (isLine || batch.isPresent(row, slot)) ? left & -left : 0;
            }
            selection[word] = kept;
        }
        slice.spend(looked);
    }
}
