package io.flowlog.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.IpAddress;
import io.flowlog.core.ReadStatistics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogGeneratorTest {
    private static final int LINES = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"default", "custom"})
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(String layout) {
        FlowLogFormat format = LogGenerator.format(layout);
        byte[] log = new LogGenerator(7, format).lines(1000);
        assertArrayEquals(log, new LogGenerator(7, format).lines(1000));
        assertFalse(Arrays.equals(log, new LogGenerator(8, format).lines(1000)));
    }

    @Test
    void theBytesDoNotDependOnTheJdk() {
        // known bytes: figures of different JDKs are about the same log
        assertEquals(1_815_356_576, Arrays.hashCode(new LogGenerator(1, FlowLogFormat.DEFAULT).lines(1000)));
    }

    @Test
    void aShorterLogIsTheBeginningOfALongerOne() {
        byte[] longer = new LogGenerator(3, FlowLogFormat.DEFAULT).lines(2000);
        byte[] shorter = new LogGenerator(3, FlowLogFormat.DEFAULT).lines(500);
        assertArrayEquals(shorter, Arrays.copyOf(longer, shorter.length));
    }

    @Test
    void aFileHoldsTheSameLinesAndASizeInBytesEndsWithAWholeLine(@TempDir Path directory) throws IOException {
        byte[] lines = new LogGenerator(3, FlowLogFormat.DEFAULT).lines(2000);
        Path byLines = directory.resolve("lines.log");
        new LogGenerator(3, FlowLogFormat.DEFAULT).writeLines(byLines, 2000);
        assertArrayEquals(lines, Files.readAllBytes(byLines));

        LogGenerator.main(new String[] {directory.resolve("bytes.log").toString(), "100k", "3"});
        byte[] bytes = Files.readAllBytes(directory.resolve("bytes.log"));
        assertArrayEquals(bytes, Arrays.copyOf(lines, bytes.length));
        assertEquals('\n', bytes[bytes.length - 1]);
        assertTrue(bytes.length >= 102_400 && bytes.length < 102_400 + 400, bytes.length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void gzipFilesHoldTheSameLinesBehindAHeaderEach(int files, @TempDir Path directory) throws IOException {
        byte[] lines = new LogGenerator(3, FlowLogFormat.DEFAULT).lines(2000);
        LogGenerator.Amount amount =
                new LogGenerator(3, FlowLogFormat.DEFAULT).writeGzipFiles(directory.resolve("new"), 100_000, files);
        assertTrue(amount.bytes() >= 100_000 && amount.bytes() < 100_000 + 400, amount.toString());

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (FlowLogSource part : FlowLogSource.path(directory.resolve("new")).parts()) {
            try (FlowLogReader reader = FlowLogReader.open(part)) {
                while (reader.next()) {
                    written.writeBytes((reader.record().line() + "\n").getBytes(StandardCharsets.US_ASCII));
                }
                assertEquals(1, reader.statistics().header());
            }
        }
        assertArrayEquals(Arrays.copyOf(lines, (int) amount.bytes()), written.toByteArray());
        assertEquals(
                amount.records(),
                written.toString(StandardCharsets.US_ASCII).lines().count());
        try (Stream<Path> made = Files.list(directory.resolve("new"))) {
            assertEquals(files, made.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "custom"})
    void everyLineIsARecordWithGoodValues(String layout) {
        FlowLogFormat format = LogGenerator.format(layout);
        byte[] log = new LogGenerator(11, format).lines(LINES);
        IpAddress address = new IpAddress();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log, format))) {
            while (reader.next()) {
                FlowLogRecord record = reader.record();
                for (int slot = 0; slot < format.size(); slot++) {
                    FieldType type = format.field(slot).orElseThrow().type();
                    if (type == FieldType.INTEGER) {
                        record.longAt(slot, 0);
                    } else if (type == FieldType.ADDRESS && record.isPresent(slot)) {
                        assertTrue(record.addressAt(slot, address), record.stringAt(slot));
                    }
                }
            }
            ReadStatistics read = reader.statistics();
            assertEquals(LINES, read.records());
            assertEquals(LINES, read.linesRead());
            assertEquals(0, read.badValues());
            assertEquals(log.length, read.bytes());
        }
    }

    @Test
    void bothLayoutsTellOfTheSameTraffic() {
        assertEquals(29, LogGenerator.CUSTOM.size());
        assertEquals(totals(FlowLogFormat.DEFAULT), totals(LogGenerator.CUSTOM));
    }

    private static Map<FlowLogField, Long> totals(FlowLogFormat format) {
        Map<FlowLogField, Long> totals = new HashMap<>();
        FlowLogSource source = FlowLogSource.bytes(new LogGenerator(5, format).lines(1000), format);
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            while (reader.next()) {
                for (FlowLogField field : FlowLogFormat.DEFAULT.columns().stream()
                        .map(name -> FlowLogField.find(name).orElseThrow())
                        .toList()) {
                    if (field != FlowLogField.VERSION) {
                        long value = reader.record().stringAt(field).hashCode();
                        totals.merge(field, value, Long::sum);
                    }
                }
            }
        }
        return totals;
    }

    @Test
    void theMixIsThatOfABusyAccount() {
        int rejected = 0;
        int tcp = 0;
        int udp = 0;
        int ipv6 = 0;
        Map<String, Integer> bySource = new HashMap<>();
        byte[] log = new LogGenerator(1, FlowLogFormat.DEFAULT).lines(LINES);
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log))) {
            while (reader.next()) {
                FlowLogRecord record = reader.record();
                rejected += record.textAt(FlowLogField.ACTION).contentEquals("REJECT") ? 1 : 0;
                tcp += record.longAt(FlowLogField.PROTOCOL, 0) == FlowSampler.TCP ? 1 : 0;
                udp += record.longAt(FlowLogField.PROTOCOL, 0) == FlowSampler.UDP ? 1 : 0;
                ipv6 += record.stringAt(FlowLogField.SRCADDR).indexOf(':') >= 0 ? 1 : 0;
                bySource.merge(record.stringAt(FlowLogField.SRCADDR), 1, Integer::sum);
            }
            assertShare(10, Math.toIntExact(reader.statistics().noData()), "NODATA");
        }
        assertShare(40, rejected, "REJECT");
        assertShare(800, tcp, "TCP");
        assertShare(150, udp, "UDP");
        assertShare(50, ipv6, "IPv6");
        int most = bySource.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertTrue(bySource.size() > 2000, bySource.size() + " sources");
        assertTrue(most > LINES / 50, "the busiest source sends " + most);
    }

    private static void assertShare(int permille, int count, String what) {
        double share = 1000.0 * count / LINES;
        assertTrue(share > 0.8 * permille && share < 1.2 * permille, what + ": " + share + " permille");
    }

    @Test
    void timesAscendButForLessThanAMinute() {
        byte[] log = new LogGenerator(1, FlowLogFormat.DEFAULT).lines(LINES);
        long latest = 0;
        boolean jitter = false;
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log))) {
            while (reader.next()) {
                long start = reader.record().longAt(FlowLogField.START);
                assertTrue(start > latest - 60, "goes back from " + latest + " to " + start);
                assertTrue(reader.record().longAt(FlowLogField.END) >= start, "ends before it starts");
                jitter |= start < latest;
                latest = Math.max(latest, start);
            }
        }
        assertTrue(jitter, "times out of order");
    }
}
