package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.ParseStatus;
import io.flowlog.core.ReadStatistics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lines of text: each is what a plain split says it is, whatever it holds and however it comes. */
class LineFuzzTest {
    /** Short enough for inputs to have longer ones. */
    private static final int MAX_LINE_BYTES = 200;

    @FuzzTest
    void everyLineGetsOneCounter(byte[] input) {
        byte[] text = new byte[input.length + 2];
        text[0] = '#'; // a comment first, so that the input is neither gzip nor an envelope
        text[1] = '\n';
        System.arraycopy(input, 0, text, 2, input.length);
        PlainLines expected = PlainLines.of(text, MAX_LINE_BYTES);
        readerAgrees(expected, text);
        parserAgrees(expected);
    }

    private static void readerAgrees(PlainLines expected, byte[] text) {
        Reading reading = Reading.of(text, MAX_LINE_BYTES);
        ReadStatistics statistics = reading.statistics();
        assertEquals(
                expected.lines().stream()
                        .filter(line -> line.status() == ParseStatus.OK)
                        .map(line -> line.record(line.timeMillis()))
                        .toList(),
                reading.records());
        assertEquals(
                expected.lines().stream()
                        .filter(line -> line.status().isMalformed())
                        .map(LineFuzzTest::told)
                        .toList(),
                reading.malformed().stream().map(LineFuzzTest::told).toList());
        assertEquals(expected.malformed(), statistics.malformedByReason());
        assertEquals(expected.count(ParseStatus.HEADER), statistics.header());
        assertEquals(expected.count(ParseStatus.COMMENT), statistics.comment());
        assertEquals(expected.count(ParseStatus.TIMESTAMP), statistics.timestamp());
        assertEquals(expected.count(ParseStatus.BLANK), statistics.blank());
        assertEquals(expected.count(ParseStatus.OK), statistics.records());
        assertEquals(expected.countOfStatus("NODATA"), statistics.noData());
        assertEquals(expected.countOfStatus("SKIPDATA"), statistics.skipData());
        assertEquals(expected.lines().size(), statistics.linesRead());
        assertEquals(text.length, statistics.bytes());
    }

    /** A parser knows no limit for lines, and nothing of the lines before. */
    private static void parserAgrees(PlainLines expected) {
        FlowLogParser parser = new FlowLogParser(FlowLogFormat.DEFAULT);
        FlowLogRecord record = new FlowLogRecord(FlowLogFormat.DEFAULT);
        for (PlainLines.Line line : expected.lines()) {
            if (line.status() == ParseStatus.LINE_TOO_LONG) {
                continue;
            }
            if (!parser.format().equals(line.format())) {
                parser = new FlowLogParser(line.format());
                record = new FlowLogRecord(line.format());
            }
            byte[] bytes = line.bytes();
            byte[] among = new byte[bytes.length + 20]; // blanks and digits beside the line are none of it
            Arrays.fill(among, (byte) '7');
            System.arraycopy(bytes, 0, among, 10, bytes.length);
            agrees(line, parser.parse(among, 10, bytes.length, record), parser, record);
            among[10 + bytes.length] = '\n';
            agrees(line, parser.parse(among, 10, bytes.length + 1, record), parser, record);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
                agrees(line, parser.parse(text, record), parser, record);
            }
        }
    }

    private static void agrees(PlainLines.Line line, ParseStatus status, FlowLogParser parser, FlowLogRecord record) {
        assertEquals(line.status(), status);
        if (status == ParseStatus.OK) {
            long time = line.ownMillis() == FlowLogEvent.NO_TIME
                    ? PlainLines.start(line.format(), line.cells())
                    : line.ownMillis();
            assertEquals(line.record(time), Reading.text(record));
        } else if (status.isMalformed()) {
            assertEquals(line.columns(), parser.columnsFound());
        }
    }

    private static List<Object> told(PlainLines.Line line) {
        return List.of(
                line.number(),
                line.offset(),
                line.status(),
                line.columns(),
                line.format().size());
    }

    private static List<Object> told(MalformedLine line) {
        return List.of(line.line(), line.byteOffset(), line.reason(), line.found(), line.expected());
    }
}
