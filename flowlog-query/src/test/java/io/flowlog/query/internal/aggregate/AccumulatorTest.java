package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.value.NaturalOrder;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.WorkMeter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Aggregates of values that were cut into parts and shuffled give what plain arithmetic on all of them gives. */
class AccumulatorTest {
    private static final int OFFSET = 3;

    @Provide
    Arbitrary<List<Value>> integers() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(-5, 5),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, (1L << 53) + 1))
                .map(Value::ofInteger)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Value>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-1_000, 1_000).map(Value::ofInteger),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE).map(Value::ofInteger),
                        Arbitraries.doubles().between(-1e6, 1e6).map(Value::ofDouble),
                        Arbitraries.of(0.1, -0.5, 1e300, -1e300, 3.0).map(Value::ofDouble),
                        Arbitraries.of("7", "0.25", "no number", "").map(Value::ofText))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Value>> alike() {
        return Arbitraries.of("80", "80.0", "8e1", "9", "a", "A", "")
                .map(Value::ofText)
                .injectDuplicates(0.2)
                .flatMap(text -> Arbitraries.of(
                        text, Value.ofInteger(80), Value.ofDouble(80), Value.ofInteger(9), Value.ofDouble(80.5)))
                .list()
                .ofMaxSize(8);
    }

    @Property
    void a_sum_is_exact_and_rounded_once(@ForAll("integers") List<Value> integers, @ForAll long seed) {
        assertSum(integers, seed);
    }

    @Property
    void a_sum_takes_what_is_a_number(@ForAll("numbers") List<Value> numbers, @ForAll long seed) {
        assertSum(numbers, seed);
    }

    private static void assertSum(List<Value> values, long seed) {
        List<Value> numbers = numbersOf(values);
        Value sum = result(budget -> new Sum(false, budget), values, seed);
        Value average = result(budget -> new Sum(true, budget), values, seed);
        if (numbers.isEmpty()) {
            assertEquals(Kind.ABSENT, sum.kind());
            assertEquals(Kind.ABSENT, average.kind());
            return;
        }
        BigDecimal exact = sumOf(numbers, 1);
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        boolean whole = numbers.stream().allMatch(number -> number.kind() == Kind.INTEGER);
        assertValue(whole ? exact : null, exact.doubleValue(), sum);
        BigDecimal[] parts = exact.divideAndRemainder(count);
        assertValue(
                whole && parts[1].signum() == 0 ? parts[0] : null,
                exact.divide(count, new MathContext(400)).doubleValue(),
                average);
    }

    @Property
    void the_variance_is_exact_and_rounded_once(@ForAll("numbers") List<Value> values, @ForAll long seed) {
        List<Value> numbers = numbersOf(values);
        Value variance = result(budget -> new Variance(false, budget), values, seed);
        Value deviation = result(budget -> new Variance(true, budget), values, seed);
        if (numbers.isEmpty()) {
            assertEquals(Kind.ABSENT, variance.kind());
            return;
        }
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        BigDecimal sum = sumOf(numbers, 1);
        BigDecimal numerator = count.multiply(sumOf(numbers, 2)).subtract(sum.multiply(sum));
        double expected =
                numerator.divide(count.multiply(count), new MathContext(900)).doubleValue();
        assertEquals(expected, variance.real());
        assertEquals(Math.sqrt(expected), deviation.real());
    }

    @Property
    void the_median_is_the_middle_or_the_mean_of_two(@ForAll("numbers") List<Value> values, @ForAll long seed) {
        List<Value> numbers = numbersOf(values);
        Value median = result(Percentile::median, values, seed);
        if (numbers.isEmpty()) {
            assertEquals(Kind.ABSENT, median.kind());
            return;
        }
        numbers.sort(Numbers::compare);
        Value below = numbers.get((numbers.size() - 1) / 2);
        Value above = numbers.get(numbers.size() / 2);
        BigDecimal mean = exact(below).add(exact(above)).divide(BigDecimal.valueOf(2));
        boolean whole = isWhole(below) && isWhole(above) && isWhole(mean) || numbers.size() % 2 != 0 && isWhole(below);
        assertValue(whole ? mean : null, mean.doubleValue(), median);
    }

    @Property
    void a_percentile_is_the_number_of_its_rank(
            @ForAll("integers") List<Value> values, @ForAll @IntRange(max = 100) int percent, @ForAll long seed) {
        List<Value> numbers = numbersOf(values);
        Value found = result(budget -> Percentile.of(percent, budget), values, seed);
        if (numbers.isEmpty()) {
            assertEquals(Kind.ABSENT, found.kind());
            return;
        }
        numbers.sort(Numbers::compare);
        int rank = Math.max(1, (percent * numbers.size() + 99) / 100);
        assertEquals(numbers.get(rank - 1).integer(), found.integer());
    }

    /** The kind too: a cell that is now a number and now a text of the same digits would be another result. */
    @Property
    void of_equal_values_the_one_that_prints_least_is_the_extreme_whatever_comes_first(
            @ForAll("alike") List<Value> values, @ForAll long seed) {
        for (boolean greatest : new boolean[] {false, true}) {
            Value extreme = result(budget -> new Extreme(greatest, budget), values, seed);
            Comparator<Value> order = greatest ? NaturalOrder.INSTANCE.reversed() : NaturalOrder.INSTANCE;
            Value expected = values.stream()
                    .min(order.thenComparing(Value::toString).thenComparing(Value::kind))
                    .orElse(new Value());
            assertEquals(expected.toString(), extreme.toString());
            assertEquals(expected.kind(), extreme.kind());
        }
    }

    /** Columns of integers are fed without a {@link Value} for each; a negative one stands for an absent value. */
    @Property(tries = 200)
    void many_at_once_are_the_same_as_one_by_one(
            @ForAll List<@IntRange(min = -1) Integer> integers, @ForAll boolean oneGroup, @ForAll boolean textBefore) {
        List<Function<Budget, Accumulator>> makers = List.of(
                budget -> new Sum(false, budget),
                budget -> new Sum(true, budget),
                budget -> new Extreme(false, budget),
                budget -> new Extreme(true, budget));
        Value text = Value.ofText("40.0");
        for (Function<Budget, Accumulator> maker : makers) {
            Budget budget = new Budget(QueryLimits.DEFAULTS, WorkMeter.idle());
            Accumulator atOnce = maker.apply(budget);
            Accumulator oneByOne = maker.apply(budget);
            KeyTable groups = new KeyTable(OFFSET + atOnce.words(), 42, budget);
            int[] positions = {position(groups, "a"), position(groups, "b")};
            long[][] tables = {new long[atOnce.words()], new long[atOnce.words()]};
            long[] values = new long[integers.size()];
            GroupedRows rows = new GroupedRows(groups, oneGroup, Math.max(1, values.length));
            rows.setCount(values.length);
            rows.positions()[0] = positions[0];
            for (int group = 0; group < 2 && textBefore; group++) {
                atOnce.add(groups.words(), positions[group] + OFFSET, group, text, 0, 0);
                oneByOne.add(tables[group], 0, group, text, 0, 0);
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = integers.get(i);
                int group = oneGroup ? 0 : i % 2;
                rows.positions()[i] = positions[group];
                if (values[i] >= 0) {
                    oneByOne.add(tables[group], 0, group, Value.ofInteger(values[i]), 0, 0);
                }
            }
            atOnce.addAll(rows, OFFSET, values);
            for (int group = 0; group < 2; group++) {
                Value expected = new Value();
                oneByOne.result(tables[group], 0, group, expected);
                Value found = new Value();
                atOnce.result(groups.words(), positions[group] + OFFSET, group, found);
                assertEquals(expected.kind() + " " + expected, found.kind() + " " + found);
            }
        }
    }

    @Example
    void a_rank_is_not_off_by_the_rounding_of_the_percentage() {
        assertEquals(999, percentileUpTo(1_000, 99.9));
        assertEquals(7, percentileUpTo(100, 7));
        assertEquals(28, percentileUpTo(100, 28));
        for (int percent = 1; percent <= 100; percent++) {
            assertEquals(percent * 5, percentileUpTo(500, percent));
        }
    }

    private static long percentileUpTo(int greatest, double percent) {
        List<Value> values =
                LongStream.rangeClosed(1, greatest).mapToObj(Value::ofInteger).toList();
        return result(budget -> Percentile.of(percent, budget), values, 1).integer();
    }

    @Example
    void the_average_of_many_large_integers_is_rounded_once() {
        // as doubles, the sum would be rounded before it is divided
        List<Value> values = List.of(
                Value.ofInteger(9_007_199_254_740_993L),
                Value.ofInteger(0),
                Value.ofInteger(0),
                Value.ofInteger(0),
                Value.ofInteger(0));
        assertEquals(9_007_199_254_740_993L / 5.0, 1.8014398509481984E15);
        Value average = result(budget -> new Sum(true, budget), values, 1);
        assertEquals(new BigDecimal("1801439850948198.6").doubleValue(), average.real());
    }

    private static int position(KeyTable groups, String key) {
        KeyBuffer buffer = new KeyBuffer();
        buffer.clear();
        buffer.append(Value.ofText(key));
        return groups.findOrAdd(buffer);
    }

    /** Of one group, whose values went to several accumulators in any order. */
    private static Value result(Function<Budget, Accumulator> maker, List<Value> values, long seed) {
        Random random = new Random(seed);
        Budget budget = new Budget(QueryLimits.DEFAULTS, WorkMeter.idle());
        List<Accumulator> parts = new ArrayList<>();
        List<long[]> tables = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(maker.apply(budget));
            tables.add(new long[OFFSET + parts.get(i).words()]);
        }
        List<Value> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        for (Value value : shuffled) {
            int part = random.nextInt(3);
            parts.get(part).add(tables.get(part), OFFSET, part, value.copy(), 0, 0);
        }
        for (int i = 1; i < 3; i++) {
            parts.get(0).merge(tables.get(0), OFFSET, 0, parts.get(i), tables.get(i), OFFSET, i);
        }
        Value out = new Value();
        parts.get(0).result(tables.get(0), OFFSET, 0, out);
        assertEquals(0, Arrays.stream(tables.get(0), 0, OFFSET).sum());
        return out;
    }

    /** An integer if there is one and it has 64 bits, else a double. */
    private static void assertValue(@Nullable BigDecimal whole, double real, Value found) {
        if (whole != null && whole.toBigIntegerExact().bitLength() < Long.SIZE) {
            assertEquals(Kind.INTEGER + " " + whole.toBigIntegerExact(), found.kind() + " " + found);
        } else {
            assertEquals(Kind.DOUBLE, found.kind());
            assertEquals(real, found.real());
        }
    }

    private static List<Value> numbersOf(List<Value> values) {
        return values.stream()
                .filter(Numbers::isNumeric)
                .map(value -> {
                    Value number = new Value();
                    Numbers.toNumber(value, number);
                    return number;
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static BigDecimal sumOf(List<Value> numbers, int power) {
        return numbers.stream().map(number -> exact(number).pow(power)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(Value number) {
        return number.kind() == Kind.INTEGER
                ? new BigDecimal(BigInteger.valueOf(number.integer()))
                : new BigDecimal(number.real());
    }

    private static boolean isWhole(Value number) {
        return isWhole(exact(number)) && exact(number).toBigInteger().bitLength() < Long.SIZE;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.remainder(BigDecimal.ONE).signum() == 0;
    }
}
