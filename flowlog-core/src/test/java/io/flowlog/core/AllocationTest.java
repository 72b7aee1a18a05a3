package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading allocates nothing per record: buffers are made once for a reader. */
class AllocationTest {
    private static final int RECORDS = 1_000_000;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * The best of several runs: the first ones compile, and vectors are heap objects until the compiler has done its work in
     * the background.
     */
    @Test
    void readingAMillionRecordsAllocatesLessThanAByteEach() {
        byte[] log = defaultLog();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 10 && least > RECORDS / 10; run++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            long records = 0;
            long bytes = 0;
            try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.stream(new ByteArrayInputStream(log)))) {
                while (reader.next()) {
                    records++;
                    bytes += reader.record().longAt(9, 0);
                }
            }
            assertEquals(RECORDS, records);
            assertTrue(bytes > 0);
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        // one buffer with its index is about 1.5 MB, whatever the number of records
        assertTrue(least < 2L * RECORDS, least + " bytes for " + RECORDS + " records");
    }

    /** Every line of another format than the one before it, two of them with as many columns. */
    @Test
    void readingLinesOfSeveralFormatsAllocatesLessThanAByteEach() {
        ReaderOptions options = ReaderOptions.builder()
                .formats(List.of(
                        FlowLogFormat.parse("${bytes} ${action}"),
                        FlowLogFormat.parse("${srcaddr} ${dstport} ${log-status}"),
                        FlowLogFormat.parse("${interface-id} ${dstport} ${log-status}")))
                .build();
        int lines = RECORDS;
        byte[] log = "5 ACCEPT\n10.0.0.1 22 OK\neni-0a 22 OK\n# a note\n2023-02-14T05:30:47Z 6 REJECT\n"
                .repeat(lines / 5)
                .getBytes(StandardCharsets.US_ASCII);
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 10 && least > lines; run++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            long records = 0;
            try (FlowLogReader reader =
                    FlowLogReader.open(FlowLogSource.stream(new ByteArrayInputStream(log)), options)) {
                FlowLogBatch batch = reader.nextBatch();
                while (batch != null) {
                    records += batch.size();
                    batch = reader.nextBatch();
                }
            }
            assertEquals(lines / 5 * 4, records);
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        // the buffer with its index again
        assertTrue(least < 2L * lines, least + " bytes for " + lines + " lines");
    }

    @Test
    void parsingSingleLinesAllocatesNothing() {
        FlowLogParser parser = new FlowLogParser(FlowLogFormat.DEFAULT);
        FlowLogRecord record = new FlowLogRecord(FlowLogFormat.DEFAULT);
        byte[] line = LINE.getBytes(StandardCharsets.US_ASCII);
        long least = Long.MAX_VALUE;
        long sum = 0;
        for (int batch = 0; batch < 100 && least > 0; batch++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < 10_000; i++) {
                parser.parse(line, 0, line.length, record);
                sum += record.longAt(6) + record.textAt(3).length();
            }
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        assertEquals(0, least, "sum " + sum);
    }

    private static final String LINE =
            "2 123456789012 eni-0a1b2c3d 10.1.2.3 192.0.2.77 40000 443 6 12 3456 1700000000 1700000059 ACCEPT OK\n";

    private static byte[] defaultLog() {
        StringBuilder text = new StringBuilder(RECORDS * LINE.length());
        Random random = new Random(1);
        for (int i = 0; i < RECORDS; i++) {
            text.append(random.nextInt(50) == 0 ? LINE.replace("443", "22") : LINE);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
