package io.flowlog.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are worth comparing only where the answers are the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersAgreeTest {
    private static final int START = 10;

    private final FlowLogContender flowLog = new FlowLogContender();
    private final SplitContender split = new SplitContender();
    private DuckDbContender duckDb;
    private DuckDbContender duckDbTwoThreads;

    @BeforeAll
    void open() {
        duckDb = new DuckDbContender(1);
        duckDbTwoThreads = new DuckDbContender(2);
    }

    @AfterAll
    void close() {
        duckDb.close();
        duckDbTwoThreads.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 9", "3, 100", "4, 700", "5, 5000", "6, 20000", "7, 20000"})
    void allCountTheSameAndFindTheSameNewestRows(long seed, int lines, @TempDir Path directory) throws IOException {
        byte[] log = new LogGenerator(seed, FlowLogFormat.DEFAULT).lines(lines);
        Path file = Files.write(directory.resolve("flow.log"), log);

        long count = split.countAcceptedUdp(file);
        assertTrue(lines < 700 || count > Contender.NEWEST && count < lines / 4, count + " accepted UDP records");
        assertEquals(count, flowLog.countAcceptedUdp(file));
        assertEquals(count, flowLog.countAcceptedUdp(FlowLogSource.bytes(log)));
        assertEquals(count, flowLog.countRecordByRecord(FlowLogSource.path(file)));
        assertEquals(count, flowLog.countLineByLine(log));
        assertEquals(count, duckDb.countAcceptedUdp(file));
        assertEquals(count, duckDbTwoThreads.countAcceptedUdp(file));

        List<String> newest = split.newestAcceptedUdp(file);
        assertEquals(Math.min(count, Contender.NEWEST), newest.size());
        assertEquals(newest, flowLog.newestAcceptedUdp(file));
        assertSameUpToTies(newest, duckDb.newestAcceptedUdp(file));
        assertSameUpToTies(newest, duckDbTwoThreads.newestAcceptedUdp(file));
    }

    /** Rows of one time may stand in any order, and of those with the last time others may have been kept. */
    private static void assertSameUpToTies(List<String> expected, List<String> actual) {
        assertEquals(times(expected), times(actual));
        assertEquals(beforeLastTime(expected), beforeLastTime(actual));
    }

    private static List<Long> times(List<String> rows) {
        return rows.stream().map(ContendersAgreeTest::time).toList();
    }

    private static List<String> beforeLastTime(List<String> rows) {
        if (rows.size() < Contender.NEWEST) {
            return rows.stream().sorted().toList();
        }
        long last = time(rows.get(rows.size() - 1));
        return rows.stream().filter(row -> time(row) > last).sorted().toList();
    }

    private static long time(String row) {
        return Long.parseLong(row.split(" ")[START]);
    }
}
