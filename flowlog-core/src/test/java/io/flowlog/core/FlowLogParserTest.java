package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowLogParserTest {
    private static final String LINE =
            "2 012345678901 eni-0a1b2c3d 10.1.2.3 192.0.2.77 40000 443 6 12 3456 1700000000 1700000059 ACCEPT OK";

    private final FlowLogParser parser = new FlowLogParser(FlowLogFormat.DEFAULT);
    private final FlowLogRecord record = new FlowLogRecord(FlowLogFormat.DEFAULT);

    @Test
    void readsTheFieldsOfARecordInPlace() {
        assertEquals(ParseStatus.OK, parse(LINE));
        assertEquals("012345678901", record.stringAt(FlowLogField.ACCOUNT_ID));
        assertEquals("10.1.2.3", record.textAt(FlowLogField.SRCADDR).toString());
        assertEquals(443, record.longAt(FlowLogField.DSTPORT));
        assertEquals(3456, record.longAt(9));
        assertEquals(1_700_000_000_000L, record.timestampMillis());
        assertEquals(LINE, record.line());
        IpAddress address = new IpAddress();
        assertTrue(record.addressAt(FlowLogField.DSTADDR, address));
        assertEquals("192.0.2.77", address.toString());
        assertEquals("-", record.stringAt(FlowLogField.VPC_ID));
        assertFalse(record.isPresent(FlowLogField.VPC_ID));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | BLANK
            '    '                                      | BLANK
            # a note                                    | COMMENT
            '  # a note'                                | COMMENT
            version account-id interface-id             | HEADER
            version account_id srcAddr dstport weird    | HEADER
            2023-02-14T05:30:47.000+09:00               | TIMESTAMP
            2 3 4                                       | TOO_FEW_COLUMNS
            2 a b c d 1 2 6 1 1 1 1 ACCEPT OK more      | TOO_MANY_COLUMNS
            {"message":"2 a b c d 1 2 6 1 1 1 1 ACCEPT OK"}       | OTHER_LAYOUT
            1742570569000,2 a b c d 1 2 6 1 1 1 1 ACCEPT OK       | OTHER_LAYOUT
            2 a b c d 1 2 6 1 1 1 1 ACCEPT OK #a note   | TOO_MANY_COLUMNS
            174257056900x,2 a b c d 1 2 6 1 1 1 1 ACCEPT OK       | OK
            17425705690001,2 a b c d 1 2 6 1 1 1 1 ACCEPT OK      | OK
            x742570569000,2 a b c d 1 2 6 1 1 1 1 ACCEPT OK       | OK
            1742570569000,                              | OTHER_LAYOUT
            1742570569000                               | TOO_FEW_COLUMNS
            2023-02-14T05:30:47Z 2 3                    | TOO_FEW_COLUMNS
            '﻿'                                    | BLANK
            aws-zone bytes start                        | HEADER
            zone bytes start                            | HEADER
            A bytes start                               | HEADER
            Zone bytes start                            | HEADER
            _x bytes start                              | HEADER
            [x bytes start                              | OTHER_LAYOUT
            bytes start `x                              | TOO_FEW_COLUMNS
            """)
    void saysWhatALineIsThatIsNoRecord(String line, ParseStatus expected) {
        assertEquals(expected, parse(line));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', ''",
        "'', ' '",
        "'', '\r'",
        "'', '\r\n'",
        "'', '\n'",
        "'\uFEFF', ''",
        "'2023-11-14T22:13:21.500Z ', ''",
        "'  2023-11-14T22:13:21.500Z   ', '  \r\n'"
    })
    void acceptsWhatMayStandAroundARecord(String before, String after) {
        assertEquals(ParseStatus.OK, parse(before + LINE + after));
        assertEquals(443, record.longAt(FlowLogField.DSTPORT));
        assertEquals("OK", record.stringAt(13));
        assertEquals(before.contains("Z") ? 1_700_000_001_500L : 1_700_000_000_000L, record.timestampMillis());
        assertEquals(LINE, record.line().trim());
    }

    @Test
    void saysItsFormatAndHowManyColumnsThereWere() {
        assertSame(FlowLogFormat.DEFAULT, parser.format());
        parse("1 2 3");
        assertEquals(3, parser.columnsFound());
        parse(LINE + " more");
        assertEquals(15, parser.columnsFound());
    }

    @Test
    void theBeginningOfAByteOrderMarkIsNone() {
        byte[] bytes = {' ', ' ', ' ', (byte) 0xEF, (byte) 0xBB};
        assertEquals(ParseStatus.TOO_FEW_COLUMNS, parser.parse(bytes, 3, 2, record));
    }

    /** A timestamp before a record that is as long as it should be without it, or the value of a column that nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "2023-02-14T05:30:47Z 10.0.0.1 80, 2023-02-14T05:30:47Z, false",
        "2023-02-14T05:30:48Z 2023-02-14T05:30:47Z 10.0.0.1 80, 2023-02-14T05:30:47Z, true",
        "2023-02-14T05:30:48Z x 10.0.0.1 80, x, true",
    })
    void aTimestampInAnUnknownFirstColumnIsItsValue(String line, String first, boolean timed) {
        FlowLogFormat format = FlowLogFormat.fromHeader("seen-at srcaddr dstport");
        FlowLogRecord into = new FlowLogRecord(format);
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        assertEquals(ParseStatus.OK, new FlowLogParser(format).parse(bytes, 0, bytes.length, into));
        assertEquals(first, into.stringAt(0));
        assertEquals("80", into.stringAt(2));
        assertEquals(timed ? 1_676_352_648_000L : FlowLogEvent.NO_TIME, into.timestampMillis());
    }

    @Test
    void runsOfBlanksSeparateLikeOne() {
        assertEquals(ParseStatus.OK, parse(LINE.replace(" ", "   ")));
        assertEquals("10.1.2.3", record.stringAt(3));
    }

    @Test
    void aTabIsNoSeparator() {
        assertEquals(ParseStatus.TOO_FEW_COLUMNS, parse(LINE.replace(" 443 ", "\t443\t")));
    }

    @Test
    void aLoneDashIsAbsentWhateverTheColumn() {
        assertEquals(ParseStatus.OK, parse("2 1 eni-1 - - - - - - - 1700000000 1700000059 - NODATA"));
        assertFalse(record.isPresent(FlowLogField.SRCADDR));
        assertFalse(record.isPresent(FlowLogField.BYTES));
        assertThrows(NumberFormatException.class, () -> record.longAt(FlowLogField.BYTES));
        assertEquals(-7, record.longAt(FlowLogField.BYTES, -7));
        assertEquals(FlowLogBatch.ABSENT, record.batch().longAt(0, 9));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "65536", "-1", "+5", "1e3", "99999999999999999999", "12a4"})
    void aBadNumberIsAnErrorOfTheValueAndNotOfTheRecord(String port) {
        assertEquals(ParseStatus.OK, parse(LINE.replace(" 443 ", " " + port + " ")));
        assertEquals(FlowLogBatch.BAD, record.batch().longAt(0, 6));
        NumberFormatException error = assertThrows(NumberFormatException.class, () -> record.longAt(6));
        assertTrue(
                String.valueOf(error.getMessage()).contains("dstport")
                        && String.valueOf(error.getMessage()).contains(port),
                error.getMessage());
    }

    @Test
    void aMaskedAddressIsATextThatIsNoAddress() {
        assertEquals(ParseStatus.OK, parse(LINE.replace("10.1.2.3", "xxx.xxx.xxx.xxx")));
        assertTrue(record.isPresent(FlowLogField.SRCADDR));
        assertFalse(record.addressAt(FlowLogField.SRCADDR, new IpAddress()));
    }

    @Test
    void millisecondsInStartAreNotScaledAgain() {
        assertEquals(ParseStatus.OK, parse(LINE.replace(" 1700000000 ", " 1700000000123 ")));
        assertEquals(1_700_000_000_123L, record.timestampMillis());
        assertEquals(1_700_000_000_123L, record.longAt(FlowLogField.START));
    }

    @Test
    void aLineBreakInsideIsNamed() {
        assertEquals(ParseStatus.SEVERAL_LINES, parse(LINE + "\n" + LINE));
    }

    @Test
    void aCopyOutlivesTheBytes() {
        byte[] bytes = LINE.getBytes(StandardCharsets.US_ASCII);
        assertEquals(ParseStatus.OK, parser.parse(bytes, 0, bytes.length, record));
        FlowLogRecord copy = record.copy();
        java.util.Arrays.fill(bytes, (byte) 'x');
        assertEquals(LINE, copy.line());
        assertEquals(40_000, copy.longAt(FlowLogField.SRCPORT));
    }

    @Test
    void nothingOfACopiedRecordIsLeftWhenAnotherLineIsParsedIntoIt() {
        FlowLogFormat format = FlowLogFormat.parse("${interface-id} ${bytes}");
        FlowLogSource source = FlowLogSource.events(List.of(new FlowLogEvent(5_000, "eni-a 1")), format);
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            reader.next();
            FlowLogRecord record = reader.record().copy();
            byte[] line = "eni-b x".getBytes(StandardCharsets.US_ASCII);
            assertEquals(ParseStatus.OK, new FlowLogParser(format).parse(line, 0, line.length, record));
            assertNull(record.event());
            assertEquals(FlowLogEvent.NO_TIME, record.timestampMillis());
            assertEquals(0, record.longAt(FlowLogField.BYTES, 0));
            assertEquals(0, reader.statistics().badValues(), "it is no record of the reader");
        }
    }

    @Test
    void refusesARecordOfAnotherFormatAndRangesOutsideTheArray() {
        FlowLogRecord other = new FlowLogRecord(FlowLogFormat.of(FlowLogField.SRCADDR));
        assertThrows(IllegalArgumentException.class, () -> parser.parse(new byte[4], 0, 4, other));
        assertThrows(IndexOutOfBoundsException.class, () -> parser.parse(new byte[4], 2, 3, record));
    }

    @Property(tries = 2000)
    void noBytesThrow(@ForAll byte[] bytes) {
        ParseStatus status = parser.parse(bytes, 0, bytes.length, record);
        assertTrue(status != ParseStatus.OK || record.line() != null);
    }

    @Property(tries = 2000)
    void anyFieldOrderYieldsTheTokensOfTheLine(@ForAll long seed) {
        Random random = new Random(seed);
        LogText sample = LogText.random(random);
        String line = sample.recordLine(random);
        byte[] bytes = ("ab" + line + "cd").getBytes(StandardCharsets.UTF_8);
        FlowLogRecord into = new FlowLogRecord(sample.format());
        assertEquals(
                ParseStatus.OK,
                new FlowLogParser(sample.format()).parse(bytes, 2, bytes.length - 4, into),
                () -> sample.format() + ": " + line);
        String[] tokens = line.split(" ");
        for (int slot = 0; slot < tokens.length; slot++) {
            assertEquals(tokens[slot], into.stringAt(slot));
            assertEquals(!tokens[slot].equals("-"), into.isPresent(slot));
        }
    }

    private ParseStatus parse(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return parser.parse(bytes, 0, bytes.length, record);
    }
}
