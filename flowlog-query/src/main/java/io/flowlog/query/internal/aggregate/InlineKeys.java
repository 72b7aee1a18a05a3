package io.flowlog.query.internal.aggregate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Keys of one value each, written as {@link KeyBuffer} writes them, as two words: for many rows at once, without a buffer
 * between. A key that does not fit is marked, and has to be written the long way.
 *
 * <p>Belongs to one thread.
 */
public final class InlineKeys {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LONGEST_TEXT = KeyBuffer.INLINE_BYTES - 1;

    /** A mark that no key begins with: that of a long text stands only in front of texts that do not fit. */
    private static final long UNFIT = 254;

    private final long[] words0;
    private final long[] words1;

    /** @param size how many keys there is room for */
    public InlineKeys(int size) {
        words0 = new long[size];
        words1 = new long[size];
    }

    public void setAbsent(int index) {
        words0[index] = 0;
        words1[index] = 0;
    }

    /** The key has to be written the long way. */
    public void setUnfit(int index) {
        words0[index] = UNFIT;
        words1[index] = 0;
    }

    /** The key is a time, in epoch milliseconds. */
    public void setTime(int index, long millis) {
        words0[index] = millis << 8 | 255;
        words1[index] = millis >>> 56;
    }

    /** The key is the text in a range of bytes; unfit if it is long, or so near to the array's end that words cannot be read. */
    public void setText(int index, byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST_TEXT || from + KeyBuffer.INLINE_BYTES > bytes.length) {
            setUnfit(index);
            return;
        }
        // the mark, then seven bytes of the text; then the other eight
        long first = (long) LONG.get(bytes, from) << 8 | length + 1;
        long second = (long) LONG.get(bytes, from + 7);
        if (length < 7) {
            first &= (1L << 8 * (length + 1)) - 1;
            second = 0;
        } else if (length < LONGEST_TEXT) {
            second &= (1L << 8 * (length - 7)) - 1;
        }
        words0[index] = first;
        words1[index] = second;
    }

    /** Whether the key is written here. */
    public boolean fits(int index) {
        return words0[index] != UNFIT;
    }

    long word0(int index) {
        return words0[index];
    }

    long word1(int index) {
        return words1[index];
    }
}
