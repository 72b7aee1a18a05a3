package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;

/** Whether a number field lies within bounds, or outside; false where the field has no number. */
final class NumberRangeCondition implements Condition {
    private final int slot;
    private final long least;
    private final long most;
    private final boolean outside;

    /**
     * @param slot    the field's column
     * @param least   the lower bound, inclusive
     * @param most    the upper bound, inclusive; below {@code least} for an empty range
     * @param outside whether numbers outside of the bounds are wanted instead
     */
    NumberRangeCondition(int slot, long least, long most, boolean outside) {
        this.slot = slot;
        this.least = least;
        this.most = most;
        this.outside = outside;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        int words = slice.words();
        int base = slice.base();
        for (int word = 0; word < words; word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                long number = batch.longAt(base + Long.numberOfTrailingZeros(left), slot);
                boolean inside = number >= least & number <= most;
                kept |= number >= 0 & inside != outside ? left & -left : 0;
            }
            selection[word] = kept;
        }
    }
}
