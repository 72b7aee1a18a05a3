package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each number occurs. Exact while there are at most {@value #EXACT_VALUES} distinct numbers; from then on numbers are
 * counted in buckets, {@value #BUCKETS_PER_OCTAVE} to each power of two, and a number that is asked for is off by at most
 * half a bucket, one part in 2,048; the least and the greatest stay exact, and no other lies beyond them. Counts add up, so merging gives what one histogram of all numbers would be: the distinct
 * numbers of a part are never more than those of the whole.
 */
final class Histogram {
    static final int EXACT_VALUES = 1_000;

    static final int BUCKETS_PER_OCTAVE = 1 << 10;

    /** What one count is taken to need. */
    private static final int COUNT_BYTES = 80;

    /** All but this many bits of a double's fraction are dropped. */
    private static final int DROPPED_BITS = 52 - 10;

    private final Budget budget;
    private final TreeMap<Value, long[]> exact = new TreeMap<>(Numbers::compare);
    /** By lower bound in magnitude: the upper bits of the double. */
    private final TreeMap<Double, long[]> buckets = new TreeMap<>();
    /** The ends of what is in the buckets. */
    private final Value least = new Value();

    private final Value greatest = new Value();
    private long count;
    private boolean integers = true;

    Histogram(Budget budget) {
        this.budget = budget;
    }

    /** How many numbers there are. */
    long count() {
        return count;
    }

    /** Counts a number, an integer or a double, which becomes an integer if it is whole. */
    void add(Value number) {
        if (number.kind() == Kind.DOUBLE && isWhole(number.real())) {
            number.setInteger((long) number.real());
        }
        add(number, 1);
    }

    private static boolean isWhole(double real) {
        return real == Math.rint(real) && real >= -0x1p63 && real < 0x1p63;
    }

    private void add(Value number, long times) {
        count += times;
        integers &= number.kind() == Kind.INTEGER;
        if (!buckets.isEmpty()) {
            addToBucket(number, times);
            return;
        }
        long[] known = exact.get(number);
        if (known != null) {
            known[0] += times;
            return;
        }
        budget.addBytes(COUNT_BYTES);
        exact.put(number.copy(), new long[] {times});
        if (exact.size() > EXACT_VALUES) {
            changeToBuckets();
        }
    }

    private void changeToBuckets() {
        exact.forEach((value, times) -> addToBucket(value, times[0]));
        budget.release(0, (long) exact.size() * COUNT_BYTES);
        exact.clear();
    }

    /** Counts all numbers of another histogram. */
    void add(Histogram other) {
        other.exact.forEach((value, times) -> {
            budget.meter().spend(WorkMeter.ROW);
            add(value, times[0]);
        });
        if (other.buckets.isEmpty()) {
            return;
        }
        if (buckets.isEmpty()) {
            changeToBuckets();
        }
        count += other.count;
        integers &= other.integers;
        widen(other.least);
        widen(other.greatest);
        other.buckets.forEach((bound, times) -> {
            budget.meter().spend(WorkMeter.ROW);
            addToBucket(bound, times[0]);
        });
    }

    private void addToBucket(Value number, long times) {
        widen(number);
        long bits = Double.doubleToRawLongBits(Numbers.real(number));
        addToBucket(Double.longBitsToDouble(bits >>> DROPPED_BITS << DROPPED_BITS), times);
    }

    private void widen(Value number) {
        if (least.isAbsent() || Numbers.compare(number, least) < 0) {
            least.set(number);
        }
        if (greatest.isAbsent() || Numbers.compare(number, greatest) > 0) {
            greatest.set(number);
        }
    }

    private void addToBucket(double bound, long times) {
        long[] known = buckets.get(bound);
        if (known == null) {
            budget.addBytes(COUNT_BYTES);
            buckets.put(bound, new long[] {times});
        } else {
            known[0] += times;
        }
    }

    /** The number of this rank, from 1 to {@link #count()}, in ascending order. */
    void valueAt(long rank, Value out) {
        if (!buckets.isEmpty() && (rank == 1 || rank == count)) {
            out.set(rank == 1 ? least : greatest);
            return;
        }
        long seen = 0;
        for (Map.Entry<Value, long[]> entry : exact.entrySet()) {
            budget.meter().spend(Long.BYTES);
            seen += entry.getValue()[0];
            if (seen >= rank) {
                out.set(entry.getKey());
                return;
            }
        }
        for (Map.Entry<Double, long[]> entry : buckets.entrySet()) {
            budget.meter().spend(Long.BYTES);
            seen += entry.getValue()[0];
            if (seen >= rank) {
                setMiddle(entry.getKey(), out);
                if (Numbers.compare(out, least) < 0) {
                    out.set(least);
                } else if (Numbers.compare(out, greatest) > 0) {
                    out.set(greatest);
                }
                return;
            }
        }
        out.setAbsent();
    }

    /** The middle of a bucket; of integers the one below it, which makes buckets of one integer exact. */
    private void setMiddle(double bound, Value out) {
        long bits = Double.doubleToRawLongBits(bound);
        double width = Double.longBitsToDouble(bits + (1L << DROPPED_BITS)) - bound;
        if (integers && Math.abs(bound) < 0x1p63) {
            long offset = (long) Math.max(0, (Math.abs(width) - 1) / 2);
            out.setInteger((long) Math.ceil(Math.abs(bound)) + offset);
            if (bound < 0) {
                out.setInteger(-out.integer());
            }
        } else {
            out.setDouble(bound + width / 2);
        }
    }
}
