package io.flowlog.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.internal.io.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that fails or is closed at any byte: what was whole before is delivered or the fault comes out, and it is closed once. */
@Timeout(60)
class StreamFaultTest {
    private static final FlowLogFormat FORMAT = FlowLogFormat.parse("${interface-id} ${bytes}");
    private static final String LINE = "eni-a 1\n";
    private static final int LINES = 20;
    private static final byte[] PLAIN = LINE.repeat(LINES).getBytes(UTF_8);

    /** What happens to a stream at a byte. */
    @FunctionalInterface
    private interface Event {
        void happen() throws IOException;
    }

    /** Gives so many bytes a read, and lets something happen once so many were given. */
    private static final class Wire extends InputStream {
        private final byte[] bytes;
        private final int at;
        private final int step;
        private Event event;
        private int given;
        private int closed;

        Wire(byte[] bytes, int at, int step, Event event) {
            this.bytes = bytes;
            this.at = at;
            this.step = step;
            this.event = event;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (given == at) {
                event.happen();
            }
            int left = given < at ? at - given : bytes.length - given;
            int count = Math.min(Math.min(length, step), left);
            System.arraycopy(bytes, given, into, from, count);
            given += count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4096})
    void afterAnIoExceptionAnywhereEveryWholeLineBeforeItIsThereAndNoMore(int step) {
        for (int at = 0; at <= PLAIN.length; at++) {
            for (InputProblemPolicy policy : List.of(InputProblemPolicy.REPORT, InputProblemPolicy.FAIL)) {
                Wire wire = new Wire(PLAIN, at, step, () -> {
                    throw new IOException("unplugged");
                });
                int records = 0;
                FlowLogReader reader = reader(wire, policy);
                try (reader) {
                    while (reader.next()) {
                        records++;
                    }
                    assertSame(InputProblemPolicy.REPORT, policy);
                } catch (FlowLogReadException e) {
                    assertSame(InputProblemPolicy.FAIL, policy);
                }
                assertCounted(at / LINE.length(), records, reader.statistics(), "byte " + at);
                assertEquals(1, reader.statistics().problems().size());
                assertEquals(1, wire.closed, "byte " + at);
            }
        }
    }

    @Test
    void afterAnIoExceptionAnywhereInGzipTheLinesBeforeItAreThereAndNoMore() throws IOException {
        byte[] gzip = gzip(PLAIN);
        for (int at = 0; at <= gzip.length; at++) {
            Wire wire = new Wire(gzip, at, 3, () -> {
                throw new IOException("unplugged");
            });
            int records = 0;
            FlowLogReader reader = reader(wire, InputProblemPolicy.REPORT);
            try (reader) {
                while (reader.next()) {
                    records++;
                }
            }
            assertCounted(records, records, reader.statistics(), "byte " + at);
            assertEquals(1, reader.statistics().problems().size(), "byte " + at);
            assertEquals(1, wire.closed, "byte " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4096})
    void whateverElseAStreamThrowsComesOutAndWhatWasDeliveredIsTheBeginning(int step) throws IOException {
        for (Throwable planted : List.of(new IllegalStateException("planted"), new OutOfMemoryError("planted"))) {
            for (byte[] bytes : List.of(PLAIN, gzip(PLAIN))) {
                for (int at = 0; at <= bytes.length; at++) {
                    Wire wire = new Wire(bytes, at, step, () -> raise(planted));
                    int[] records = {0};
                    FlowLogReader reader = reader(wire, InputProblemPolicy.REPORT);
                    assertSame(planted, assertThrows(Throwable.class, () -> {
                        try (reader) {
                            while (reader.next()) {
                                records[0]++;
                            }
                        }
                    }));
                    assertCounted(records[0], records[0], reader.statistics(), "byte " + at);
                    assertEquals(1, wire.closed, "byte " + at);
                }
            }
        }
    }

    @Test
    void whatIsThrownWhileDecodersLookAtAnInputClosesIt() throws IOException {
        for (Throwable planted : List.of(new IllegalStateException("planted"), new OutOfMemoryError("planted"))) {
            for (int at = 6; at < PLAIN.length; at++) {
                Wire wire = new Wire("x".repeat(PLAIN.length).getBytes(UTF_8), at, 1, () -> raise(planted));
                EnvelopeDecoder none = new EnvelopeDecoder() {
                    @Override
                    public Optional<String> layoutOf(byte[] start, int length) {
                        return Optional.empty();
                    }

                    @Override
                    public EnvelopeReader open(InputStream text) {
                        throw new AssertionError();
                    }
                };
                assertSame(
                        planted,
                        assertThrows(
                                Throwable.class,
                                () -> EnvelopeInput.open(Inputs.open(wire, "wire"), () -> {}, List.of(none))));
                assertEquals(1, wire.closed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4096})
    void aReaderThatIsClosedFromWithinAReadIsAtItsEnd(int step) throws IOException {
        for (byte[] bytes : List.of(PLAIN, gzip(PLAIN))) {
            for (int at = 0; at <= bytes.length; at++) {
                FlowLogReader[] reader = new FlowLogReader[1];
                Wire wire = new Wire(bytes, at, step, () -> reader[0].close());
                Wire other = new Wire(PLAIN, -1, 4096, () -> {});
                reader[0] = FlowLogReader.open(FlowLogSource.concat(
                        List.of(FlowLogSource.stream(wire, FORMAT), FlowLogSource.stream(other, FORMAT))));
                int records = 0;
                while (reader[0].next()) {
                    records++;
                }
                assertFalse(reader[0].next());
                reader[0].close();
                ReadStatistics statistics = reader[0].statistics();
                assertEquals(records, statistics.records(), "byte " + at);
                assertTrue(records <= LINES);
                assertEquals(List.of(), statistics.problems());
                assertEquals(1, wire.closed, "byte " + at);
                assertEquals(1, other.closed, "byte " + at);
            }
        }
    }

    @Test
    void aReaderThatIsClosedFromWithinASourceOfMessagesIsAtItsEnd() {
        FlowLogReader[] reader = new FlowLogReader[1];
        Iterable<String> endless = () -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (++given == 5_000) {
                    reader[0].close();
                } else if (given > 10_000) {
                    throw new NoSuchElementException("nobody should still ask");
                }
                return LINE;
            }
        };
        reader[0] = FlowLogReader.open(FlowLogSource.messages(endless, FORMAT));
        int records = 0;
        while (reader[0].next()) {
            records++;
        }
        assertTrue(records < 5_000, records + " records");
        assertEquals(records, reader[0].statistics().records());
    }

    /** What a program does that wants a thread back: it closes the socket that the thread reads from. */
    @Test
    void aStreamThatAnotherThreadClosesEndsTheReading() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch unplugged = new CountDownLatch(1);
        Wire wire = new Wire(PLAIN, 11 * LINE.length() + 3, 4096, () -> {
            waits.countDown();
            try {
                unplugged.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new IOException("closed");
        });
        List<String> lines = new ArrayList<>();
        FutureTask<FlowLogReadException> reading = new FutureTask<>(() -> {
            try (FlowLogReader reader = reader(wire, InputProblemPolicy.FAIL)) {
                return assertThrows(FlowLogReadException.class, () -> {
                    while (reader.next()) {
                        lines.add(reader.record().line());
                    }
                });
            }
        });
        Thread thread = new Thread(reading);
        thread.start();
        waits.await();
        wire.close();
        unplugged.countDown();
        FlowLogReadException thrown = reading.get();
        assertNotNull(thrown.problem());
        assertEquals(11, lines.size());
        thread.join();
    }

    private static void assertCounted(int expected, int records, ReadStatistics statistics, String where) {
        assertEquals(expected, records, where);
        assertEquals(records, statistics.records(), where);
        assertEquals(records, statistics.linesRead(), where);
        assertEquals((long) records * LINE.length(), statistics.bytes(), where);
    }

    private static FlowLogReader reader(InputStream stream, InputProblemPolicy policy) {
        ReaderOptions options = ReaderOptions.builder().inputProblems(policy).build();
        return FlowLogReader.open(FlowLogSource.stream(stream, FORMAT), options);
    }

    private static void raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        }
        return bytes.toByteArray();
    }
}
