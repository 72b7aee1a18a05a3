package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Arithmetic;
import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.math.BigInteger;

/**
 * {@code sum} and {@code avg} of what is a number, exact until the result is rounded once. Three words: how many numbers, and
 * the sum of the integers in 128 bits; doubles are summed aside.
 */
final class Sum extends Accumulator {
    private static final int TOTAL_WORDS = 2;

    private final boolean average;
    private final Budget budget;
    private final SideStates<ExactSum> doubles = new SideStates<>();
    private final Value total = new Value();
    private final Value count = new Value();

    Sum(boolean average, Budget budget) {
        super(1 + TOTAL_WORDS);
        this.average = average;
        this.budget = budget;
    }

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        Kind kind = Numbers.kindOf(value);
        if (kind == Kind.INTEGER) {
            table[at]++;
            WideLong.add(table, at + 1, Numbers.integer(value));
        } else if (kind == Kind.DOUBLE) {
            table[at]++;
            doublesOf(group).add(Numbers.real(value));
        }
    }

    @Override
    public void addAll(GroupedRows rows, int offset, long[] values) {
        if (rows.isOneGroup()) {
            addToOne(rows.table(), rows.positions()[0] + offset, values, rows.count());
            return;
        }
        long[] table = rows.table();
        int[] positions = rows.positions();
        for (int i = 0; i < rows.count(); i++) {
            long value = values[i];
            if (value >= 0) {
                int at = positions[i] + offset;
                table[at]++;
                WideLong.add(table, at + 1, value);
            }
        }
    }

    /** The upper and lower halves are summed apart: of at most 2^31 numbers neither overflows. */
    private static void addToOne(long[] table, int at, long[] values, int count) {
        long upper = 0;
        long lower = 0;
        long absent = 0;
        for (int i = 0; i < count; i++) {
            long sign = values[i] >> 63; // all bits of an absent value, none of a number
            long number = values[i] & ~sign;
            upper += number >>> 32;
            lower += number & 0xFFFFFFFFL;
            absent -= sign;
        }
        table[at] += count - absent;
        WideLong.add(table, at + 1, TOTAL_WORDS, upper << 32, upper >>> 32);
        WideLong.add(table, at + 1, TOTAL_WORDS, lower);
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        table[at] += otherTable[otherAt];
        WideLong.add(table, at + 1, TOTAL_WORDS, otherTable, otherAt + 1);
        ExactSum otherDoubles = ((Sum) other).doubles.get(otherGroup);
        if (otherDoubles != null) {
            doublesOf(group).add(otherDoubles);
        }
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        long numbers = table[at];
        if (numbers == 0) {
            out.setAbsent();
            return;
        }
        long low = table[at + 1];
        boolean fits = table[at + 2] == low >> 63 && doubles.get(group) == null;
        if (!fits) {
            wide(table, at, group, average ? numbers : 1, out);
        } else if (average) {
            average(low, numbers, out);
        } else {
            out.setInteger(low);
        }
    }

    private void average(long sum, long numbers, Value out) {
        if (sum % numbers != 0 && Math.abs(sum) >= 1L << 53) {
            out.setDouble(ExactQuotient.of(BigInteger.valueOf(sum), BigInteger.valueOf(numbers), 0));
            return;
        }
        total.setInteger(sum);
        count.setInteger(numbers);
        Arithmetic.apply(ArithmeticOperator.DIVIDE, total, count, out);
    }

    /** The quotient of a sum that is no integer of 64 bits. */
    private void wide(long[] table, int at, int group, long numbers, Value out) {
        BigInteger sum = WideLong.toBigInteger(table, at + 1, TOTAL_WORDS);
        BigInteger divisor = BigInteger.valueOf(numbers);
        ExactSum real = doubles.get(group);
        if (real != null) {
            budget.meter().spend(ExactSum.WORK);
            sum = sum.shiftLeft(-ExactSum.LEAST_EXPONENT).add(real.toBigInteger());
            out.setDouble(ExactQuotient.of(sum, divisor, ExactSum.LEAST_EXPONENT));
            return;
        }
        BigInteger[] parts = sum.divideAndRemainder(divisor);
        if (parts[1].signum() == 0 && parts[0].bitLength() < Long.SIZE) {
            out.setInteger(parts[0].longValue());
        } else {
            out.setDouble(ExactQuotient.of(sum, divisor, 0));
        }
    }

    private ExactSum doublesOf(int group) {
        ExactSum sum = doubles.get(group);
        if (sum == null) {
            sum = ExactSum.ofDoubles();
            budget.addBytes(sum.bytes());
            doubles.set(group, sum);
        }
        return sum;
    }
}
