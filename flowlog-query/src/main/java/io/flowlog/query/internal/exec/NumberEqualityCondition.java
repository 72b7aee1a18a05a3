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

    private final int slot;
    private final long number;
    private final int length;
    private final long word;
    private final int safeDigits;

    private NumberEqualityCondition(int slot, long number, byte[] digits, int safeDigits) {
        this.slot = slot;
        this.number = number;
        length = digits.length;
        word = (long) LONG.get(Arrays.copyOf(digits, Long.BYTES), 0);
        this.safeDigits = safeDigits;
    }

    /**
     * The condition that a field equals a number.
     *
     * @param greatest the largest value that the field can hold
     */
    static Condition of(int slot, long number, long greatest) {
        byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        // every number of fewer digits than the largest is a value of the field
        int safeDigits = Math.min(Long.toString(greatest).length() - 1, Long.BYTES);
        return number < 0 || digits.length > safeDigits
                ? new NumberRangeCondition(slot, number, number, false)
                : new NumberEqualityCondition(slot, number, digits, safeDigits);
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
                boolean equal;
                if (digits <= safeDigits && start <= lastWord) {
                    long field = (long) LONG.get(bytes, start) & -1L >>> 8 * (Long.BYTES - digits);
                    equal = field == word && digits == length;
                    if (!equal && !isPlain(field, digits)) {
                        equal = batch.longAt(row, slot) == number;
                    }
                } else {
                    equal = batch.longAt(row, slot) == number;
                }
                kept |= equal ? left & -left : 0;
            }
            selection[i] = kept;
        }
    }

    /** Whether the lowest bytes are digits, the first of them no zero unless it is alone. */
    private static boolean isPlain(long field, int digits) {
        long padded = field | ZEROS << 8 * digits - 8 << 8; // in two steps, since 8 digits are all 64 bits
        boolean allDigits = ((padded + ABOVE_NINE | padded - ZEROS | padded) & HIGH_BITS) == 0;
        return allDigits & ((field & 0xFF) != '0' | digits == 1);
    }
}
