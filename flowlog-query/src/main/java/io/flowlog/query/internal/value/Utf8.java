package io.flowlog.query.internal.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Searching and counting in ranges of UTF-8 bytes. Bytes that are no UTF-8 never make a method fail. */
public final class Utf8 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** Bytes of a needle that may be compared in vain for each byte that was passed, before a plain search is given up. */
    private static final int WASTE_PER_BYTE = 4;

    /**
     * Where the needle first occurs at or after {@code from}, or -1; an empty needle occurs at once. The time is linear in the bytes
     * of both, whatever they are.
     */
    public static int indexOf(byte[] bytes, int from, int to, byte[] needle, int needleFrom, int needleTo) {
        int length = needleTo - needleFrom;
        if (length == 0) {
            return from;
        }
        byte first = needle[needleFrom];
        long wasted = -length;
        for (int at = from; at <= to - length; at++) {
            if (bytes[at] == first) {
                int same = Arrays.mismatch(bytes, at, at + length, needle, needleFrom, needleTo);
                if (same < 0) {
                    return at;
                }
                wasted += same;
                if (wasted > (long) WASTE_PER_BYTE * (at - from)) {
                    return PatternSearch.indexOf(bytes, at + 1, to, needle, needleFrom, needleTo, false);
                }
            }
        }
        return -1;
    }

    /** Whether every byte is a character of its own. */
    public static boolean isAscii(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - 4 * Long.BYTES; at += 4 * Long.BYTES) {
            long seen = (long) LONG.get(bytes, at)
                    | (long) LONG.get(bytes, at + Long.BYTES)
                    | (long) LONG.get(bytes, at + 2 * Long.BYTES)
                    | (long) LONG.get(bytes, at + 3 * Long.BYTES);
            if ((seen & HIGH_BITS) != 0) {
                return false;
            }
        }
        int rest = 0;
        for (; at < to; at++) {
            rest |= bytes[at];
        }
        return rest >= 0;
    }

    /** The number of code points: of bytes that begin a character, eight at a time. */
    public static int codePoints(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0 || to < Long.BYTES) {
            return codePointsByByte(bytes, from, to);
        }
        int at = from;
        int continued = 0;
        for (; at < to - Long.BYTES; at += Long.BYTES) {
            continued += continuations((long) LONG.get(bytes, at));
        }
        // the last word ends with the range: what lies before it, or was counted, is shifted out of its low end
        long last = (long) LONG.get(bytes, to - Long.BYTES) & -1L << 8 * (at - (to - Long.BYTES));
        return length - continued - continuations(last);
    }

    /** How many of eight bytes are 10xxxxxx. */
    private static int continuations(long word) {
        long high = word & HIGH_BITS;
        return high == 0 ? 0 : Long.bitCount(high & ~(word << 1));
    }

    private static int codePointsByByte(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isContinuation(bytes[i]) ? 0 : 1;
        }
        return count;
    }

    /** The offset of the code point that stands this many after the one at {@code from}; {@code to} if there are fewer. */
    public static int skip(byte[] bytes, int from, int to, long codePoints) {
        int at = from;
        for (long left = codePoints; left > 0 && at < to; left--) {
            at++;
            while (at < to && isContinuation(bytes[at])) {
                at++;
            }
        }
        return at;
    }

    /** Whether the byte is the second or a later one of a character. */
    public static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
