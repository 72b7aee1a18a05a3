package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Whether a text field is one text, byte by byte, or another; false where the field is absent. The first eight bytes are compared
 * as one word, which decides for most texts.
 */
final class TextEqualityCondition implements Condition {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int slot;
    private final byte[] text;
    private final long word;
    private final long mask;
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
        word = (long) LONG.get(Arrays.copyOf(text, Math.max(text.length, Long.BYTES)), 0);
        mask = text.length < Long.BYTES ? (1L << 8 * text.length) - 1 : -1L;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        byte[] bytes = batch.bytes();
        int length = text.length;
        int lastWord = bytes.length - Long.BYTES;
        int words = slice.words();
        int base = slice.base();
        for (int i = 0; i < words; i++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[i]; left != 0; left &= left - 1) {
                int row = base + Long.numberOfTrailingZeros(left);
                int start = batch.start(row, slot);
                int end = batch.end(row, slot);
                boolean equal = end - start == length;
                if (equal) {
                    equal = start <= lastWord
                            ? ((long) LONG.get(bytes, start) & mask) == word
                                    && (length <= Long.BYTES || isText(bytes, start, end))
                            : isText(bytes, start, end);
                }
                boolean in = unequal ? !equal && batch.isPresent(row, slot) : equal;
                kept |= in ? left & -left : 0;
            }
            selection[i] = kept;
        }
    }

    private boolean isText(byte[] bytes, int start, int end) {
        return Arrays.equals(bytes, start, end, text, 0, text.length);
    }
}
