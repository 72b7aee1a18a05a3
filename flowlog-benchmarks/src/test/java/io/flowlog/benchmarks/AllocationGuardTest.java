package io.flowlog.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is allocated for a record. What is allocated for a run (buffers, the result) does not count: a log is read, then one of
 * twice the records, and only the difference is judged. The counter is the one that JMH's {@code -prof gc} reads.
 */
class AllocationGuardTest {
    /** Enough that the memory of each kept row has grown to the longest row. */
    private static final int RECORDS = 200_000;

    /** After so many passes the JIT compiler has taken away what need not be allocated. */
    private static final int PASSES = 15;

    private static final byte[] TWICE = new LogGenerator(1, FlowLogFormat.DEFAULT).lines(2 * RECORDS);
    private static final byte[] ONCE = new LogGenerator(1, FlowLogFormat.DEFAULT).lines(RECORDS);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void parsingAllocatesNothing() {
        assertAllocatesLessThan(0.01, TWICE, log -> {
            long records = 0;
            try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log))) {
                for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                    records += batch.size();
                }
            }
            return records;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter protocol = 17 and action = 'ACCEPT' | stats count(*)",
                "filter bytes > 1000000000 or srcAddr = '10.0.0.1' | stats count(*)",
                "fields start, srcAddr | filter protocol = 17 | sort start desc | limit 100",
                Queries.TUTORIAL
            })
    void filteringAndSortingWithALimitAllocateNothing(String text) {
        FlowLogQuery query = FlowLogQuery.compile(text);
        assertAllocatesLessThan(0.01, TWICE, log -> records(query, log));
    }

    @ParameterizedTest
    @EnumSource(names = {"Q1", "Q3", "Q4"})
    void recordsOfGroupsThatExistAllocateNothing(Question question) {
        // the same records again, so that they bring no new groups
        byte[] sameTwice = Arrays.copyOf(ONCE, 2 * ONCE.length);
        System.arraycopy(ONCE, 0, sameTwice, ONCE.length, ONCE.length);
        FlowLogQuery query = FlowLogQuery.compile(question.insights());
        assertAllocatesLessThan(1, sameTwice, log -> records(query, log));
    }

    private static long records(FlowLogQuery query, byte[] log) {
        return query.run(FlowLogSource.bytes(log)).statistics().recordsScanned();
    }

    private void assertAllocatesLessThan(double bytesPerRecord, byte[] twice, ToLongFunction<byte[]> read) {
        long least = Long.MAX_VALUE;
        long leastTwice = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            least = Math.min(least, allocated(RECORDS, ONCE, read));
            leastTwice = Math.min(leastTwice, allocated(2 * RECORDS, twice, read));
        }
        double difference = (double) (leastTwice - least) / RECORDS;
        assertTrue(difference < bytesPerRecord, difference + " bytes a record");
    }

    private long allocated(long records, byte[] log, ToLongFunction<byte[]> read) {
        long before = threads.getCurrentThreadAllocatedBytes();
        long count = read.applyAsLong(log);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertEquals(records, count);
        return after - before;
    }
}
