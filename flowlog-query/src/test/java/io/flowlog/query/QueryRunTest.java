package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.BadValues;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogReadException;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run promises beside its rows: order, cuts, times, warnings, statistics, and how it ends early. */
class QueryRunTest {

    @Test
    void withoutASortRowsComeNewestFirstTiesInInputOrderAndTimelessOnesLast() {
        String log = "start srcaddr\n5 a\n- b\n7 c\n5 d\n- e\n";
        assertEquals("c a d b e", addresses("fields srcaddr", log));
    }

    @Test
    void ofSeveralSortsTheLastIsPrimaryAndTheEarlierOnesBreakTies() {
        String log = "srcaddr dstport bytes\na 1 5\nb 2 5\nc 1 9\nd 2 9\n";
        assertEquals("d b c a", addresses("fields srcaddr | sort bytes desc | sort dstport desc", log));
    }

    @Test
    void anAbsentKeySortsLastInBothDirections() {
        String log = "srcaddr bytes\na -\nb 2\nc 10\n";
        assertEquals("b c a", addresses("fields srcaddr | sort bytes", log));
        assertEquals("c b a", addresses("fields srcaddr | sort bytes desc", log));
    }

    @Test
    void aLimitInMidPipelineCutsAtThatPlace() {
        String log = "srcaddr bytes start\na 1 1\nb 2 2\nc 3 3\nd 4 4\n";
        assertEquals("c", addresses("fields srcaddr | limit 2 | filter bytes < 4", log));
        assertEquals("c d", addresses("fields srcaddr | limit 2 | sort bytes", log));
        assertEquals("c", addresses("fields srcaddr | sort bytes | limit 3 | sort bytes desc | limit 1", log));
        assertEquals("a b", addresses("fields srcaddr | limit any 2", log));
    }

    @Test
    void rowsCutByTheDefaultLimitAreTold() {
        StringBuilder log = new StringBuilder("srcport start\n");
        for (int i = 0; i < 10_001; i++) {
            log.append(i).append(' ').append(i).append('\n');
        }
        QueryResult cut = run("fields srcport", log.toString());
        assertTrue(cut.truncated());
        assertEquals(10_000, cut.rows().size());
        assertEquals("10000", cut.rows().get(0).text("srcport"));
        assertEquals(10_001, cut.statistics().recordsMatched());
        assertFalse(run("fields srcport | limit 10000", log.toString()).truncated());
        assertFalse(run("fields srcport | filter srcport > 0", log.toString()).truncated());
    }

    @Test
    void definitionsAreSeenByLaterCommandsAndColumnsByTheirText() {
        String log = "srcaddr start end bytes\na 10 30 7\nb 10 15 9\n";
        QueryResult result = run(
                "fields srcaddr, (end - start) as duration, bytes/duration | filter duration > 5 | sort duration desc",
                log);
        assertEquals(List.of("srcaddr", "duration", "bytes/duration"), result.columns());
        assertEquals(
                "[{srcaddr=a, duration=20, bytes/duration=0.35}]", result.rows().toString());
    }

    @Test
    void aRowHasNoCellForAnAbsentValue() {
        QueryRow row = run("fields srcaddr, bytes, vpcId", "srcaddr bytes\n- 5\n")
                .rows()
                .get(0);
        assertFalse(row.isPresent("srcaddr"));
        assertNull(row.text("srcaddr"));
        assertNull(row.number("srcaddr"));
        assertNull(row.text("no such column"));
        assertEquals(5L, row.number("bytes"));
        assertEquals("{bytes=5}", row.values().toString());
    }

    @Test
    void aFieldThatTheFormatLacksIsAbsentAndToldOnceAtItsName() {
        String query = "fields srcaddr | filter not ispresent(vpcId) and vpcId != 'x' or true";
        QueryResult result = run(query, "srcaddr\na\n");
        assertEquals(1, result.rows().size());
        assertEquals(
                List.of("FLQ906"),
                result.warnings().stream().map(Diagnostic::code).toList());
        assertEquals(query.indexOf("vpcId"), result.warnings().get(0).startOffset());
        assertEquals(
                1,
                FlowLogQuery.compile(query)
                        .bind(FlowLogFormat.parse("${srcaddr}"))
                        .warnings()
                        .size());
    }

    @Test
    void aFieldThatSomeFormatsLackIsToldOtherwise() {
        QueryResult result = FlowLogQuery.compile("fields srcaddr, bytes, action")
                .run(bytes("bytes srcaddr\n1 a\n"), bytes("srcaddr dstaddr\nc d\n"));
        assertEquals(
                List.of(
                        "the format of some of the records has no column 'bytes', so the field is absent in those",
                        "the format of the records has no column 'action', so the field is absent in them"),
                result.warnings().stream().map(Diagnostic::message).toList());
    }

    @Test
    void filesOfSeveralFormatsMix() {
        FlowLogQuery query = FlowLogQuery.compile("fields srcaddr, bytes | sort bytes desc");
        QueryResult result = query.run(bytes("bytes srcaddr\n1 a\n3 b\n"), bytes("srcaddr bytes\nc 2\n"));
        assertEquals("b c a", joined(result));
    }

    @Test
    void columnsThatAreNoPublishedFieldAreFoundByTheirName() {
        QueryOptions options =
                QueryOptions.builder().columnNames(List.of("new-thing")).build();
        QueryResult result = FlowLogQuery.compile("fields srcaddr, new_thing as t | filter `new-thing` = 'x'", options)
                .run(bytes("new-thing srcaddr bytes\nx a 1\ny b 1\n- c 1\n"));
        assertEquals("[{srcaddr=a, t=x}]", result.rows().toString());
        assertThrows(InvalidQueryException.class, () -> FlowLogQuery.compile("fields new_thing"));
    }

    @Test
    void theTimeRangeIsInclusiveAtBothEndsAndLeavesOutTheTimeless() {
        QueryOptions options = QueryOptions.builder()
                .from(Instant.ofEpochSecond(5))
                .to(Instant.ofEpochSecond(7))
                .build();
        QueryResult result = FlowLogQuery.compile("fields srcaddr | sort srcaddr", options)
                .run(bytes("start srcaddr\n4 a\n5 b\n- c\n7 d\n8 e\n"));
        assertEquals("b d", joined(result));
        assertEquals(5, result.statistics().recordsScanned());
        assertEquals(2, result.statistics().recordsMatched());
    }

    @Test
    void theTimeRangeMayReachBeyondAllMillisecondsAndLieBetweenTwo() {
        String log = "srcaddr start\na 1\nb 2\n";
        FlowLogQuery everything = FlowLogQuery.compile(
                "fields srcaddr | sort srcaddr",
                QueryOptions.builder().from(Instant.MIN).to(Instant.MAX).build());
        assertEquals(2, everything.run(bytes(log)).rows().size());
        FlowLogQuery afterTheFirst = FlowLogQuery.compile(
                "fields srcaddr",
                QueryOptions.builder().from(Instant.ofEpochSecond(1, 1)).build());
        QueryResult rest = afterTheFirst.run(bytes(log));
        assertEquals(1, rest.rows().size());
        assertEquals("b", rest.rows().get(0).text("srcaddr"));
    }

    @Test
    void nowComesFromTheClockOfTheOptions() {
        QueryOptions options = QueryOptions.builder()
                .clock(Clock.fixed(Instant.ofEpochSecond(1_000), ZoneOffset.UTC))
                .build();
        QueryResult result = FlowLogQuery.compile("fields now() as n, start | filter start >= now() - 10", options)
                .run(bytes("start srcaddr\n989 a\n990 b\n"));
        assertEquals("[{n=1000, start=990}]", result.rows().toString());
    }

    @Test
    void systemFieldsComeFromTheEvents() {
        FlowLogEvent event = new FlowLogEvent(1_000, "a 1", "eni-1-all", "12:flow", 61_000);
        QueryResult result = FlowLogQuery.compile(
                        "fields @timestamp, @ingestionTime, @logStream, @log, @message | filter @logStream like 'eni'")
                .run(FlowLogSource.events(List.of(event), FlowLogFormat.parse("srcaddr bytes")));
        assertEquals(
                "[{@timestamp=1970-01-01 00:00:01.000, @ingestionTime=1970-01-01 00:01:01.000, @logStream=eni-1-all,"
                        + " @log=12:flow, @message=a 1}]",
                result.rows().toString());
    }

    @Test
    void badValuesAreAbsentAndCountedOnce() {
        QueryResult result = run(
                "fields srcaddr, dstport | filter not (dstport > 5 and dstport < 9) | sort dstport",
                "srcaddr dstport bytes\na NaN 1\nb 80 1\nc 70000 1\nd 7 1\n");
        assertEquals("b a c", joined(result));
        assertNull(result.rows().get(1).text("dstport"));
        assertEquals(
                List.of(new BadValues("dstport", 2, "NaN")),
                result.statistics().read().badValuesByColumn());
    }

    @Test
    void badValuesOfShownColumnsAreCountedToo() {
        QueryResult result = run("fields dstport", "srcaddr dstport start\na NaN 1\nb x 2\nc 3 3\n");
        assertEquals(2, result.statistics().read().badValues());
    }

    @Test
    void badValuesOfDistinctKeysAreCountedInRowsThatComeTooLateToBeKept() {
        FlowLogSource[] sources = new FlowLogSource[3];
        Arrays.fill(sources, bytes("dstport end\n" + "8x -\n".repeat(12)));
        for (int threads = 1; threads <= 3; threads++) {
            QueryOptions options = QueryOptions.builder().threads(threads).build();
            QueryResult result = FlowLogQuery.compile("dedup dstPort, end | limit 10", options)
                    .run(sources);
            assertEquals(36, result.statistics().read().badValues());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameRows() {
        List<FlowLogSource> sources = new ArrayList<>();
        for (int file = 0; file < 7; file++) {
            StringBuilder log = new StringBuilder("srcaddr bytes start\n");
            for (int i = 0; i < 300; i++) {
                log.append("a")
                        .append(file)
                        .append('-')
                        .append(i)
                        .append(' ')
                        .append(i * 7919 % 13)
                        .append(" 5\n");
            }
            sources.add(bytes(log.toString()));
        }
        String text = "fields srcaddr, bytes | filter bytes != 3 | sort bytes desc | limit 200";
        List<QueryRow> one = FlowLogQuery.compile(text)
                .run(sources.toArray(FlowLogSource[]::new))
                .rows();
        for (int threads = 2; threads <= 4; threads++) {
            QueryResult result = FlowLogQuery.compile(
                            text, QueryOptions.builder().threads(threads).build())
                    .run(sources.toArray(FlowLogSource[]::new));
            assertEquals(one, result.rows());
            assertEquals(2100, result.statistics().recordsScanned());
        }
    }

    @Test
    void rowsCanGoToAConsumer() {
        List<QueryRow> seen = new ArrayList<>();
        QueryResult result = FlowLogQuery.compile("fields srcaddr").run(seen::add, bytes("srcaddr\na\nb\n"));
        assertEquals(2, seen.size());
        assertTrue(result.rows().isEmpty());
    }

    @Test
    void aFaultyInputFailsTheRunUnlessReportsAreWanted() {
        Path missing = Path.of("no", "such.log");
        FlowLogSource[] sources = {FlowLogSource.path(missing), bytes("srcaddr\na\n")};
        FlowLogQuery failing = FlowLogQuery.compile("fields srcaddr");
        UncheckedIOException error = assertThrows(FlowLogReadException.class, () -> failing.run(sources));
        assertTrue(String.valueOf(error.getMessage()).contains("such.log"), error.getMessage());
        QueryResult result = FlowLogQuery.compile(
                        "fields srcaddr",
                        QueryOptions.builder()
                                .inputProblems(QueryOptions.InputProblems.REPORT)
                                .build())
                .run(sources);
        assertEquals(1, result.rows().size());
        assertEquals(1, result.problems().size());
    }

    @Test
    void aDeadlineEndsTheRun() {
        FlowLogQuery query = FlowLogQuery.compile(
                "fields srcaddr",
                QueryOptions.builder().deadline(Duration.ofMillis(30)).build());
        QueryAbortedException error =
                assertThrows(QueryAbortedException.class, () -> query.run(FlowLogSource.stream(new EndlessLog())));
        assertSame(QueryAbortedException.Reason.DEADLINE, error.reason());
    }

    @Test
    void anInterruptEndsTheRunAndStaysSet() {
        Thread.currentThread().interrupt();
        try {
            QueryAbortedException error = assertThrows(
                    QueryAbortedException.class,
                    () -> FlowLogQuery.compile("fields srcaddr").run(FlowLogSource.stream(new EndlessLog())));
            assertSame(QueryAbortedException.Reason.INTERRUPTED, error.reason());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aLimitThatTakesAnyRowsStopsReading() {
        QueryResult result =
                FlowLogQuery.compile("fields srcaddr | limit any 3").run(FlowLogSource.stream(new EndlessLog()));
        assertEquals(3, result.rows().size());
    }

    @Test
    void aLimitThatTakesAnyRowsLooksAtNothingBeyondThem() {
        FlowLogSource missing = FlowLogSource.path(Path.of("no-such-file.log"));
        QueryResult result =
                FlowLogQuery.compile("fields srcaddr | limit any 1").run(bytes("srcaddr bytes\na 1\nb 2\n"), missing);
        assertEquals("a", result.rows().get(0).text("srcaddr"));
    }

    @Test
    void valuesThatDoubleWithEveryNameAreEndedBeforeMemoryIs() {
        StringBuilder text = new StringBuilder("fields concat(srcaddr, srcaddr) as a0");
        for (int i = 1; i < 60; i++) {
            text.append(" | fields concat(a")
                    .append(i - 1)
                    .append(", a")
                    .append(i - 1)
                    .append(") as a")
                    .append(i);
        }
        FlowLogQuery query = FlowLogQuery.compile(text.toString());
        QueryAbortedException error =
                assertThrows(QueryAbortedException.class, () -> query.run(bytes("srcaddr\nabc\n")));
        assertSame(QueryAbortedException.Reason.LIMIT, error.reason());
    }

    @Test
    void aBoundQueryJudgesSingleRecordsByTheFiltersBeforeAnyLimit() {
        BoundQuery bound = FlowLogQuery.compile("sort bytes | filter bytes > 10 | limit 5 | filter bytes > 1000000")
                .bind(FlowLogFormat.parse("srcaddr bytes"));
        byte[] line = "..a 50\n".getBytes(StandardCharsets.US_ASCII);
        assertTrue(bound.matches(line, 2, line.length - 2));
        assertFalse(bound.matches("a 5".getBytes(StandardCharsets.US_ASCII), 0, 3));
        assertFalse(bound.matches("a".getBytes(StandardCharsets.US_ASCII), 0, 1));
        FlowLogRecord record = new FlowLogRecord(FlowLogFormat.parse("srcaddr bytes"));
        new FlowLogParser(record.format()).parse(line, 2, line.length - 2, record);
        assertTrue(bound.matches(record));
        assertThrows(IllegalArgumentException.class, () -> bound.matches(new FlowLogRecord(FlowLogFormat.DEFAULT)));
    }

    @Test
    void aQueryTravelsAsItsTextAndOptions() throws Exception {
        FlowLogQuery query = FlowLogQuery.compile(
                "filter bytes > 5 | limit 3", QueryOptions.builder().threads(2).build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(query);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            FlowLogQuery read = (FlowLogQuery) in.readObject();
            assertEquals(query.text(), read.text());
            assertEquals(2, read.options().threads());
            assertEquals(query.explain(), read.explain());
        }
    }

    @Test
    void checkListsAllProblemsAtOnceAndNeverThrows() {
        List<Diagnostic> problems = FlowLogQuery.check("fields srcadr | filter lower(action) = 'x' | limit 0");
        assertEquals(
                List.of("FLQ201", "FLQ202", "FLQ208"),
                problems.stream().map(Diagnostic::code).toList());
        assertEquals(List.of("srcAddr"), problems.get(0).suggestions());
        assertEquals(List.of(), FlowLogQuery.check("fields srcaddr"));
        InvalidQueryException error =
                assertThrows(InvalidQueryException.class, () -> FlowLogQuery.compile("fields srcadr"));
        assertTrue(String.valueOf(error.getMessage()).contains("did you mean 'srcAddr'?"), error.getMessage());
        assertEquals(1, error.diagnostics().size());
    }

    private static String addresses(String query, String log) {
        return joined(run(query, log));
    }

    private static String joined(QueryResult result) {
        return String.join(
                " ",
                result.rows().stream()
                        .map(row -> String.valueOf(row.text("srcaddr")))
                        .toList());
    }

    private static QueryResult run(String query, String log) {
        return FlowLogQuery.compile(query).run(bytes(log));
    }

    private static FlowLogSource bytes(String log) {
        return FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8));
    }

    /** Records without end, or blank lines without end, which hold no record at which a run could look up. */
    private static final class EndlessLog extends InputStream {
        private static final byte[] LINE =
                "2 1 eni-a 10.0.0.1 10.0.0.2 1 2 6 1 1 5 6 ACCEPT OK\n".getBytes(StandardCharsets.US_ASCII);
        private int at;

        @Override
        public int read() {
            return LINE[at++ % LINE.length];
        }
    }
}
