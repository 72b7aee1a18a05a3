package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.InputProblem;
import io.flowlog.core.InputProblemPolicy;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.MalformedLinePolicy;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.ReaderOptions;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All that a reader gives for an input: the records and the malformed lines, each in their order, and the counts. */
record Reading(List<String> records, List<MalformedLine> malformed, ReadStatistics statistics) {

    /** As {@link #of(byte[], int)}, with the default limit for a line. */
    static Reading of(byte[] input) {
        return of(input, ReaderOptions.DEFAULTS.maxLineBytes());
    }

    /**
     * Reads the bytes from an array, and from streams that give them one by one and in odd numbers, with the smallest of buffers,
     * with a listener for malformed lines and without; all must agree. The order is given: to search for one would take most of
     * the time.
     */
    static Reading of(byte[] input, int maxLineBytes) {
        return of(
                FlowLogSource.bytes(input, FlowLogFormat.DEFAULT),
                sizes -> FlowLogSource.stream(new Chunks(input, sizes), FlowLogFormat.DEFAULT),
                ReaderOptions.builder().maxLineBytes(maxLineBytes));
    }

    /** As {@link #of(byte[], int)}, where nobody but a header says what the order is. */
    static Reading ofUnknownOrder(byte[] input, int maxLineBytes) {
        return ofNoFormat(input, ReaderOptions.builder().maxLineBytes(maxLineBytes));
    }

    /** As {@link #of(byte[], int)}, where each line is of one of these formats. */
    static Reading ofFormats(byte[] input, int maxLineBytes, List<FlowLogFormat> formats) {
        return ofNoFormat(
                input, ReaderOptions.builder().maxLineBytes(maxLineBytes).formats(formats));
    }

    private static Reading ofNoFormat(byte[] input, ReaderOptions.Builder options) {
        return of(FlowLogSource.bytes(input), sizes -> FlowLogSource.stream(new Chunks(input, sizes)), options);
    }

    private static Reading of(
            FlowLogSource array, Function<int[], FlowLogSource> stream, ReaderOptions.Builder options) {
        Reading whole = listening(array, options.bufferBytes(1 << 16));
        List<Reading> others = List.of(
                counting(array, options),
                counting(stream.apply(new int[] {1}), options.bufferBytes(64)),
                listening(stream.apply(new int[] {7, 1, 31, 3}), options.bufferBytes(111)));
        for (Reading other : others) {
            assertEquals(whole.records, other.records);
            assertEquals(whole.counts(), other.counts());
        }
        assertEquals(places(whole.malformed), places(others.get(2).malformed));
        assertEquals(whole.statistics.records(), whole.records.size());
        assertEquals(whole.statistics.malformed(), whole.malformed.size());
        return whole;
    }

    /** The time and the fields of a record, a character for each byte. */
    static String text(FlowLogRecord record) {
        StringBuilder text =
                new StringBuilder().append(record.timestampMillis()).append(':');
        for (int slot = 0; slot < record.format().size(); slot++) {
            text.append(' ').append((CharSequence) record.textAt(slot));
        }
        return text.toString();
    }

    /** A stream of which each read gives no more than the next of these numbers of bytes, over and over. */
    private static final class Chunks extends ByteArrayInputStream {
        private final int[] sizes;
        private int reads;

        Chunks(byte[] input, int[] sizes) {
            super(input);
            this.sizes = sizes;
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, sizes[reads++ % sizes.length]));
        }
    }

    private static Reading listening(FlowLogSource source, ReaderOptions.Builder options) {
        List<MalformedLine> malformed = new ArrayList<>();
        return read(source, options.malformedLines(malformed::add), malformed);
    }

    private static Reading counting(FlowLogSource source, ReaderOptions.Builder options) {
        return read(source, options.malformedLines(MalformedLinePolicy.SKIP), List.of());
    }

    private static Reading read(FlowLogSource source, ReaderOptions.Builder builder, List<MalformedLine> malformed) {
        ReaderOptions options = builder.inputProblems(InputProblemPolicy.REPORT).build();
        List<String> records = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(source, options)) {
            while (reader.next()) {
                records.add(text(reader.record()));
            }
            return new Reading(records, malformed, reader.statistics());
        }
    }

    /** The counts, the examples and the problems, without the names of sources. */
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
                places(statistics.malformedExamples()),
                statistics.unknownOrders().stream()
                        .map(order -> List.of(order.lines(), order.records(), order.candidates()))
                        .toList(),
                statistics.problems().stream().map(InputProblem::message).toList());
    }

    private static List<Object> places(List<MalformedLine> lines) {
        return lines.stream()
                .<Object>map(line -> List.of(
                        line.line(), line.byteOffset(), line.reason(), line.found(), line.expected(), line.excerpt()))
                .toList();
    }
}
