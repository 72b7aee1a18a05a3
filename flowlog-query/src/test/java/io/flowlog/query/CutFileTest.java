package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files so large that several threads share them give what one thread gives, to the last counter. */
class CutFileTest {
    private static final int LINES = 90_000;
    private static final String RECORD =
            " 123456789012 eni-0a1b2c3d 10.1.2.3 192.0.2.77 40000 %s 6 12 3456 17000%s 1700000059 %s OK\n";

    @TempDir
    Path directory;

    @Test
    void plainRecords() throws IOException {
        QueryResult result = assertSameForAnyNumberOfThreads(CutFileTest::record);
        assertEquals(LINES, result.statistics().recordsScanned());
    }

    /** Of each way to collect rows, since all of them merge what the threads have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats count(*), sum(bytes), avg(bytes / 7), values(dstPort), count_distinct(srcPort), pct(srcPort, 90),"
                        + " latest(srcPort), max(action), stddev(start) by action, bin(1h)",
                "fields srcPort, dstPort | sort srcPort desc | dedup srcPort, dstPort | limit 50",
                "fields srcPort, action | limit 500 | filter action = 'REJECT'",
                "parse @message '* * * *' as a, b, c, rest | stats count(*) as n by dstPort, a | filter n > 5 | stats sum(n) by a"
            })
    void everyWayToCollectRows(String query) throws IOException {
        Path file = directory.resolve("large.log");
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append(record(line));
        }
        Files.writeString(file, text);
        List<QueryRow> one = rows(query, 1, file);
        assertFalse(one.isEmpty());
        for (int threads = 2; threads <= 4; threads++) {
            assertEquals(one, rows(query, threads, file));
        }
    }

    private static List<QueryRow> rows(String query, int threads, Path file) {
        QueryOptions options = QueryOptions.builder().threads(threads).build();
        return FlowLogQuery.compile(query, options)
                .run(FlowLogSource.path(file))
                .rows();
    }

    @Test
    void oddLinesHereAndThere() throws IOException {
        QueryResult result = assertSameForAnyNumberOfThreads(line -> line % 9_001 == 17
                ? "no record\n"
                : line % 7_001 == 3
                        ? "\n# comment\n"
                        : line % 20_011 == 9 ? record(line).replace("40000", "x" + line) : record(line));
        assertEquals(10, result.statistics().read().malformed());
        assertTrue(result.statistics().read().badValues() > 0, "bad values were asked for");
    }

    @Test
    void aTimestampBeforeEveryRecord() throws IOException {
        QueryResult result = assertSameForAnyNumberOfThreads(
                line -> String.format("2024-05-06T07:%02d:%02d.123Z\n", line / 60 % 60, line % 60) + record(line));
        assertEquals(LINES, result.statistics().read().timestamp());
    }

    @Test
    void theSameHeaderNowAndThen() throws IOException {
        QueryResult result = assertSameForAnyNumberOfThreads(line -> (line % 10_000 == 0
                        ? "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n"
                        : "")
                + record(line));
        assertEquals(9, result.statistics().read().header());
    }

    @Test
    void headersThatChangeTheOrder() throws IOException {
        QueryResult result = assertSameForAnyNumberOfThreads(line -> (line == 50_000
                        ? "version account-id interface-id srcaddr dstaddr dstport srcport protocol packets bytes end start action log-status\n"
                        : line == 70_000
                                ? "version account-id interface-id dstaddr srcaddr srcport dstport protocol packets bytes start end action log-status\n"
                                : "")
                + record(line));
        assertEquals(2, result.statistics().read().header());
    }

    @Test
    void anOrderThatChangesAndChangesBack() throws IOException {
        String other =
                "version account-id interface-id srcaddr dstaddr dstport srcport protocol packets bytes start end action log-status\n";
        String same =
                "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n";
        QueryResult result = assertSameForAnyNumberOfThreads(
                line -> (line == 30_000 || line == 60_000 ? other : line == 45_000 || line == 75_000 ? same : "")
                        + record(line));
        assertEquals(4, result.statistics().read().header());
    }

    @Test
    void linesOfSeveralFormats() throws IOException {
        QueryOptions several = QueryOptions.builder()
                .formats(List.of(
                        FlowLogFormat.DEFAULT,
                        FlowLogFormat.parse(FlowLogFormat.DEFAULT.toString().replace("${version}", "${instance-id}")),
                        FlowLogFormat.parse("${dstport} ${action} ${start} ${srcport}")))
                .build();
        QueryResult result = assertSameForAnyNumberOfThreads(
                line -> line % 100 < 90
                        ? record(line)
                        : line % 3 == 0
                                ? "22 REJECT " + line + " 40000\n"
                                : line % 3 == 1
                                        ? "i-0a" + record(line).substring(1)
                                        : line % 9 == 2 ? "odd\n" : record(line),
                several);
        assertTrue(result.statistics().read().malformed() > 0);
        assertEquals(
                LINES,
                result.statistics().read().malformed() + result.statistics().recordsScanned());
    }

    @Test
    void compressedFilesWholeAndCutOff() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            for (int line = 0; line < LINES / 3; line++) {
                out.write(record(line).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = compressed.toByteArray();
        FlowLogSource whole = FlowLogSource.path(Files.write(directory.resolve("whole.gz"), bytes));
        FlowLogSource cut = FlowLogSource.path(
                Files.write(directory.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length * 2 / 3)));
        for (FlowLogSource[] sources : new FlowLogSource[][] {{whole}, {cut}, {whole, cut, whole}}) {
            QueryResult one = run(1, sources);
            for (int threads = 2; threads <= 7; threads++) {
                QueryResult result = run(threads, sources);
                assertEquals(one.rows(), result.rows());
                assertEquals(one.statistics(), result.statistics());
            }
        }
    }

    private static String record(int line) {
        String start = String.valueOf(10_000 + line * 7919L % 80_000);
        return (line % 3 == 0 ? "2" : "3")
                + String.format(RECORD, line % 5 == 0 ? "22" : "443", start, line % 11 == 0 ? "REJECT" : "ACCEPT");
    }

    private QueryResult assertSameForAnyNumberOfThreads(IntFunction<String> lines) throws IOException {
        return assertSameForAnyNumberOfThreads(lines, QueryOptions.DEFAULTS);
    }

    private QueryResult assertSameForAnyNumberOfThreads(IntFunction<String> lines, QueryOptions options)
            throws IOException {
        Path file = directory.resolve("large.log");
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append(lines.apply(line));
        }
        Files.writeString(file, text);
        assertTrue(Files.size(file) > 8 << 20, "large enough to be cut");
        Path small = Files.writeString(directory.resolve("small.log"), record(1) + record(2) + "odd\n");
        FlowLogSource[] sources = {FlowLogSource.path(small), FlowLogSource.path(file), FlowLogSource.path(small)};
        QueryResult one = run(1, options, sources);
        for (int threads = 2; threads <= 4; threads++) {
            QueryResult result = run(threads, options, sources);
            assertEquals(one.rows(), result.rows());
            assertEquals(one.statistics(), result.statistics());
            assertEquals(one.warnings(), result.warnings());
        }
        return run(2, options, FlowLogSource.path(file));
    }

    private static QueryResult run(int threads, FlowLogSource... sources) {
        return run(threads, QueryOptions.DEFAULTS, sources);
    }

    private static QueryResult run(int threads, QueryOptions options, FlowLogSource... sources) {
        return FlowLogQuery.compile(
                        "fields @timestamp, start, srcPort, dstPort | filter action='REJECT' and dstPort in [22,3389] and srcPort > 3"
                                + " | sort start desc | limit 100",
                        options.toBuilder()
                                .threads(threads)
                                .inputProblems(QueryOptions.InputProblems.REPORT)
                                .build())
                .run(sources);
    }
}
