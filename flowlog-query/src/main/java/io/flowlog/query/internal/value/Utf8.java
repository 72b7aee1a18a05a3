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

    /** Where the needle first occurs at or after {@code from}, or -1; an empty needle occurs at once. */
    public static int indexOf(byte[] bytes, int from, int to, byte[] needle, int needleFrom, int needleTo) {
        int length = needleTo - needleFrom;
        if (length == 0) {
            return from;
        }
        byte first = needle[needleFrom];
        for (int at = from; at <= to - length; at++) {
            if (bytes[at] == first && Arrays.equals(bytes, at, at + length, needle, needleFrom, needleTo)) {
                return at;
            }
        }
        return -1;
    }

    /** The number of code points: of bytes that begin a character, eight at a time. */
    public static int codePoints(byte[] bytes, int from, int to) {
        int count = to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONG.get(bytes, at);
            if ((word & HIGH_BITS) != 0) {
                count -= Long.bitCount(word & ~(word << 1) & HIGH_BITS); // 10xxxxxx
            }
        }
        for (; at < to; at++) {
            count -= isContinuation(bytes[at]) ? 1 : 0;
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
