package io.flowlog.query.internal.value;

import java.util.Arrays;

/** Searching and counting in ranges of UTF-8 bytes. Bytes that are no UTF-8 never make a method fail. */
public final class Utf8 {
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

    /** The number of code points. */
    public static int codePoints(byte[] bytes, int from, int to) {
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
