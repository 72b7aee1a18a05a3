package io.flowlog.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.core.FlowLogFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Input INPUT = new Input(Path.of("log"), FlowLogFormat.DEFAULT, 10, 1000);

    @Test
    void theMedianPassGivesTheFigures() {
        Result result = result(ContenderKind.FLOWLOG, List.of(100L, 900L, 200L));
        assertEquals(20, result.nanosPerRecord());
        assertEquals(10, result.leastNanosPerRecord());
        assertEquals(90, result.mostNanosPerRecord());
        assertEquals(5, result.gigabytesPerSecond());
        assertEquals(40, result.cpuNanosPerRecord());
    }

    @Test
    void aRatioIsOneOfPassesOfTheSameRound() {
        // the machine was four times as slow in the second round, for both
        Result flowLog = result(ContenderKind.FLOWLOG, List.of(100L, 400L));
        Result duckDb = result(ContenderKind.DUCKDB, List.of(300L, 1200L));
        assertEquals(3, flowLog.timesAsFastAs(duckDb));
    }

    @Test
    void aSlowContenderThatReadsLessIsComparedByTheRecord() {
        Input brief = new Input(Path.of("brief"), FlowLogFormat.DEFAULT, 1, 100);
        Result grok = new Result(entrant(ContenderKind.GROK), brief, List.of(100L), List.of(100L), 0, 0);
        assertEquals(0.1, grok.timesAsFastAs(result(ContenderKind.DUCKDB, List.of(100L))));
    }

    @Test
    void aReportWithoutDuckDbHasNoRatios() {
        String details = new Report().details("Q1 plain", 1, List.of(result(ContenderKind.SPLIT, List.of(100L))));
        assertTrue(details.startsWith("### Q1 plain, 1 thread\n"), details);
        assertTrue(
                details.contains(
                        "| String.split, JDK 17 |      10.0 |  10.0 – 10.0 |          20.0 | 10.00 |            – |"),
                details);
    }

    private static Result result(ContenderKind kind, List<Long> nanos) {
        List<Long> cpuNanos = nanos.stream().map(pass -> 2 * pass).toList();
        return new Result(entrant(kind), INPUT, nanos, cpuNanos, 0, 0);
    }

    private static Entrant entrant(ContenderKind kind) {
        return new Entrant(kind, new Jvm(Path.of("jdk"), "17.0.15", Set.of()));
    }
}
