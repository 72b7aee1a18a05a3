package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.InputProblemPolicy;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.ReaderOptions;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** All that a reader gives for an input: the records in their order, and the counts. */
record Reading(List<String> records, ReadStatistics statistics) {

    /**
     * Reads the bytes from an array, and from a stream that gives them one by one, with the smallest of buffers; both must
     * agree. The order is given: to search for one would take most of the time.
     */
    static Reading of(byte[] input) {
        Reading whole = of(FlowLogSource.bytes(input, FlowLogFormat.DEFAULT), 1 << 16);
        Reading dripping = of(
                FlowLogSource.stream(
                        new ByteArrayInputStream(input) {
                            @Override
                            public synchronized int read(byte[] into, int from, int length) {
                                return super.read(into, from, Math.min(length, 1));
                            }
                        },
                        FlowLogFormat.DEFAULT),
                64);
        assertEquals(whole.records, dripping.records);
        assertEquals(whole.counts(), dripping.counts());
        assertEquals(whole.statistics.records(), whole.records.size());
        return whole;
    }

    private static Reading of(FlowLogSource source, int buffer) {
        ReaderOptions options = ReaderOptions.builder()
                .bufferBytes(buffer)
                .inputProblems(InputProblemPolicy.REPORT)
                .build();
        List<String> records = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(source, options)) {
            while (reader.next()) {
                StringBuilder cells = new StringBuilder();
                for (int slot = 0; slot < reader.record().format().size(); slot++) {
                    cells.append(' ').append(reader.record().stringAt(slot));
                }
                records.add(reader.record().timestampMillis() + ":" + cells);
            }
            return new Reading(records, reader.statistics());
        }
    }

    /** The counts, without the names of sources in examples and problems. */
    private List<Object> counts() {
        return List.of(
                statistics.ok(),
                statistics.noData(),
                statistics.skipData(),
                statistics.header(),
                statistics.comment(),
                statistics.timestamp(),
                statistics.blank(),
                statistics.malformedByReason(),
                statistics.controlMessages(),
                statistics.bytes(),
                statistics.problems().size());
    }
}
