package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HistogramTest {
    private static final double HALF_A_BUCKET = 0x1p-11;

    @Property(tries = 60)
    void a_number_of_a_rank_is_exact_for_few_distinct_ones_and_else_off_by_half_a_bucket_at_most(
            @ForAll @IntRange(min = 1, max = 4_000) int count, @ForAll boolean whole, @ForAll long seed) {
        Random random = new Random(seed);
        List<Double> numbers = new ArrayList<>();
        Histogram histogram = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        for (int i = 0; i < count; i++) {
            double number = Math.exp(random.nextDouble() * 30) * (random.nextInt(4) == 0 ? -1 : 1);
            number = whole ? Math.rint(number) : number;
            numbers.add(number);
            histogram.add(Value.ofDouble(number));
        }
        boolean exact = numbers.stream().distinct().count() <= Histogram.EXACT_VALUES;
        numbers.sort(null);
        Value found = new Value();
        for (int rank = 1; rank <= count; rank += 1 + count / 50) {
            histogram.valueAt(rank, found);
            double expected = numbers.get(rank - 1);
            double off = Math.abs(Numbers.real(found) - expected);
            assertTrue(exact ? off == 0 : off <= Math.abs(expected) * HALF_A_BUCKET, () -> found + " for " + expected);
            assertTrue(!whole || found.kind() == Value.Kind.INTEGER);
            assertTrue(Numbers.real(found) >= numbers.get(0) && Numbers.real(found) <= numbers.get(count - 1));
        }
        histogram.valueAt(1, found);
        assertEquals(numbers.get(0), Numbers.real(found));
        histogram.valueAt(count, found);
        assertEquals(numbers.get(count - 1), Numbers.real(found));
    }

    @Property(tries = 60)
    void parts_merge_to_what_one_histogram_of_all_numbers_is(
            @ForAll @IntRange(min = 1, max = 4_000) int count,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll @IntRange(min = 100, max = 3_000) int distinct,
            @ForAll long seed) {
        Random random = new Random(seed);
        Histogram whole = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        List<Histogram> cut = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            cut.add(new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle())));
        }
        for (int i = 0; i < count; i++) {
            long number = random.nextInt(distinct) * 1_000_003L;
            whole.add(Value.ofInteger(number));
            cut.get(random.nextInt(parts)).add(Value.ofInteger(number));
        }
        Histogram merged = cut.get(0);
        cut.subList(1, parts).forEach(merged::add);
        Value expected = new Value();
        Value actual = new Value();
        for (int rank = 1; rank <= count; rank += 1 + count / 20) {
            whole.valueAt(rank, expected);
            merged.valueAt(rank, actual);
            assertEquals(expected.toString(), actual.toString());
        }
        assertEquals(whole.count(), merged.count());
    }

    /** In either direction: a part of many distinct numbers into one of few, and the other way round. */
    @Example
    void parts_of_more_than_a_thousand_distinct_numbers_merge() {
        for (boolean manyFirst : new boolean[] {true, false}) {
            Histogram many = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
            Histogram few = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
            for (int i = 1; i <= 2_000; i++) {
                (i % 10 == 0 ? few : many).add(Value.ofInteger(i));
            }
            Histogram merged = manyFirst ? many : few;
            merged.add(manyFirst ? few : many);
            assertEquals(2_000, merged.count());
            Value found = new Value();
            for (int i = 1; i <= 2_000; i++) {
                merged.valueAt(i, found);
                assertEquals("INTEGER " + i, found.kind() + " " + found);
            }
        }
    }

    @Example
    void one_double_in_a_part_of_many_numbers_makes_the_middles_of_all_buckets_doubles() {
        Histogram integers = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        Histogram mixed = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        for (int i = 0; i <= 1_000; i++) {
            integers.add(Value.ofInteger(1_000_000 + 4_000 * i));
            mixed.add(Value.ofDouble(0.5 + i));
        }
        integers.add(mixed);
        Value found = new Value();
        integers.valueAt(integers.count() / 2 + 600, found);
        assertEquals(Value.Kind.DOUBLE, found.kind());
    }

    @Example
    void doubles_are_whole_up_to_the_ends_of_64_bits() {
        Histogram histogram = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        double[] numbers = {-0x1p64, -0x1p63, -1.5, 0x1p62, 0x1p63};
        for (double number : numbers) {
            histogram.add(Value.ofDouble(number));
        }
        StringBuilder kinds = new StringBuilder();
        Value found = new Value();
        for (int rank = 1; rank <= numbers.length; rank++) {
            histogram.valueAt(rank, found);
            assertEquals(numbers[rank - 1], Numbers.real(found));
            kinds.append(found.kind()).append(' ');
        }
        assertEquals("DOUBLE INTEGER DOUBLE INTEGER DOUBLE ", kinds.toString());
    }

    @Example
    void integers_below_2048_are_exact_however_many_there_are() {
        Histogram histogram = new Histogram(new Budget(QueryLimits.DEFAULTS, WorkMeter.idle()));
        for (int i = -2047; i <= 2047; i++) {
            histogram.add(Value.ofInteger(i));
        }
        Value found = new Value();
        for (int i = -2047; i <= 2047; i++) {
            histogram.valueAt(i + 2048, found);
            assertEquals(i, found.integer());
        }
    }
}
