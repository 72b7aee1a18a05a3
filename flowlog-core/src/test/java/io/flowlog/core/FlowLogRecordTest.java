package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record says of its fields, whichever column they are in. */
class FlowLogRecordTest {
    private static final FlowLogFormat BYTES_FIRST = FlowLogFormat.parse("${bytes} ${srcaddr} ${action}");

    @Test
    void theFirstColumnIsAFieldLikeAnyOther() {
        FlowLogRecord numbers = parse(BYTES_FIRST, "0 10.0.0.1 ACCEPT");
        assertTrue(numbers.isPresent(FlowLogField.BYTES));
        assertEquals(0, numbers.longAt(FlowLogField.BYTES));
        assertEquals(0, numbers.longAt(0, 7));
        assertEquals(0, numbers.longAt(FlowLogField.BYTES, 7));
        assertEquals("0", numbers.textAt(FlowLogField.BYTES).toString());
        assertEquals("0", numbers.stringAt(FlowLogField.BYTES));
        IpAddress address = new IpAddress();
        FlowLogRecord addresses = parse(FlowLogFormat.parse("${srcaddr} ${bytes}"), "10.0.0.1 1");
        assertTrue(addresses.addressAt(FlowLogField.SRCADDR, address));
        assertEquals("10.0.0.1", address.toString());
    }

    @Test
    void aFieldThatIsNoColumnHasNoValue() {
        FlowLogRecord record = parse(BYTES_FIRST, "1 10.0.0.1 ACCEPT");
        assertFalse(record.isPresent(FlowLogField.PACKETS));
        assertEquals(7, record.longAt(FlowLogField.PACKETS, 7));
        assertEquals("-", record.textAt(FlowLogField.DSTADDR).toString());
        assertEquals("-", record.stringAt(FlowLogField.DSTADDR));
        assertFalse(record.addressAt(FlowLogField.DSTADDR, new IpAddress()));
        NumberFormatException fault =
                assertThrows(NumberFormatException.class, () -> record.longAt(FlowLogField.PACKETS));
        assertTrue(fault.getMessage().startsWith("packets is no column of "), fault.getMessage());
    }

    @Test
    void aRecordPrintsAsItsLine() {
        FlowLogRecord record = new FlowLogRecord(BYTES_FIRST);
        assertEquals("(no record yet)", record.toString());
        new FlowLogParser(BYTES_FIRST).parse("1 10.0.0.1 REJECT", record);
        assertEquals("1 10.0.0.1 REJECT", record.toString());
        assertNull(record.event());
    }

    @Test
    void anEmptyBatchHoldsNothingButItsFormat() {
        FlowLogBatch batch = FlowLogBatch.empty(BYTES_FIRST);
        assertEquals(0, batch.size());
        assertEquals(BYTES_FIRST, batch.format());
        assertThrows(IndexOutOfBoundsException.class, () -> batch.record(0));
    }

    @Test
    void aRecordKnowsItsRowAndATextMovesWithIt() {
        byte[] log = "5 10.0.0.1 ACCEPT\n66 10.0.0.22 REJECT\n".getBytes(StandardCharsets.US_ASCII);
        try (FlowLogReader reader = FlowLogReader.open(
                FlowLogSource.bytes(log),
                ReaderOptions.builder().format(BYTES_FIRST).build())) {
            FlowLogBatch batch = reader.nextBatch();
            FlowLogRecord first = batch.record(0);
            FieldText text = first.textAt(FlowLogField.SRCADDR);
            assertEquals(0, first.row());
            assertEquals("10.0.0.1", text.toString());
            FlowLogRecord second = batch.record(1);
            assertSame(first, second);
            assertEquals(1, second.row());
            assertSame(text, second.textAt(1));
            assertEquals("10.0.0.22", text.toString());
        }
    }

    @Test
    void aCopyKeepsTimeEventAndValuesOfItsRow() {
        List<FlowLogEvent> events = List.of(
                new FlowLogEvent(1_000, "1 10.0.0.1 ACCEPT"), new FlowLogEvent(2_000, "- 10.0.0.222 REJECT-LIKE"));
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.events(events, BYTES_FIRST))) {
            FlowLogRecord kept = new FlowLogRecord(BYTES_FIRST);
            assertTrue(reader.next());
            reader.record().copyTo(kept);
            assertEquals(events.get(0), kept.event());
            assertEquals(1_000, kept.timestampMillis());
            assertTrue(reader.next());
            reader.record().copyTo(kept);
            assertEquals(events.get(1), kept.event());
            assertEquals(2_000, kept.timestampMillis());
            assertEquals("- 10.0.0.222 REJECT-LIKE", kept.line());
            assertFalse(kept.isPresent(0));
            assertEquals("REJECT-LIKE", kept.stringAt(2));
            new FlowLogParser(BYTES_FIRST).parse("9 10.0.0.9 ACCEPT", kept);
            assertNull(kept.event());
            assertEquals(FlowLogEvent.NO_TIME, kept.timestampMillis());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2_147_483_647L, 2_147_483_648L, 1_700_000_000_000L})
    void aStartIsInSecondsUntilTheseEnd(long start) {
        FlowLogRecord record = parse(FlowLogFormat.parse("${start} ${bytes}"), start + " 1");
        assertEquals(start > Integer.MAX_VALUE ? start : start * 1_000, record.timestampMillis());
    }

    @Test
    void aTextIsASequenceOfItsBytes() {
        FieldText text = parse(BYTES_FIRST, "1 10.0.0.1 \u00e9N").textAt(2);
        String bytes = "\u00c3\u00a9N";
        assertEquals(3, text.length());
        assertEquals(bytes, new StringBuilder(text).toString());
        for (int i = 0; i < 3; i++) {
            assertEquals(bytes.charAt(i), text.charAt(i));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> text.charAt(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> text.charAt(3));
    }

    @Test
    void partOfATextIsACopyOfIt() {
        FieldText text = parse(BYTES_FIRST, "1 10.0.0.1 ACCEPT").textAt(2);
        for (int start = 0; start <= 6; start++) {
            for (int end = start; end <= 6; end++) {
                assertEquals("ACCEPT".substring(start, end), text.subSequence(start, end));
            }
        }
        assertThrows(IndexOutOfBoundsException.class, () -> text.subSequence(-1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> text.subSequence(3, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> text.subSequence(3, 7));
    }

    @Test
    void aTextIsComparedByteByByte() {
        FieldText text = parse(BYTES_FIRST, "1 10.0.0.1 ACCEPT").textAt(2);
        assertTrue(text.contentEquals("ACCEPT"));
        for (String other : List.of("", "ACCEP", "ACCEPTS", "xCCEPT", "ACCEPx", "accept")) {
            assertFalse(text.contentEquals(other), other);
        }
        assertTrue(parse(BYTES_FIRST, "1 10.0.0.1 \u00e9").textAt(2).contentEquals("\u00c3\u00a9"));
    }

    private static FlowLogRecord parse(FlowLogFormat format, String line) {
        FlowLogRecord record = new FlowLogRecord(format);
        assertEquals(ParseStatus.OK, new FlowLogParser(format).parse(line, record), line);
        return record;
    }
}
