package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import java.util.Arrays;

/** Whether a number field is one of some integers, or none of them; false where the field has no number. */
final class NumberListCondition implements Condition {
    /** Up to so many are looked through one by one, which needs no guess of the processor to come true. */
    private static final int FEW = 8;

    private final int slot;
    private final long[] numbers;
    private final boolean negated;

    NumberListCondition(int slot, long[] numbers, boolean negated) {
        this.slot = slot;
        this.numbers = Arrays.stream(numbers).sorted().distinct().toArray();
        this.negated = negated;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        FlowLogBatch batch = slice.batch();
        int words = slice.words();
        int base = slice.base();
        for (int word = 0; word < words; word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                long number = batch.longAt(base + Long.numberOfTrailingZeros(left), slot);
                kept |= number >= 0 & contains(number) != negated ? left & -left : 0;
            }
            selection[word] = kept;
        }
    }

    private boolean contains(long number) {
        if (numbers.length > FEW) {
            return Arrays.binarySearch(numbers, number) >= 0;
        }
        boolean found = false;
        for (long candidate : numbers) {
            found |= candidate == number;
        }
        return found;
    }
}
