package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doubts about the order hold for a file as a whole, however it is cut. */
class OrderInRangesTest {
    private static final String GOOD = "2 1 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK\n";
    private static final String TURNED =
            "i-0a 1 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK\n";
    private static final String HEADER = "version account-id interface-id srcaddr dstaddr srcport dstport protocol"
            + " packets bytes start end action log-status\n";

    @TempDir
    Path directory;

    @Test
    void theBeginningOfAFileCastsDoubtOnAllOfIt() throws IOException {
        String text = GOOD + TURNED + GOOD.repeat(300) + TURNED.repeat(5) + GOOD.repeat(300);
        ReadStatistics cut = readInRanges(text);
        assertEquals(601, cut.records());
        assertEquals(6, cut.malformed());
        assertEquals(6, cut.unknownOrders().get(0).lines());
        assertEquals(inOnePiece(text), cut);
    }

    @Test
    void aHeaderEndsAllDoubts() throws IOException {
        String text = HEADER + GOOD.repeat(300) + "bogus line\n".repeat(400) + TURNED;
        ReadStatistics cut = readInRanges(text);
        assertEquals(List.of(), cut.unknownOrders());
        assertEquals(301, cut.records());
        assertEquals(inOnePiece(text), cut);
    }

    @Test
    void damagedLinesAreComparedWithTheRecordsOfTheWholeFile() throws IOException {
        String text = GOOD.repeat(400) + "10.0.0.1 10.0.0.2 ACCEPT\n".repeat(3);
        assertEquals(List.of(), readInRanges(text).unknownOrders());
        String more = text + "10.0.0.1 10.0.0.2 ACCEPT\n".repeat(150);
        assertEquals(1, readInRanges(more).unknownOrders().size());
        assertEquals(inOnePiece(more), readInRanges(more));
    }

    private ReadStatistics inOnePiece(String text) throws IOException {
        try (FlowLogReader reader = FlowLogReader.open(write(text))) {
            while (reader.nextBatch() != null) {
                // counts
            }
            return reader.statistics();
        }
    }

    private ReadStatistics readInRanges(String text) throws IOException {
        FlowLogSource source = FlowLogSource.path(write(text)).parts().get(0);
        List<FlowLogSource> ranges = source.ranges(5000);
        assertTrue(ranges.size() > 2);
        ReaderOptions options = ReaderOptions.DEFAULTS;
        try (FlowLogReader reader = FlowLogReader.open(options)) {
            ReadState state = ReadState.before(source, options);
            for (FlowLogSource range : ranges) {
                reader.begin(range, 0, state);
                while (reader.nextBatch() != null) {
                    // counts
                }
                state = reader.state();
            }
            return ReadCounters.total(List.of(reader.counters()));
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("a.log"), text);
    }
}
