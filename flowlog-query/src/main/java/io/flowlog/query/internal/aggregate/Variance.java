package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.math.BigInteger;

/**
 * {@code variance} and {@code stddev} of a population of numbers, {@code (n Σx² - (Σx)²) / n²} in exact arithmetic, rounded once.
 * Six words: how many numbers, the sum of the integers in 128 bits and of their squares in 192; doubles are summed aside.
 */
final class Variance extends Accumulator {
    private static final int SUM = 1;
    private static final int SUM_WORDS = 2;
    private static final int SQUARES = SUM + SUM_WORDS;
    private static final int SQUARES_WORDS = 3;

    private final boolean deviation;
    private final Budget budget;
    private final SideStates<Doubles> doubles = new SideStates<>();

    /** @param deviation whether the square root is wanted */
    Variance(boolean deviation, Budget budget) {
        super(SQUARES + SQUARES_WORDS);
        this.deviation = deviation;
        this.budget = budget;
    }

    /** The sums over a group's doubles. */
    private record Doubles(ExactSum sum, ExactSum squares) {}

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        Kind kind = Numbers.kindOf(value);
        if (kind == Kind.INTEGER) {
            long x = Numbers.integer(value);
            table[at]++;
            WideLong.add(table, at + SUM, SUM_WORDS, x);
            WideLong.add(table, at + SQUARES, SQUARES_WORDS, x * x, Math.multiplyHigh(x, x));
        } else if (kind == Kind.DOUBLE) {
            double x = Numbers.real(value);
            table[at]++;
            doublesOf(group).sum.add(x);
            doublesOf(group).squares.addSquare(x);
        }
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        table[at] += otherTable[otherAt];
        WideLong.add(table, at + SUM, SUM_WORDS, otherTable, otherAt + SUM);
        WideLong.add(table, at + SQUARES, SQUARES_WORDS, otherTable, otherAt + SQUARES);
        Doubles otherDoubles = ((Variance) other).doubles.get(otherGroup);
        if (otherDoubles != null) {
            doublesOf(group).sum.add(otherDoubles.sum);
            doublesOf(group).squares.add(otherDoubles.squares);
        }
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        if (table[at] == 0) {
            out.setAbsent();
            return;
        }
        BigInteger n = BigInteger.valueOf(table[at]);
        BigInteger sum = WideLong.toBigInteger(table, at + SUM, SUM_WORDS);
        BigInteger squares = WideLong.toBigInteger(table, at + SQUARES, SQUARES_WORDS);
        int exponent = 0;
        Doubles real = doubles.get(group);
        if (real != null) {
            budget.meter().spend(4 * ExactSum.WORK);
            exponent = 2 * ExactSum.LEAST_EXPONENT;
            sum = sum.shiftLeft(-ExactSum.LEAST_EXPONENT).add(real.sum.toBigInteger());
            squares = squares.shiftLeft(-exponent).add(real.squares.toBigInteger());
        }
        BigInteger numerator = n.multiply(squares).subtract(sum.multiply(sum));
        double variance = ExactQuotient.of(numerator, n.multiply(n), exponent);
        out.setDouble(deviation ? Math.sqrt(variance) : variance);
    }

    private Doubles doublesOf(int group) {
        Doubles sums = doubles.get(group);
        if (sums == null) {
            sums = new Doubles(ExactSum.ofDoubles(), ExactSum.ofSquares());
            budget.addBytes(sums.sum.bytes() + sums.squares.bytes());
            doubles.set(group, sums);
        }
        return sums;
    }
}
