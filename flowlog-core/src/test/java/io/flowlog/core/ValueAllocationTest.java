package io.flowlog.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.flowlog.core.internal.text.AsciiNumbers;
import io.flowlog.core.internal.text.IsoTimestamp;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ValueAllocationTest {
    private static final byte[] LINE =
            "2 eni-1235b8ca 172.31.16.139 2001:db8::8a2e:370:7334 9223372036854775807 2024-05-06T07:08:09.123Z"
                    .getBytes(US_ASCII);

    @Test
    void numbersAndTimestampsAllocateNothing() {
        assertNoAllocation(() -> AsciiNumbers.parse(LINE, 0, 1)
                + AsciiNumbers.parse(LINE, 53, 72)
                + AsciiNumbers.parse(LINE, 2, 14)
                + IsoTimestamp.parse(LINE, 73, LINE.length)
                + IsoTimestamp.parse(LINE, 0, LINE.length));
    }

    @Test
    void addressesAndBlocksAllocateNothing() {
        IpAddress address = new IpAddress();
        Cidr block = Cidr.parse("172.16.0.0/12");
        assertTrue(address.set(LINE, 15, 28) && block.contains(address));
        assertTrue(address.set(LINE, 29, 52));
        assertNoAllocation(() -> {
            long sum = address.set(LINE, 15, 28) && block.contains(address) ? address.low() : 0;
            sum += address.set(LINE, 29, 52) && !block.contains(address) ? address.high() : 0;
            return sum + (address.set(LINE, 2, 14) ? 1 : 0);
        });
    }

    @Test
    void seeingThatARecordIsNoHeaderAllocatesNothing() {
        assertNoAllocation(
                () -> FlowLogFormat.detectHeader(LINE, 0, LINE.length).isPresent() ? 1 : 0);
        assertNoAllocation(
                () -> FlowLogFormat.detectHeader(LINE, 2, LINE.length).isPresent() ? 1 : 0);
    }

    /** The best of many batches: the machine that compiles in the background may allocate in some. */
    private static void assertNoAllocation(LongSupplier work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        long sum = 0;
        for (int batch = 0; batch < 100 && least > 0; batch++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 2_000; i++) {
                sum += work.getAsLong();
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertEquals(0, least, "bytes allocated by 2,000 calls, sum " + sum);
    }
}
