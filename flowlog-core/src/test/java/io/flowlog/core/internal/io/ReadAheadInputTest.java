package io.flowlog.core.internal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading ahead against reading in place. */
@Timeout(60)
class ReadAheadInputTest {
    private static final byte[] LARGE = gzip(1_500_000);
    private static final byte[] SMALL = gzip(3_000);

    @Test
    void largeInputsComeWholeWhateverTheSizeOfARead() throws IOException {
        for (int chunk : new int[] {1_000, 128 << 10, 300_000}) {
            assertSame(LARGE, chunk);
        }
        assertSame(Gzip.member(new byte[0], 0), 7);
    }

    @Test
    void everyCutDeliversWhatItDoesInPlaceAndTheSameFault() throws IOException {
        for (int length = 20; length < SMALL.length; length += 7) {
            assertSame(Arrays.copyOf(SMALL, length), 500);
        }
        assertSame(Arrays.copyOf(LARGE, LARGE.length * 2 / 3), 9_000);
    }

    @Test
    void everyFlippedByteDeliversWhatItDoesInPlaceAndTheSameFault() throws IOException {
        for (int at = 0; at < SMALL.length; at += 5) {
            byte[] damaged = SMALL.clone();
            damaged[at] ^= 0x5A;
            assertSame(damaged, 500);
        }
    }

    @Test
    void aFaultStays() throws IOException {
        try (ByteInput input = ahead(Arrays.copyOf(SMALL, SMALL.length - 3))) {
            byte[] into = new byte[10_000];
            assertThrows(InputFault.class, () -> {
                while (input.read(into, 0, into.length) >= 0) {
                    // on to the fault
                }
            });
            assertThrows(InputFault.class, () -> input.read(into, 0, 1));
        }
    }

    @Test
    void closingEarlyEndsTheThread() throws IOException {
        ByteInput input = ahead(LARGE);
        assertTrue(input.read(new byte[10], 0, 10) > 0);
        input.close();
        assertNoThreadIsLeft();
    }

    @Test
    void closingEndsAThreadThatWaitsForData() throws IOException {
        Waiting waiting = new Waiting();
        ByteInput input = new ReadAheadInput(waiting);
        input.close();
        assertTrue(waiting.closed);
        assertNoThreadIsLeft();
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() throws IOException {
        try (ByteInput input = new ReadAheadInput(new Waiting())) {
            Thread.currentThread().interrupt();
            InputFault fault = assertThrows(InputFault.class, () -> input.read(new byte[10], 0, 10));
            assertEquals(InputFault.Kind.READ_FAILED, fault.kind());
            assertTrue(Thread.interrupted());
        }
        assertNoThreadIsLeft();
    }

    @Test
    void whatIsNoFaultIsThrownToTheReaderToo() throws IOException {
        ByteInput broken = new Waiting() {
            @Override
            public int read(byte[] into, int from, int length) {
                throw new IllegalStateException("broken");
            }
        };
        try (ByteInput input = new ReadAheadInput(broken)) {
            assertThrows(IllegalStateException.class, () -> input.read(new byte[10], 0, 10));
        }
    }

    private static void assertSame(byte[] compressed, int chunk) throws IOException {
        Drained expected = Drained.of(() -> Inputs.open(compressed, "test"), chunk);
        Drained actual = Drained.of(() -> ahead(compressed), chunk);
        assertArrayEquals(expected.bytes(), actual.bytes());
        // where damaged data is found to be so depends on how much is asked for at a time
        assertEquals(expected.fault().map(InputFault::what), actual.fault().map(InputFault::what));
    }

    private static ByteInput ahead(byte[] compressed) throws IOException {
        return new ReadAheadInput(Inputs.open(new ByteArrayInputStream(compressed), "test"));
    }

    private static void assertNoThreadIsLeft() {
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("flowlog-read-ahead")));
    }

    /** Two members of text that does not compress to nothing. */
    private static byte[] gzip(int length) {
        Random random = new Random(3);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(20));
        }
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(Gzip.member(Arrays.copyOf(text, length / 3), Gzip.NAME));
        members.writeBytes(Gzip.member(text, 0));
        return members.toByteArray();
    }

    /** An input without data, which waits until it is interrupted. */
    private static class Waiting implements ByteInput {
        private boolean closed;

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                new CountDownLatch(1).await();
                return -1;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
