package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file cut into ranges that several readers share, against one reader of the whole file. */
class RangesTest {

    @Property(tries = 300)
    void rangesGiveTheRecordsAndStatisticsOfTheWholeFileHoweverTheyAreShared(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            text.append(ReaderPropertyTest.logOfEveryKindOfLine(random)).append('\n');
        }
        Path file = Files.createTempFile("ranges", ".log");
        try {
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            FlowLogSource source = FlowLogSource.path(file).parts().get(0);
            List<FlowLogSource> ranges = source.ranges(20 + random.nextInt(3_000));
            assertSame(source, ranges, 1 + random.nextInt(4), random);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertSame(FlowLogSource source, List<FlowLogSource> ranges, int readers, Random random) {
        ReaderOptions options =
                ReaderOptions.builder().bufferBytes(64 + random.nextInt(3_000)).build();
        List<String> expected = new ArrayList<>();
        ReadStatistics statistics;
        ReadState end;
        try (FlowLogReader reader = FlowLogReader.open(options)) {
            reader.begin(source, 5, ReadState.before(source, options));
            expected.addAll(records(reader).values());
            end = reader.state();
            statistics = reader.statistics();
        }
        List<FlowLogReader> sharing = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            sharing.add(FlowLogReader.open(options));
        }
        TreeMap<Long, String> records = new TreeMap<>();
        ReadState state = ReadState.before(source, options);
        for (FlowLogSource range : ranges) {
            FlowLogReader reader = sharing.get(random.nextInt(readers));
            reader.begin(range, 5, state);
            records.putAll(records(reader));
            assertEquals(5, reader.sourceIndex());
            state = reader.state();
        }
        sharing.forEach(FlowLogReader::close);
        assertEquals(expected, List.copyOf(records.values()));
        assertEquals(end, state);
        assertEquals(
                statistics,
                ReadCounters.total(sharing.stream().map(FlowLogReader::counters).toList()));
    }

    /** By place; every field is asked for as a number too, so that bad values are counted. */
    private static TreeMap<Long, String> records(FlowLogReader reader) {
        TreeMap<Long, String> records = new TreeMap<>();
        for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
            for (int row = 0; row < batch.size(); row++) {
                StringBuilder cells = new StringBuilder().append(batch.timestampMillis(row));
                for (int slot = 0; slot < batch.format().size(); slot++) {
                    cells.append(' ')
                            .append(batch.longAt(row, slot))
                            .append(batch.record(row).stringAt(slot));
                }
                assertEquals(null, records.put(batch.place(row), cells.toString()));
            }
        }
        return records;
    }

    @Test
    void aRangeEndsAfterALineThatMayBeARecord(@TempDir Path directory) throws IOException {
        String record =
                "2 123456789012 eni-0a1b2c3d 10.1.2.3 192.0.2.77 40000 443 6 12 3456 1700000000 1700000059 ACCEPT OK\n";
        Path file = directory.resolve("timestamps.log");
        Files.writeString(file, ("2024-05-06T07:08:09.123Z\n" + record).repeat(200));
        List<FlowLogSource> ranges = FlowLogSource.path(file).parts().get(0).ranges(1_000);
        assertTrue(ranges.size() > 10);
        long records = 0;
        try (FlowLogReader reader = FlowLogReader.open(ReaderOptions.DEFAULTS)) {
            for (FlowLogSource range : ranges) {
                reader.begin(range, 0, ReadState.before(range, ReaderOptions.DEFAULTS));
                while (reader.next()) {
                    records++;
                    assertEquals(1_714_979_289_123L, reader.record().timestampMillis());
                }
                assertEquals(ReadState.before(range, ReaderOptions.DEFAULTS), reader.state());
            }
        }
        assertEquals(200, records);
    }

    @Test
    void onlyAPlainFileIsCut(@TempDir Path directory) throws IOException {
        byte[] text = "a b c\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Path gzip = directory.resolve("a.gz");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(text);
        }
        Files.write(gzip, compressed.toByteArray());
        Path plain = Files.write(directory.resolve("b.log"), text);
        Path blankless = Files.writeString(directory.resolve("c.log"), "no-blank-anywhere\n".repeat(9_000));
        assertEquals(1, FlowLogSource.path(gzip).ranges(10).size());
        assertEquals(1, onlyPart(gzip).ranges(10).size());
        assertEquals(56, onlyPart(plain).ranges(100).size(), 5);
        assertEquals(1, onlyPart(blankless).ranges(100).size());
        assertEquals(1, onlyPart(directory.resolve("missing")).ranges(10).size());
        assertEquals(1, FlowLogSource.bytes(text).ranges(10).size());
        assertEquals(text.length, onlyPart(plain).size().orElseThrow());
        assertTrue(onlyPart(directory.resolve("missing")).size().isEmpty());
        assertTrue(FlowLogSource.bytes(text).size().isEmpty());
    }

    private static FlowLogSource onlyPart(Path file) {
        return FlowLogSource.path(file).parts().get(0);
    }
}
