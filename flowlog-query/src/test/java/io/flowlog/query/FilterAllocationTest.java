package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filtering, ranking and grouping allocate nothing per record: what is allocated is for the reader, the query and what is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterAllocationTest {
    private static final int RECORDS = 1_000_000;

    private static final String[] LINES = {
        "2 123456789012 eni-0a1b2c3d 10.1.2.3 192.0.2.77 40000 443 6 12 3456 %d 1700000059 ACCEPT OK\n",
        "2 123456789012 eni-0a1b2c3d 10.1.2.3 192.0.2.53 40000 53 17 1 76 %d 1700000059 ACCEPT OK\n",
        "2 123456789012 eni-0a1b2c3d 203.0.113.9 10.1.2.3 53211 22 6 1 40 %d 1700000059 REJECT OK\n",
        "2 123456789012 eni-0a1b2c3d 203.0.113.9 10.1.2.3 123 123 17 1 76 %d 1700000059 REJECT OK\n",
        "2 123456789012 eni-0a1b2c3d - - - - - - - %d 1700000059 - NODATA\n",
    };

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private byte[] log = {};
    /** Where the second half of the records begins. */
    private int half;

    @BeforeAll
    void writeTheLog() {
        StringBuilder text = new StringBuilder(RECORDS * 100);
        Random random = new Random(1);
        for (int i = 0; i < RECORDS; i++) {
            half = i == RECORDS / 2 ? text.length() : half;
            String line = LINES[random.nextInt(LINES.length)];
            int time = line.indexOf("%d");
            text.append(line, 0, time)
                    .append(1_700_000_000 + random.nextInt(3600))
                    .append(line, time + 2, line.length());
        }
        log = text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One query for each kind of condition, and for each kind of sort key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter protocol = 17 and action = 'ACCEPT' | sort @timestamp desc | limit 100",
                "filter action = 'REJECT' and dstPort in [22, 3389] | sort start desc | limit 100",
                "filter srcAddr != '10.1.2.3' and not (bytes < 50 or dstPort > 1023) | sort srcAddr, bytes desc | limit 100",
                "filter ispresent(dstAddr) and isIpv4InSubnet(dstAddr, '10.0.0.0/8') | sort dstAddr desc | limit 100",
                "filter srcAddr like '113' and bytes / packets < 77 | sort packets | limit 100",
                "fields end - start as duration | filter duration > 5 | sort duration | limit 100",
                "stats count(*), sum(bytes), max(packets) by srcAddr",
                "stats sum(action = 'REJECT'), avg(bytes), stddev(packets) by dstPort, protocol",
                "stats count_distinct(dstPort), latest(action), pct(bytes, 99) by bin(10m)",
            })
    void aRunAllocatesNothingForARecord(String text) {
        FlowLogQuery query = FlowLogQuery.compile(text);
        // buffers, indexes and what is kept are the same for half of the records
        long fixed = leastOfSeveral(0, () -> scanned(query, half, RECORDS / 2));
        long least = leastOfSeveral(fixed + RECORDS / 200, () -> scanned(query, log.length, RECORDS));
        double perRecord = (least - fixed) / (RECORDS / 2.0);
        assertTrue(perRecord < 0.01, perRecord + " bytes for a record");
    }

    /** As above, with more groups than the caches hold. */
    @Test
    void aRunOverManyGroupsAllocatesNothingForARecord() {
        int groups = 100_000;
        StringBuilder text = new StringBuilder(RECORDS * 100);
        int halfway = 0;
        for (int i = 0; i < RECORDS; i++) {
            halfway = i == RECORDS / 2 ? text.length() : halfway;
            int group = i % groups;
            text.append("2 123456789012 eni-0a1b2c3d 10.")
                    .append(group >> 16)
                    .append('.')
                    .append(group >> 8 & 255)
                    .append('.')
                    .append(group & 255)
                    .append(" 192.0.2.77 40000 443 6 12 3456 1700000000 1700000059 ACCEPT OK\n");
        }
        byte[] many = text.toString().getBytes(StandardCharsets.US_ASCII);
        int end = halfway;
        FlowLogQuery query = FlowLogQuery.compile(
                "stats count(*), sum(bytes) by srcAddr | stats count(*) as groups, sum(`count(*)`) as records");
        long fixed = leastOfSeveral(0, () -> sum(query, many, end, groups));
        long least = leastOfSeveral(fixed + RECORDS / 200, () -> sum(query, many, many.length, groups));
        double perRecord = (least - fixed) / (RECORDS / 2.0);
        assertTrue(perRecord < 0.01, perRecord + " bytes for a record");
    }

    private static long sum(FlowLogQuery query, byte[] bytes, int length, int groups) {
        QueryResult result = query.run(FlowLogSource.stream(new ByteArrayInputStream(bytes, 0, length)));
        assertEquals(String.valueOf(groups), result.rows().get(0).text("groups"));
        return result.statistics().recordsScanned();
    }

    private long scanned(FlowLogQuery query, int length, int records) {
        QueryResult result = query.run(FlowLogSource.stream(new ByteArrayInputStream(log, 0, length)));
        assertTrue(!result.rows().isEmpty());
        assertEquals(records, result.statistics().recordsScanned());
        return result.statistics().recordsMatched();
    }

    @Test
    void aBoundQueryAllocatesNothingForTheRecordsOfAReader() {
        BoundQuery bound = FlowLogQuery.compile("filter protocol = 17 and action = 'ACCEPT'")
                .bind(FlowLogFormat.DEFAULT);
        long least = leastOfSeveral(2 * RECORDS - 1, () -> {
            long matched = 0;
            try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.stream(new ByteArrayInputStream(log)))) {
                while (reader.next()) {
                    matched += bound.matches(reader.record()) ? 1 : 0;
                }
            }
            return matched;
        });
        // the buffer of the reader with its index is most of it, whatever the number of records
        assertTrue(least < 2 * RECORDS, least + " bytes for " + RECORDS + " records");
    }

    @Test
    void aBoundQueryAllocatesNothingForSingleLines() {
        BoundQuery bound = FlowLogQuery.compile("filter protocol = 17 and action = 'ACCEPT'")
                .bind(FlowLogFormat.DEFAULT);
        byte[] line = LINES[1].replace("%d", "1700000000").getBytes(StandardCharsets.US_ASCII);
        long least = leastOfSeveral(0, () -> {
            long matched = 0;
            for (int i = 0; i < 20_000; i++) {
                matched += bound.matches(line, 0, line.length) ? 1 : 0;
            }
            return matched;
        });
        assertEquals(0, least);
    }

    /** The best of several runs, until one allocates little enough: the first ones compile, and what they allocate is the compiler's to remove. */
    private long leastOfSeveral(long enough, LongSupplier run) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10 && least > enough; i++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertTrue(run.getAsLong() > 0);
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        return least;
    }
}
