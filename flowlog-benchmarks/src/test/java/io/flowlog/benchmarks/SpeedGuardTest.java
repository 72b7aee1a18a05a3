package io.flowlog.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.benchmarks.contender.Contender;
import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.benchmarks.contender.LogFiles;
import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A lost factor is noticed here. Nothing absolute is timed, since a machine that is busy is slow: FlowLog and
 * {@code String.split} take turns over the same file, and one good round of several is enough. The margin is wide: FlowLog is
 * some three times as fast or more.
 */
class SpeedGuardTest {
    private static final double TIMES_AS_FAST = 1.5;
    private static final int LINES = 50_000;
    private static final int WARM_PASSES = 15;
    private static final int ROUNDS = 3;
    private static final int PASSES_OF_A_ROUND = 5;

    @TempDir
    static Path directory;

    private static LogFiles log = new LogFiles(List.of(), FlowLogFormat.DEFAULT);

    @BeforeAll
    static void writeTheLog() {
        new LogGenerator(1, FlowLogFormat.DEFAULT).writeLines(directory.resolve("flow.log"), LINES);
        log = LogFiles.in(directory, FlowLogFormat.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void flowLogIsFasterThanSplittingStrings(Question question) {
        try (Contender flowLog = ContenderKind.FLOWLOG.open(question, log.format(), 1);
                Contender split = ContenderKind.SPLIT.open(question, log.format(), 1)) {
            for (int pass = 0; pass < WARM_PASSES; pass++) {
                assertEquals(split.answer(log), flowLog.answer(log));
            }
            List<String> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double ratio = ratio(flowLog, split);
                if (ratio >= TIMES_AS_FAST) {
                    return;
                }
                ratios.add(String.format(Locale.ROOT, "%.2f", ratio));
            }
            assertTrue(ratios.isEmpty(), question + ": FlowLog is only " + ratios + " times as fast as String.split");
        }
    }

    private static double ratio(Contender flowLog, Contender split) {
        long flowLogNanos = 0;
        long splitNanos = 0;
        for (int pass = 0; pass < PASSES_OF_A_ROUND; pass++) {
            flowLogNanos += nanos(flowLog);
            splitNanos += nanos(split);
        }
        return (double) splitNanos / flowLogNanos;
    }

    private static long nanos(Contender contender) {
        long before = System.nanoTime();
        contender.answer(log);
        return System.nanoTime() - before;
    }
}
