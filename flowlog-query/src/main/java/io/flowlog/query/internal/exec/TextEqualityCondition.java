package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import java.util.Arrays;

/** Whether a text field is one text, byte by byte, or another; false where the field is absent. */
final class TextEqualityCondition implements Condition {
    private final int slot;
    private final byte[] text;
    private final boolean unequal;

    /**
     * @param slot    the field's column
     * @param text    not empty, and not a lone {@code -}, which stands for an absent value
     * @param unequal whether other texts are wanted instead
     */
    TextEqualityCondition(int slot, byte[] text, boolean unequal) {
        this.slot = slot;
        this.text = text;
        this.unequal = unequal;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        byte[] bytes = batch.bytes();
        byte[] wanted = text;
        byte first = wanted[0];
        int words = slice.words();
        int base = slice.base();
        for (int word = 0; word < words; word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                int row = base + Long.numberOfTrailingZeros(left);
                int start = batch.start(row, slot);
                int end = batch.end(row, slot);
                boolean equal = end - start == wanted.length
                        && bytes[start] == first
                        && Arrays.equals(bytes, start, end, wanted, 0, wanted.length);
                boolean in = unequal ? !equal && batch.isPresent(row, slot) : equal;
                kept |= in ? left & -left : 0;
            }
            selection[word] = kept;
        }
    }
}
