package io.flowlog.query.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Percentiles of more values than the other properties have, against those values in order. */
class ManyValuesTest {
    /** A group of no more different values has exact percentiles. */
    private static final int EXACT = 1_000;

    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");
    private static final int PERCENTAGES = 6;

    /** Integers as they are, or halfway to both sides of zero and in eighths, which doubles hold exactly. */
    private enum Values {
        INTEGERS("bytes", Long.SIZE - 1),
        FRACTIONS("(bytes - 549755813888) / 8", 40);

        private final String expression;
        private final int bits;

        Values(String expression, int bits) {
            this.expression = expression;
            this.bits = bits;
        }

        BigDecimal of(long bytes) {
            BigDecimal exact = BigDecimal.valueOf(bytes);
            return this == INTEGERS
                    ? exact
                    : exact.subtract(new BigDecimal(1L << 39)).divide(new BigDecimal(8));
        }
    }

    @AddLifecycleHook(Cases.AsManyAsAskedFor.class)
    @Property(tries = 400)
    void percentiles_are_exact_up_to_a_thousand_different_values_and_close_beyond(
            @ForAll @IntRange(min = 1, max = 5_000) int count,
            @ForAll @IntRange(min = 1, max = 3) int threads,
            @ForAll Values values,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Long> bytes = bytes(random, count, values.bits);
        List<BigDecimal> sorted = bytes.stream().map(values::of).sorted().toList();
        boolean exact = sorted.stream().distinct().count() <= EXACT;
        List<BigDecimal> percentages = IntStream.range(0, PERCENTAGES)
                .mapToObj(i -> percentage(random))
                .toList();
        QueryRow row = row(random, bytes, threads, values.expression, percentages);
        for (BigDecimal percentage : percentages) {
            int rank = rank(count, percentage);
            BigDecimal expected = sorted.get(rank - 1);
            BigDecimal actual = new BigDecimal(String.valueOf(row.text("p" + percentage)));
            String question = percentage + " percent of " + count + " values from seed " + seed;
            if (exact || rank == 1 || rank == count) {
                assertEquals(expected.stripTrailingZeros(), actual.stripTrailingZeros(), question);
            }
            BigDecimal error = actual.subtract(expected).abs();
            assertTrue(
                    error.compareTo(expected.abs().multiply(TOLERANCE)) <= 0,
                    () -> question + ": " + actual + " instead of " + expected);
            assertTrue(actual.compareTo(sorted.get(0)) >= 0, question);
            assertTrue(actual.compareTo(sorted.get(count - 1)) <= 0, question);
        }
    }

    /** Of all magnitudes or of much the same one, and often just as many different ones as are exact, or one more. */
    private static List<Long> bytes(Random random, int count, int bits) {
        boolean allMagnitudes = random.nextBoolean();
        int different = random.nextInt(3) == 0 ? EXACT + random.nextInt(2) : 1 + random.nextInt(2 * count);
        List<Long> pool = random.longs(0, 1L << (bits - 1))
                .map(value -> allMagnitudes ? value >> random.nextInt(bits) : value)
                .distinct()
                .limit(different)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        List<Long> bytes = new ArrayList<>(pool.subList(0, Math.min(count, pool.size())));
        while (bytes.size() < count) {
            bytes.add(pool.get(random.nextInt(pool.size())));
        }
        return bytes;
    }

    private static BigDecimal percentage(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(100);
            case 2 -> BigDecimal.valueOf(random.nextInt(101));
            case 3 -> BigDecimal.valueOf(random.nextInt(1_001), 1);
            default -> BigDecimal.valueOf(random.nextInt(10_001), 2);
        };
    }

    /** The place in order of the least value that at least so many percent of all values do not exceed. */
    private static int rank(int count, BigDecimal percentage) {
        int rank = percentage
                .multiply(BigDecimal.valueOf(count))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(rank, 1);
    }

    private static QueryRow row(
            Random random, List<Long> bytes, int threads, String expression, List<BigDecimal> percentages) {
        String query = percentages.stream()
                .distinct()
                .map(percentage -> "pct(" + expression + ", " + percentage + ") as `p" + percentage + "`")
                .collect(Collectors.joining(", ", "stats ", ""));
        List<FlowLogSource> sources = new ArrayList<>();
        for (int from = 0; from < bytes.size(); ) {
            int to = Math.min(bytes.size(), from + 1 + random.nextInt(2_000));
            sources.add(source(bytes.subList(from, to)));
            from = to;
        }
        QueryOptions options = QueryOptions.builder().threads(threads).build();
        return FlowLogQuery.compile(query, options)
                .run(sources.toArray(FlowLogSource[]::new))
                .rows()
                .get(0);
    }

    private static FlowLogSource source(List<Long> bytes) {
        String lines = bytes.stream().map(value -> value + "\n").collect(Collectors.joining());
        return FlowLogSource.bytes(lines.getBytes(StandardCharsets.UTF_8), FlowLogFormat.parse("bytes"));
    }
}
