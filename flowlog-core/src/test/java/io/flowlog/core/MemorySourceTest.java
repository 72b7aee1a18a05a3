package io.flowlog.core;

import static io.flowlog.core.FlowLogReaderTest.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages and buffers, as services hand them to programs. */
class MemorySourceTest {
    private static final FlowLogFormat FORMAT = FlowLogFormat.parse("${interface-id} ${bytes}");

    @Test
    void messagesAreRecordsWithoutEvents() {
        List<String> messages = List.of("eni-a 1", "eni-caf\u00e9 2\n", "eni-b 3\neni-c 4", "", "bad");
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.messages(messages, FORMAT))) {
            assertTrue(reader.next());
            assertNull(reader.record().event());
            assertEquals(List.of("eni-caf\u00e9 2", "eni-b 3", "eni-c 4"), lines(reader));
            assertEquals(1, reader.statistics().blank());
            assertEquals(1, reader.statistics().malformed());
            assertEquals("(messages)", reader.sourceName());
        }
    }

    @Test
    void manyMessagesFillManyChunks() {
        List<String> messages = Collections.nCopies(5000, "eni-a 1");
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.messages(messages, FORMAT))) {
            assertEquals(messages, lines(reader));
        }
    }

    @Test
    void aBufferIsReadFromItsPositionWhichStays() {
        byte[] text = "xxeni-a 1\neni-b 2yy".getBytes(StandardCharsets.UTF_8);
        for (ByteBuffer buffer : List.of(
                ByteBuffer.wrap(text),
                ByteBuffer.allocateDirect(text.length).put(text),
                ByteBuffer.wrap(text).asReadOnlyBuffer())) {
            buffer.position(2).limit(text.length - 2);
            FlowLogSource source = FlowLogSource.buffer(buffer, FORMAT);
            for (int pass = 0; pass < 2; pass++) {
                try (FlowLogReader reader = FlowLogReader.open(source)) {
                    assertEquals(List.of("eni-a 1", "eni-b 2"), lines(reader));
                }
            }
            assertEquals(2, buffer.position());
        }
    }

    @Test
    void aLineMayBeGivenToTheParserAsText() {
        FlowLogParser parser = new FlowLogParser(FORMAT);
        FlowLogRecord record = new FlowLogRecord(FORMAT);
        assertEquals(ParseStatus.OK, parser.parse("eni-\u20ac 7\r\n", record));
        assertEquals("eni-\u20ac", record.stringAt(0));
        assertEquals(7, record.longAt(1));
        assertEquals(ParseStatus.OK, parser.parse("x".repeat(5000) + " 8", record));
        assertEquals(8, record.longAt(1));
        assertEquals(ParseStatus.SEVERAL_LINES, parser.parse("eni-a 1\neni-b 2", record));
    }
}
