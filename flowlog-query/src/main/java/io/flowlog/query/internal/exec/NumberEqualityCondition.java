package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether a number field is one number; false where the field has none. Up to eight bytes are compared as one word, without
 * converting them: digits with none of them a zero in front are equal exactly if the numbers are. What is not plainly such a number,
 * and so might be bad and have to be counted, is converted.
 */
final class NumberEqualityCondition implements Condition {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ZEROS = 0x3030303030303030L;
    /** Added to a digit this leaves the high bit clear, added to a greater byte it sets it. */
    private static final long ABOVE_NINE = 0x4646464646464646L;

    private static final long ABSENT = '-';

    private final int slot;
    private final long number;
    private final long word;
    private final long greatest;

    private NumberEqualityCondition(int slot, long number, byte[] digits, byte[] greatest) {
        this.slot = slot;
        this.number = number;
        word = (long) LONG.get(Arrays.copyOf(digits, Long.BYTES), 0);
        this.greatest = greatest.length > Long.BYTES ? Long.MAX_VALUE : inOrder(greatest);
    }

    /**
     * The condition that a field equals a number.
     *
     * @param greatest the largest value that the field can hold
     */
    static Condition of(int slot, long number, long greatest) {
        byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        return number < 0 || number > greatest || digits.length > Long.BYTES
                ? new NumberRangeCondition(slot, number, number, false)
                : new NumberEqualityCondition(
                        slot, number, digits, Long.toString(greatest).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        byte[] bytes = batch.bytes();
        int lastWord = bytes.length - Long.BYTES;
        int words = slice.words();
        int base = slice.base();
        for (int i = 0; i < words; i++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[i]; left != 0; left &= left - 1) {
                int row = base + Long.numberOfTrailingZeros(left);
                int start = batch.start(row, slot);
                int digits = batch.end(row, slot) - start;
                long difference;
                if (digits <= Long.BYTES & start <= lastWord) {
                    long field = (long) LONG.get(bytes, start) & -1L >>> Byte.SIZE * (Long.BYTES - digits);
                    difference = field ^ word;
                    // the one guess that the processor has to make, and it nearly always comes true
                    if (oddities(field, digits) != 0 && field != ABSENT) {
                        difference = batch.longAt(row, slot) ^ number;
                    }
                } else {
                    difference = batch.longAt(row, slot) ^ number;
                }
                // not by a branch: which rows are in is anybody's guess
                long unequal = (difference | -difference) >> Long.SIZE - 1;
                kept |= left & -left & ~unequal;
            }
            selection[i] = kept;
        }
    }

    /**
     * 0 if the lowest bytes of a word are the digits of a value of the field, the first of them no zero unless it is alone. By
     * arithmetic alone, since the processor could not guess how long numbers are.
     */
    private long oddities(long field, int digits) {
        long padded = field
                | ZEROS << Byte.SIZE * digits - Byte.SIZE << Byte.SIZE; // in two steps: eight digits are all 64 bits
        long noDigits = (padded + ABOVE_NINE | padded - ZEROS | padded) & HIGH_BITS;
        long beginsWithZero = ((field ^ '0') & 0xFF) - 1 & 1L - digits;
        long tooLarge = greatest - (Long.reverseBytes(field) >>> Byte.SIZE * (Long.BYTES - digits));
        return noDigits | (beginsWithZero | tooLarge) >>> Long.SIZE - 1;
    }

    /** Up to eight digits as a number that is the greater, the greater theirs is. */
    private static long inOrder(byte[] digits) {
        long number = 0;
        for (byte digit : digits) {
            number = number << Byte.SIZE | digit;
        }
        return number;
    }
}
