package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLogReaderTest {
    private static final String A = "2 1 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK";
    private static final String B = "2 1 eni-b 10.0.0.3 10.0.0.4 1001 53 17 2 80 1700000030 1700000090 ACCEPT OK";
    private static final String EMPTY = "2 1 eni-c - - - - - - - 1700000000 1700000060 - NODATA";
    private static final String LOST = "2 1 eni-c - - - - - - - 1700000000 1700000060 - SKIPDATA";

    @Test
    void everyLineIsCountedOnceByWhatItIs() {
        String text =
                "\uFEFFversion account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end"
                        + " action log-status\n" + A + "\n\n# note\n" + B + "\r\n" + EMPTY + "\n" + LOST
                        + "\n  \n2 3 4\n" + A + " more\n2023-11-14T22:13:20Z\n" + B;
        try (FlowLogReader reader = FlowLogReader.open(source(text))) {
            assertEquals(List.of(A, B, EMPTY, LOST, B), lines(reader));
            ReadStatistics statistics = reader.statistics();
            assertEquals(3, statistics.ok());
            assertEquals(1, statistics.noData());
            assertEquals(1, statistics.skipData());
            assertEquals(1, statistics.header());
            assertEquals(1, statistics.comment());
            assertEquals(1, statistics.timestamp());
            assertEquals(2, statistics.blank());
            assertEquals(
                    Map.of(ParseStatus.TOO_FEW_COLUMNS, 1L, ParseStatus.TOO_MANY_COLUMNS, 1L),
                    statistics.malformedByReason());
            assertEquals(12, statistics.linesRead());
            assertEquals(text.getBytes(StandardCharsets.UTF_8).length, statistics.bytes());
            MalformedLine first = statistics.malformedExamples().get(0);
            assertEquals(9, first.line());
            assertEquals(
                    text.substring(0, text.indexOf("2 3 4")).getBytes(StandardCharsets.UTF_8).length,
                    first.byteOffset());
            assertEquals("2 3 4", first.excerpt());
            assertEquals(3, first.found());
            assertEquals(14, first.expected());
        }
    }

    @Test
    void aHeaderAnywhereChangesTheOrderOfWhatFollows() {
        String text = A + "\ndstaddr srcaddr new-column\n10.9.9.9 10.8.8.8 x\n10.7.7.7 - y\n"
                + "srcaddr dstaddr new_column\n10.6.6.6 10.5.5.5 z\n";
        List<String> seen = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(source(text))) {
            while (reader.next()) {
                seen.add(reader.record().stringAt(FlowLogField.SRCADDR) + ">"
                        + reader.record().stringAt(FlowLogField.DSTADDR));
            }
            assertEquals(2, reader.statistics().header());
        }
        assertEquals(List.of("10.0.0.1>10.0.0.2", "10.8.8.8>10.9.9.9", "->10.7.7.7", "10.6.6.6>10.5.5.5"), seen);
    }

    @Test
    void timestampsOnTheSameLineOrTheOneBeforeAreTheRecordsTime() {
        String text = "2023-02-14T05:30:47.000+09:00\n" + A + "\n2023-02-13T20:30:48.250Z " + B + "\n" + A + "\n"
                + "2023-02-13T20:30:49Z\n\n" + EMPTY + "\n";
        List<Long> times = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(source(text))) {
            while (reader.next()) {
                times.add(reader.record().timestampMillis());
                assertFalse(reader.record().line().startsWith("2023"));
            }
            assertEquals(2, reader.statistics().timestamp());
        }
        assertEquals(List.of(1_676_320_247_000L, 1_676_320_248_250L, 1_700_000_000_000L, 1_676_320_249_000L), times);
    }

    @Test
    void aTimestampAtTheEndOfOneChunkBelongsToTheFirstRecordOfTheNext() {
        ReaderOptions tiny = ReaderOptions.builder().bufferBytes(64).build();
        String text = (A + "\n2023-02-14T05:30:47.000+09:00\n" + B + "\n").repeat(3);
        List<Long> times = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(source(text), tiny)) {
            while (reader.next()) {
                times.add(reader.record().timestampMillis());
            }
        }
        assertEquals(
                List.of(
                        1_700_000_000_000L,
                        1_676_320_247_000L,
                        1_700_000_000_000L,
                        1_676_320_247_000L,
                        1_700_000_000_000L,
                        1_676_320_247_000L),
                times);
    }

    @Test
    void eventsKeepTheirTimeStreamAndLog() {
        FlowLogEvent event = new FlowLogEvent(5_000, A, "eni-a-all", "1:flow", 9_000);
        List<FlowLogEvent> events = List.of(event, new FlowLogEvent(FlowLogEvent.NO_TIME, B + "\n" + A + "\n"));
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.events(events))) {
            assertTrue(reader.next());
            assertEquals(event, reader.record().event());
            assertEquals(5_000, reader.record().timestampMillis());
            assertTrue(reader.next());
            assertEquals(1_700_000_030_000L, reader.record().timestampMillis());
            assertEquals(B, reader.record().line());
            assertTrue(reader.next());
            assertFalse(reader.next());
            assertEquals(3, reader.statistics().linesRead());
        }
    }

    /** Records that are found all at once, and others that are found line by line. */
    @Test
    void everyRecordOfManyEventsHasItsOwn() {
        for (String oddity : new String[] {"eni-a 1", "# a note", "x y z\neni-a 2"}) {
            List<FlowLogEvent> events = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                events.add(new FlowLogEvent(i, i % 900 == 7 ? oddity : "eni-" + i + " " + i));
            }
            FlowLogFormat format = FlowLogFormat.parse("${interface-id} ${bytes}");
            try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.events(events, format))) {
                while (reader.next()) {
                    FlowLogEvent event = reader.record().event();
                    assertNotNull(event);
                    assertTrue(
                            event.message()
                                    .contains(String.valueOf(reader.record().line())),
                            event.message());
                    assertEquals(event.timestampMillis(), reader.record().timestampMillis());
                }
                assertEquals(
                        oddity.startsWith("#") ? 2_996 : 3_000,
                        reader.statistics().records());
            }
        }
    }

    @Test
    void aFormatOfTextsAloneIsReadToo() {
        FlowLogFormat format = FlowLogFormat.parse("${interface-id} ${action}");
        String text = "eni-a ACCEPT\neni-b REJECT\ninterface-id action\neni-c ACCEPT\n";
        try (FlowLogReader reader = FlowLogReader.open(
                source(text), ReaderOptions.builder().format(format).build())) {
            assertEquals(List.of("eni-a ACCEPT", "eni-b REJECT", "eni-c ACCEPT"), lines(reader));
        }
    }

    @Test
    void aLineOfTheGreatestLengthIsARecordAndOneByteMoreIsTooMuch() {
        for (String beside : new String[] {"", "# a note\n"}) {
            ReaderOptions options =
                    ReaderOptions.builder().maxLineBytes(A.length()).build();
            try (FlowLogReader reader = FlowLogReader.open(source(beside + A + "\n" + A + "0\n"), options)) {
                assertEquals(List.of(A), lines(reader));
                MalformedLine line = reader.statistics().malformedExamples().get(0);
                assertEquals(ParseStatus.LINE_TOO_LONG, line.reason());
                assertEquals(beside.isEmpty() ? 2 : 3, line.line());
            }
        }
    }

    /** A stream that breaks; {@code unread} is the beginning of the line that it breaks in. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2 123456789012 eni-a"})
    void aFaultSaysHowMuchOfALineWasLost(String unread) {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream((A + "\n" + unread).getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("unplugged");
                    }
                });
        ReaderOptions options =
                ReaderOptions.builder().inputProblems(InputProblemPolicy.REPORT).build();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.stream(broken), options)) {
            assertEquals(List.of(A), lines(reader));
            assertEquals(
                    unread.isEmpty()
                            ? "cannot be read (IOException: unplugged)"
                            : "cannot be read (IOException: unplugged); an unfinished line of " + unread.length()
                                    + " bytes before the fault was not read",
                    reader.statistics().problems().get(0).message());
        }
    }

    @Test
    void linesAreNumberedOnBehindOneThatWasTooLong() {
        ReaderOptions options =
                ReaderOptions.builder().bufferBytes(64).maxLineBytes(200).build();
        String text = A + "\n" + "x".repeat(5_000) + "\n" + B + "\nx y\n";
        try (FlowLogReader reader = FlowLogReader.open(source(text), options)) {
            lines(reader);
            assertEquals(
                    List.of(2L, 4L),
                    reader.statistics().malformedExamples().stream()
                            .map(MalformedLine::line)
                            .toList());
        }
    }

    @Test
    void directoriesAreReadInTheOrderOfTheirPathsPlainAndGzip(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("b/deep"));
        Files.writeString(directory.resolve("b/deep/2.log"), B + "\n");
        Files.write(directory.resolve("a.gz"), gzip(A + "\n"));
        Files.writeString(directory.resolve(".hidden"), "not a log");
        try (FlowLogReader reader = FlowLogReader.open(directory)) {
            assertTrue(reader.next());
            assertTrue(reader.sourceName().endsWith("a.gz"), reader.sourceName());
            assertEquals(A, reader.record().line());
            assertTrue(reader.next());
            assertEquals(1, reader.sourceIndex());
            assertEquals(B, reader.record().line());
            assertFalse(reader.next());
        }
    }

    @Test
    void nothingOfOneFileHoldsForTheNext() {
        FlowLogSource first = source("srcaddr dstaddr\n10.0.0.1 10.0.0.2\n2023-02-14T05:30:47Z\n");
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.concat(List.of(first, source(A))))) {
            assertTrue(reader.next());
            assertTrue(reader.next());
            assertEquals(A, reader.record().line());
            assertEquals(1_700_000_000_000L, reader.record().timestampMillis());
        }
    }

    @Test
    void aTruncatedGzipIsReportedAfterEveryWholeLine() throws IOException {
        byte[] whole = gzip((A + "\n" + B + "\n").repeat(500));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 9);
        FlowLogSource both = FlowLogSource.concat(List.of(FlowLogSource.bytes(cut), source(EMPTY)));
        try (FlowLogReader reader = FlowLogReader.open(both)) {
            long records = 0;
            FlowLogReadException fault = null;
            while (true) {
                try {
                    if (!reader.next()) {
                        break;
                    }
                    records++;
                } catch (FlowLogReadException e) {
                    fault = e;
                }
            }
            assertNotNull(fault);
            // the second input came after the fault
            assertTrue(records > 900, records + " records");
            assertEquals(1, reader.statistics().noData());
            assertEquals(1, reader.statistics().problems().size());
        }
    }

    @Test
    void jsonAndCsvWithTheRightNumberOfColumnsAreNoRecords() {
        String json = "{\"message\":\"" + A + "\"}";
        String csv = "1742570569000," + A;
        try (FlowLogReader reader = FlowLogReader.open(source((A + "\n" + csv + "\n" + json + "\n").repeat(2)))) {
            assertEquals(List.of(A, A), lines(reader));
            assertEquals(
                    Map.of(ParseStatus.OTHER_LAYOUT, 4L), reader.statistics().malformedByReason());
        }
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path directory) {
        Path missing = directory.resolve("missing.log");
        try (FlowLogReader reader = FlowLogReader.open(missing)) {
            FlowLogReadException error = assertThrows(FlowLogReadException.class, reader::next);
            assertTrue(
                    String.valueOf(error.getMessage()).contains("missing.log")
                            && String.valueOf(error.getMessage()).contains("no such file"),
                    error.getMessage());
            assertFalse(reader.next());
        }
    }

    @Test
    void thePolicyForMalformedLinesMayFailOrHandOver() {
        FlowLogSource source = source(A + "\nx y\n" + B + "\n");
        List<MalformedLine> handed = new ArrayList<>();
        ReaderOptions handing =
                ReaderOptions.builder().malformedLines(handed::add).build();
        try (FlowLogReader reader = FlowLogReader.open(source, handing)) {
            assertEquals(2, lines(reader).size());
        }
        assertEquals(1, handed.size());
        ReaderOptions failing =
                ReaderOptions.builder().malformedLines(MalformedLinePolicy.FAIL).build();
        try (FlowLogReader reader = FlowLogReader.open(source, failing)) {
            MalformedLineException error = assertThrows(MalformedLineException.class, () -> lines(reader));
            assertEquals(handed.get(0), error.line());
            assertTrue(
                    String.valueOf(error.getMessage())
                            .contains("line 2, byte 75: too few columns (2 where the format has 14): x y"),
                    error.getMessage());
        }
    }

    @Test
    void recordsBeforeAMalformedLineAreDeliveredBeforeThePolicyThrows() {
        ReaderOptions failing =
                ReaderOptions.builder().malformedLines(MalformedLinePolicy.FAIL).build();
        try (FlowLogReader reader = FlowLogReader.open(source(A + "\n\n" + B + "\nx y\n" + EMPTY + "\n"), failing)) {
            assertTrue(reader.next());
            assertTrue(reader.next());
            assertThrows(MalformedLineException.class, reader::next);
            assertEquals(4, reader.statistics().linesRead());
            assertTrue(reader.next());
            assertEquals(EMPTY, reader.record().line());
            assertFalse(reader.next());
            assertEquals(5, reader.statistics().linesRead());
        }
    }

    @Test
    void aLineBeyondTheLimitIsCountedAndPassedOver() {
        ReaderOptions options =
                ReaderOptions.builder().bufferBytes(64).maxLineBytes(200).build();
        String text = A + "\n" + "x".repeat(5_000) + "\n" + B + "\n" + "y ".repeat(400);
        try (FlowLogReader reader = FlowLogReader.open(source(text), options)) {
            assertEquals(List.of(A, B), lines(reader));
            ReadStatistics statistics = reader.statistics();
            assertEquals(Map.of(ParseStatus.LINE_TOO_LONG, 2L), statistics.malformedByReason());
            assertEquals(text.length(), statistics.bytes());
            assertEquals(4, statistics.linesRead());
            assertEquals(A.length() + 1, statistics.malformedExamples().get(0).byteOffset());
        }
    }

    @Test
    void aBadValueIsCountedOnceForEachRecordAndColumn() {
        String text = A + "\n" + A.replace(" 22 ", " NaN ") + "\n" + A.replace(" 22 ", " 70000 ") + "\n";
        try (FlowLogReader reader = FlowLogReader.open(source(text))) {
            while (reader.next()) {
                reader.record().longAt(FlowLogField.DSTPORT, 0);
                reader.record().longAt(FlowLogField.DSTPORT, 0);
                reader.record().copy().longAt(FlowLogField.DSTPORT, 0);
            }
            assertEquals(
                    List.of(new BadValues("dstport", 2, "NaN")),
                    reader.statistics().badValuesByColumn());
        }
    }

    @Test
    void aColumnThatTheFormatLacksIsNotLookedForInTheRecordsAround() {
        try (FlowLogReader reader = FlowLogReader.open(source(A + "\n" + B + "\n" + A + "\n"))) {
            FlowLogBatch batch = reader.nextBatch();
            assertNotNull(batch);
            FlowLogRecord middle = batch.record(1);
            for (int slot : new int[] {-1, FlowLogFormat.DEFAULT.size()}) {
                assertThrows(IndexOutOfBoundsException.class, () -> middle.isPresent(slot));
                assertThrows(IndexOutOfBoundsException.class, () -> middle.longAt(slot));
                assertThrows(IndexOutOfBoundsException.class, () -> middle.longAt(slot, 0));
                assertThrows(IndexOutOfBoundsException.class, () -> middle.textAt(slot));
                assertThrows(IndexOutOfBoundsException.class, () -> middle.stringAt(slot));
                assertThrows(IndexOutOfBoundsException.class, () -> middle.addressAt(slot, new IpAddress()));
            }
        }
    }

    @Test
    void theRecordOfAReaderCannotBeFilledByAnother() {
        try (FlowLogReader reader = FlowLogReader.open(source(A + "\n" + B + "\n"))) {
            assertTrue(reader.next());
            FlowLogRecord view = reader.record();
            FlowLogRecord copy = view.copy();
            FlowLogParser parser = new FlowLogParser(FlowLogFormat.DEFAULT);
            byte[] line = B.getBytes(StandardCharsets.US_ASCII);
            assertThrows(IllegalArgumentException.class, () -> copy.copyTo(view));
            assertThrows(IllegalArgumentException.class, () -> parser.parse(line, 0, line.length, view));
            assertEquals(List.of(B), lines(reader));
        }
    }

    @Test
    void streamsThatWereNotReachedAreClosedWithTheReader() {
        boolean[] closed = new boolean[2];
        List<FlowLogSource> sources = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int index = i;
            sources.add(FlowLogSource.stream(new ByteArrayInputStream(A.getBytes(StandardCharsets.US_ASCII)) {
                @Override
                public void close() {
                    closed[index] = true;
                }
            }));
        }
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.concat(sources))) {
            assertTrue(reader.next());
            assertFalse(closed[1]);
        }
        assertTrue(closed[0]);
        assertTrue(closed[1]);
    }

    @Test
    void aStreamIsReadOnce() {
        FlowLogSource source = FlowLogSource.stream(new ByteArrayInputStream(A.getBytes(StandardCharsets.US_ASCII)));
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            assertTrue(reader.next());
        }
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            assertThrows(FlowLogReadException.class, reader::next);
        }
    }

    static FlowLogSource source(String text) {
        return FlowLogSource.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> lines(FlowLogReader reader) {
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(reader.record().line());
        }
        return lines;
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
