package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.plan.LogicalPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How much work lies between two looks at the deadline and the interrupt. No time is measured: a run asks its clock at every look,
 * and the clock is one that counts. Twice the work must bring looks in proportion, wherever the work is.
 */
class CheckDensityTest {
    private static final QueryLimits LIMITS =
            QueryLimits.builder().queryCharacters(100_000).listElements(100_000).build();

    /**
     * Work that grows with one size.
     *
     * @param name        where the time goes
     * @param query       over these inputs
     * @param size        small; four times as much is compared with it
     * @param inputs      of a size
     * @param unitsALook  how much of the size may lie between two looks
     */
    record Work(String name, String query, int size, IntFunction<List<String>> inputs, double unitsALook, int threads) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Work> work() {
        IntFunction<List<String>> ports = n -> List.of(log("srcport start bytes\n", n, "%d 1700000000 0.5\n"));
        IntFunction<List<String>> halves =
                n -> List.of(log("srcport bytes\n", n, "%d 1\n"), log("srcport bytes\n", n, "1%d 1\n"));
        return Stream.of(
                new Work("reading records", "filter bytes = 9", 20_000, ports, 1_024, 1),
                new Work("growing and draining groups", "stats count(*) by @message", 20_000, ports, 1_024, 1),
                new Work("merging groups", "stats sum(bytes) by @message | limit 1", 20_000, halves, 512, 2),
                new Work("a stats of a stats", "stats count(*) by @message | stats count(*)", 20_000, ports, 600, 1),
                new Work(
                        "conditions on groups",
                        "stats count(*) as n by @message | filter n = 2",
                        20_000,
                        ports,
                        600,
                        1),
                new Work("sorting kept rows", "fields srcPort | sort srcPort | limit 100000", 20_000, ports, 200, 1),
                new Work("sorting groups", "stats count(*) as n by @message | sort n", 20_000, ports, 200, 1),
                new Work("keys of dedup", "dedup @message | limit 100000", 20_000, ports, 300, 1),
                new Work("counting distinct values", "stats count_distinct(@message)", 20_000, ports, 1_024, 1),
                new Work("merging distinct values", "stats count_distinct(@message)", 20_000, halves, 512, 2),
                new Work("lists of values", "stats values(@message)", 20_000, ports, 500, 1),
                new Work("percentiles of groups", "stats pct(srcPort / 7, 50) by @message", 20_000, ports, 600, 1),
                new Work("sums of doubles", "stats sum(srcPort / 7) by @message", 20_000, ports, 100, 1),
                new Work(
                        "a regex over one long line",
                        "filter @message like /x(a|b|c)*(a|b|d)*[ef]$/",
                        50_000,
                        n -> List.of("srcaddr\nx" + "abc".repeat(n / 3) + "\n"),
                        16_384,
                        1),
                new Work(
                        "a large regex over one long line",
                        "filter @message like /((a|b|c)?x){250}/",
                        4_000,
                        n -> List.of("srcaddr\n" + "abc".repeat(n / 3) + "\n"),
                        256,
                        1),
                new Work(
                        "replacing in one long line, all of it tried at every place",
                        "fields regexReplace(@message, 'a.*b|a', '') as r",
                        250,
                        n -> List.of("srcaddr\n" + "a".repeat(n) + "\n"),
                        250,
                        1),
                new Work(
                        "many conditions over one long line",
                        "filter false" + " or strcontains(@message, 'xyz')".repeat(100),
                        50_000,
                        n -> List.of("srcaddr\n" + "abc".repeat(n / 3) + "\n"),
                        8_192,
                        1),
                new Work(
                        "many searches of one long line",
                        "filter false" + " or @message like 'xyz'".repeat(100),
                        50_000,
                        n -> List.of("srcaddr\n" + "abc".repeat(n / 3) + "\n"),
                        8_192,
                        1),
                new Work(
                        "many searches of all lines",
                        "filter false" + " or @message like 'xyz'".repeat(100),
                        2_000,
                        ports,
                        64,
                        1),
                new Work(
                        "many definitions of long texts",
                        "fields concat(@message, '1') as n0" + chained(100),
                        20_000,
                        n -> List.of("srcaddr\n" + "abc".repeat(n / 3) + "\n"),
                        4_096,
                        1),
                new Work(
                        "regexes that come with the records",
                        "filter regexReplace('a', @message, 'b') = 'c'",
                        1_000,
                        n -> List.of(log("srcaddr\n", n, "x{9}%dy{8}\n")),
                        128,
                        1));
    }

    private static String chained(int count) {
        StringBuilder more = new StringBuilder();
        for (int i = 1; i < count; i++) {
            more.append(", concat(n").append(i - 1).append(", '1') as n").append(i);
        }
        return more + " | sort n" + (count - 1);
    }

    private static String log(String header, int count, String line) {
        StringBuilder log = new StringBuilder(header);
        for (int i = 0; i < count; i++) {
            log.append(line.replace("%d", String.valueOf(i)));
        }
        return log.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void moreWorkBringsMoreLooks(Work work) {
        long few = looks(work, work.size());
        long many = looks(work, 4 * work.size());
        double needed = 3 * work.size() / work.unitsALook();
        assertTrue(
                many - few >= needed,
                () -> "three times " + work.size() + " more brought " + (many - few) + " looks more, not " + needed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void atWhateverLookTheTimeIsOverTheRunEndsWithoutAResult(Work work) {
        int size = work.size() / 10;
        for (long at : samples(looks(work, size) / work.threads())) {
            Ticker ticker = new Ticker(at);
            QueryAbortedException aborted =
                    assertThrows(QueryAbortedException.class, () -> run(work, size, ticker), "look " + at);
            assertEquals(Reason.DEADLINE, aborted.reason());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void atWhateverLookTheThreadIsInterruptedTheRunEndsAtTheNext(Work work) {
        int size = work.size() / 10;
        Thread caller = Thread.currentThread();
        for (long at : samples((looks(work, size) - 1) / work.threads())) {
            Ticker ticker = new Ticker(Long.MAX_VALUE) {
                @Override
                void asked(long count) {
                    if (count == at) {
                        caller.interrupt();
                    }
                }
            };
            QueryAbortedException aborted;
            try {
                aborted = assertThrows(QueryAbortedException.class, () -> run(work, size, ticker), "look " + at);
            } finally {
                assertTrue(Thread.interrupted(), "the interrupt is still to be seen");
            }
            assertEquals(Reason.INTERRUPTED, aborted.reason());
        }
    }

    @Test
    void aDeadlineThatHasPassedEndsARunAtItsFirstLook() {
        Work work = work().findFirst().orElseThrow();
        Ticker ticker = new Ticker(1);
        assertThrows(QueryAbortedException.class, () -> run(work, 10, ticker));
        assertEquals(1, ticker.count);
    }

    /** With several threads it depends on them how many looks there are, but not by as much as half. The first twenty looks, the last twenty, and some between. */
    private static List<Long> samples(long all) {
        List<Long> samples = new ArrayList<>();
        for (long at = 1;
                at <= all;
                at += at < 20 || at >= all - 20 ? 1 : Math.max(1, Math.min(all / 10, all - 20 - at))) {
            samples.add(at);
        }
        assertTrue(!samples.isEmpty());
        return samples;
    }

    private static long looks(Work work, int size) {
        Ticker ticker = new Ticker(Long.MAX_VALUE);
        run(work, size, ticker);
        return ticker.count;
    }

    private static void run(Work work, int size, Ticker ticker) {
        QueryOptions options =
                QueryOptions.builder().threads(work.threads()).limits(LIMITS).build();
        LogicalPlan plan = Compilation.of(work.query(), options).plan();
        assertNotNull(plan, work.query());
        StopSignal stop = new StopSignal(Optional.of(Duration.ofNanos(1)), ticker);
        // the same hashes each time, so that a run is looked at as often as the one before
        Execution execution =
                new Execution(plan, Segment.of(plan), LIMITS, 42, 0, Long.MIN_VALUE, Long.MAX_VALUE, stop);
        List<FlowLogSource> sources = work.inputs().apply(size).stream()
                .map(text -> FlowLogSource.bytes(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        new QueryRun(execution, options, sources).execute(row -> {}, false);
    }

    /** A clock that stands still, counts how often it is asked, and one time says that it is late. */
    private static class Ticker implements LongSupplier {
        private final long late;
        private boolean started;
        private long count;

        Ticker(long late) {
            this.late = late;
        }

        void asked(long times) {}

        @Override
        public synchronized long getAsLong() {
            if (!started) {
                started = true;
                return 0;
            }
            count++;
            asked(count);
            return count >= late ? 2 : 0;
        }
    }
}
