package io.flowlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Output that ends before the command does: what was not written is never passed off as written. */
class OutputFaultTest {
    private static final String LOG = SampleLogs.file("flow.log").toString();
    private static final String FULL = "No space left on device";

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("query", "fields srcAddr, bytes", LOG),
                List.of("query", "--output=json", "fields srcAddr, bytes", LOG),
                List.of("query", "--output=ndjson", "fields @message | limit 2000", LOG),
                List.of("query", "--output=csv", "stats sum(bytes) by srcAddr", LOG),
                List.of("check", "filter bytes > 5"),
                List.of("inspect", LOG),
                List.of("inspect", "--output=json", LOG),
                List.of("--help"),
                List.of("query", "--help"),
                List.of("--version"));
    }

    /** Takes so many bytes, then throws. */
    private static final class Disk extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final int room;
        private final String reason;

        Disk(int room, String reason) {
            this.room = room;
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            if (written.size() == room) {
                throw new IOException(reason);
            }
            written.write(b);
        }
    }

    private record Run(int status, byte[] out, String err) {}

    private static Run run(OutputStream out, ByteArrayOutputStream written, List<String> command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = Streams.of(new ByteArrayInputStream(new byte[0]), out, err, false);
        int status = Main.run(streams, command.toArray(String[]::new));
        return new Run(status, written.toByteArray(), err.toString(UTF_8));
    }

    private static Run run(int room, String reason, List<String> command) {
        Disk disk = new Disk(room, reason);
        return run(disk, disk.written, command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDiskThatIsFullAfterAnyByteIsSaidOnceAndNoSuccess(List<String> command) {
        Run whole = run(Integer.MAX_VALUE, FULL, command);
        int length = whole.out().length;
        assertTrue(length > 0);
        for (int room = 0; room < length; room += room < 20 || room > length - 20 ? 1 : Math.max(1, length / 40)) {
            Run cut = run(room, FULL, command);
            assertEquals(ExitStatus.TROUBLE, cut.status(), room + " bytes of " + length);
            assertArrayEquals(Arrays.copyOf(whole.out(), room), cut.out());
            String said = "flowlog: cannot write the output: " + FULL + "\n";
            assertEquals(cut.err().indexOf(said), cut.err().lastIndexOf(said));
            assertTrue(cut.err().contains(said), cut.err());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aReaderThatGoesAwayAfterAnyByteIsNoFault(List<String> command) {
        Run whole = run(Integer.MAX_VALUE, FULL, command);
        int length = whole.out().length;
        for (int room = 0; room < length; room += Math.max(1, length / 10)) {
            Run cut = run(room, "Broken pipe", command);
            assertEquals(whole.status(), cut.status(), room + " bytes of " + length);
            assertTrue(!cut.err().contains("cannot write"), cut.err());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theDeviceThatIsAlwaysFullIsNoSuccess(List<String> command) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full) && !Files.isRegularFile(full), "only some systems have it");
        try (OutputStream out = new FileOutputStream(full.toFile())) {
            Run run = run(out, new ByteArrayOutputStream(), command);
            assertEquals(ExitStatus.TROUBLE, run.status());
            assertTrue(run.err().contains("cannot write the output"), run.err());
        }
    }

    /** As {@code flowlog query … | head -1}. */
    @Test
    void aPipeThatIsClosedAfterTheFirstLineEndsTheProcessQuietly() throws Exception {
        Process process = ChildJvm.start(
                List.of(), Main.class, "query", "--output=ndjson", "fields @message | limit 10000", LOG, LOG, LOG, LOG);
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8), 1);
        assertTrue(out.readLine().startsWith("{"));
        out.close();
        assertEquals("", new String(process.getErrorStream().readAllBytes(), UTF_8));
        assertEquals(ExitStatus.DONE, process.waitFor());
    }
}
