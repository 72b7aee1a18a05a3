package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * {@code pct} and {@code median}, by nearest rank: of n numbers in order, {@code pct(x, p)} is the one of rank
 * {@code ⌈p/100 · n⌉}, and the median the mean of those of ranks {@code ⌊(n+1)/2⌋} and {@code ⌈(n+1)/2⌉}. No words; a group has
 * a {@link Histogram}, which says how exact that is.
 */
final class Percentile extends Accumulator {
    private final BigDecimal percent;
    private final boolean median;
    private final Budget budget;
    private final SideStates<Histogram> histograms = new SideStates<>();
    private final Value number = new Value();

    private Percentile(double percent, boolean median, Budget budget) {
        super(0);
        this.percent = BigDecimal.valueOf(percent); // as it is written: 99.9 is no double
        this.median = median;
        this.budget = budget;
    }

    /** {@code pct(x, percent)}, from 0 to 100. */
    static Percentile of(double percent, Budget budget) {
        return new Percentile(percent, false, budget);
    }

    /** {@code median(x)}. */
    static Percentile median(Budget budget) {
        return new Percentile(50, true, budget);
    }

    @Override
    public void add(long[] table, int at, int group, Value value, long time, long sequence) {
        if (Numbers.toNumber(value, number)) {
            histogramOf(group).add(number);
        }
    }

    @Override
    public void merge(
            long[] table, int at, int group, Accumulator other, long[] otherTable, int otherAt, int otherGroup) {
        Histogram otherHistogram = ((Percentile) other).histograms.get(otherGroup);
        if (otherHistogram != null) {
            histogramOf(group).add(otherHistogram);
        }
    }

    @Override
    public void result(long[] table, int at, int group, Value out) {
        Histogram histogram = histograms.get(group);
        if (histogram == null) {
            out.setAbsent();
            return;
        }
        long count = histogram.count();
        if (!median) {
            histogram.valueAt(Math.max(1, rank(count)), out);
            return;
        }
        histogram.valueAt((count + 1) / 2, out);
        if (count % 2 == 0) {
            histogram.valueAt(count / 2 + 1, number);
            mean(out, number, out);
        }
    }

    /** In decimal arithmetic: in doubles, 99.9 percent of 1,000 are a little more than 999. */
    private long rank(long count) {
        return percent.multiply(BigDecimal.valueOf(count))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** An integer if it is one. */
    private static void mean(Value a, Value b, Value out) {
        if (a.kind() == Kind.INTEGER && b.kind() == Kind.INTEGER) {
            long differing = a.integer() ^ b.integer();
            long floor = (a.integer() & b.integer()) + (differing >> 1); // the sum could overflow
            if ((differing & 1) == 0) {
                out.setInteger(floor);
            } else {
                out.setDouble(floor + 0.5);
            }
        } else {
            out.setDouble(Numbers.real(a) / 2 + Numbers.real(b) / 2);
        }
    }

    private Histogram histogramOf(int group) {
        Histogram histogram = histograms.get(group);
        if (histogram == null) {
            histogram = new Histogram(budget);
            histograms.set(group, histogram);
        }
        return histogram;
    }
}
