package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventSourceTest {
    private static final FlowLogFormat FORMAT = FlowLogFormat.parse("${interface-id} ${bytes}");

    @Test
    void theOffsetOfAMalformedLineCountsFromTheFirstEvent() {
        List<FlowLogEvent> events = Stream.concat(
                        Collections.nCopies(3000, "eni-a 1").stream(), Stream.of("bad", "eni-b 2"))
                .map(message -> new FlowLogEvent(1, message))
                .toList();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.events(events, FORMAT))) {
            assertEquals(3001, FlowLogReaderTest.lines(reader).size());
            MalformedLine line = reader.statistics().malformedExamples().get(0);
            assertEquals(3001, line.line());
            assertEquals(3000 * "eni-a 1\n".length(), line.byteOffset());
        }
    }

    @Test
    void theLimitForALineIsNoneForAMessageOfSeveralLines() {
        String message = "eni-a 1\n" + "x".repeat(30) + "\neni-b 2";
        ReaderOptions options = ReaderOptions.builder().maxLineBytes(20).build();
        FlowLogSource source = FlowLogSource.events(List.of(new FlowLogEvent(1, message)), FORMAT);
        try (FlowLogReader reader = FlowLogReader.open(source, options)) {
            assertEquals(List.of("eni-a 1", "eni-b 2"), FlowLogReaderTest.lines(reader));
            assertEquals(
                    Map.of(ParseStatus.LINE_TOO_LONG, 1L), reader.statistics().malformedByReason());
            assertEquals(message.length() + 1, reader.statistics().bytes());
        }
    }

    @Test
    void whereTheirIteratorFailsTheEventsBeforeAreDeliveredFirst() {
        RuntimeException fault = new IllegalStateException("page 2 cannot be fetched");
        Iterable<FlowLogEvent> events = () -> new Iterator<>() {
            private final Iterator<Integer> numbers = IntStream.range(0, 4).iterator();

            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public FlowLogEvent next() {
                int number = numbers.next();
                if (number == 2) {
                    throw fault;
                }
                return new FlowLogEvent(number, "eni-a " + number);
            }
        };
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.events(events, FORMAT))) {
            assertTrue(reader.next());
            assertTrue(reader.next());
            assertEquals("eni-a 1", reader.record().line());
            assertSame(fault, assertThrows(IllegalStateException.class, reader::next));
            assertTrue(reader.next());
            assertEquals("eni-a 3", reader.record().line());
            assertFalse(reader.next());
            assertEquals(3, reader.statistics().linesRead());
        }
    }
}
