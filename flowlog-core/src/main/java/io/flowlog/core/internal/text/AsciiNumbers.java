package io.flowlog.core.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decimal numbers in ASCII, read in place. Up to eight digits fit one 64-bit word and are judged and converted together;
 * sixteen fit two. Stateless, so any thread may call it; allocates nothing.
 */
public final class AsciiNumbers {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;
    /** Added to a digit's value, lifts 10 and more into the top bit. */
    private static final long ABOVE_NINE = 0x7676_7676_7676_7676L;

    private static final int WORD_DIGITS = 8;
    private static final long WORD_SCALE = 100_000_000L;

    private AsciiNumbers() {}

    /**
     * The number that is written at {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @return 0 to 2^63-1, or -1 if the range is empty, holds anything but digits, or means a larger number
     * @throws IndexOutOfBoundsException if the range is not empty and not within the array
     */
    public static long parse(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= WORD_DIGITS) {
            return length <= 0 ? -1 : upToEight(bytes, from, to);
        }
        if (length <= 2 * WORD_DIGITS) {
            int middle = to - WORD_DIGITS;
            long head = upToEight(bytes, from, middle);
            long tail = upToEight(bytes, middle, to);
            return (head | tail) < 0 ? -1 : head * WORD_SCALE + tail;
        }
        return anyLength(bytes, from, to);
    }

    /** One to eight digits. The word that is read ends where the digits end, so it needs eight bytes before that. */
    private static long upToEight(byte[] bytes, int from, int to) {
        if (to < WORD_DIGITS) {
            return anyLength(bytes, from, to);
        }
        // the last digit is the highest byte: what lies before the range becomes leading zeros
        long inRange = -1L << (64 - 8 * (to - from));
        long digits = ((long) WORD.get(bytes, to - WORD_DIGITS) ^ ZEROS) & inRange;
        if ((((digits + ABOVE_NINE) | digits) & TOP_BITS) != 0) {
            return -1;
        }
        // neighbours are joined to numbers of two, four, then eight digits; the factors are 10·2^8+1, 100·2^16+1, …
        digits = (digits * 2_561) >>> 8;
        digits = ((digits & 0x00FF_00FF_00FF_00FFL) * 6_553_601) >>> 16;
        return ((digits & 0x0000_FFFF_0000_FFFFL) * 42_949_672_960_001L) >>> 32;
    }

    private static long anyLength(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
