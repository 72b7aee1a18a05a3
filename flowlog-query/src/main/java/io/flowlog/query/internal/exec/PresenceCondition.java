package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;

/** Whether a text field has a value. */
final class PresenceCondition implements Condition {
    private final int slot;

    PresenceCondition(int slot) {
        this.slot = slot;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        int base = slice.base();
        for (int word = 0; word < slice.words(); word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                kept |= batch.isPresent(base + Long.numberOfTrailingZeros(left), slot) ? left & -left : 0;
            }
            selection[word] = kept;
        }
    }
}
