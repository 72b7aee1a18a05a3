package io.flowlog.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A checkpoint that ends the reading, at whatever call: its exception comes out, and what was delivered before is the beginning. */
class CheckpointTest {
    private static final int LINES = 300;
    private static final byte[] LOG = log();

    @Test
    void atWhateverCheckpointTheThreadIsInterruptedTheReadingEndsThere() throws IOException {
        assertEndsAnywhere(LOG);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(LOG);
        }
        assertEndsAnywhere(compressed.toByteArray());
    }

    private static void assertEndsAnywhere(byte[] input) {
        Stop never = new Stop(Integer.MAX_VALUE);
        assertEquals(LINES, records(input, never));
        assertTrue(never.asked > 20, () -> never.asked + " checkpoints");
        int before = 0;
        for (int at = 1; at <= never.asked; at++) {
            Stop stop = new Stop(at);
            try {
                CancellationException thrown = assertThrows(CancellationException.class, () -> records(input, stop));
                assertSame(stop.thrown, thrown);
                assertEquals(at, stop.asked, "none after it");
                assertTrue(stop.delivered >= before, "a later end leaves more");
                before = stop.delivered;
                assertEquals(stop.delivered, stop.counted, "what was delivered is what was counted");
            } finally {
                assertTrue(Thread.interrupted(), "the interrupt is still to be seen");
            }
            if (at == 1) {
                assertEquals(0, before);
            }
        }
    }

    /** Reads to the end; every record is the next one of the log. */
    private static int records(byte[] input, Stop stop) {
        InputStream few = new ByteArrayInputStream(input) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 50));
            }
        };
        ReaderOptions options =
                ReaderOptions.builder().bufferBytes(64).checkpoint(stop::check).build();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.stream(few), options)) {
            try {
                while (reader.next()) {
                    assertEquals(stop.delivered, reader.record().longAt(10, -1));
                    stop.delivered++;
                }
            } finally {
                stop.counted = reader.statistics().records();
            }
            return stop.delivered;
        }
    }

    /** Interrupts the thread at one of its calls, and ends the reading if it is interrupted. */
    private static final class Stop {
        private final CancellationException thrown = new CancellationException("interrupted");
        private final int at;
        private int asked;
        private int delivered;
        private long counted;

        Stop(int at) {
            this.at = at;
        }

        void check() {
            asked++;
            if (asked == at) {
                Thread.currentThread().interrupt();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw thrown;
            }
        }
    }

    private static byte[] log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            log.append("2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 ")
                    .append(i)
                    .append(" 1700000059 ACCEPT OK\n");
        }
        return log.toString().getBytes(UTF_8);
    }
}
