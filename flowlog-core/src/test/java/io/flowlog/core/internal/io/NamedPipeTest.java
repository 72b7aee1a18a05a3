package io.flowlog.core.internal.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell hands over for {@code <(zcat part.gz)}: a path that can be read once, and not be sought in. */
class NamedPipeTest {
    private static final byte[] TEXT =
            "2 123456789010 eni-1235b8ca - -\n".repeat(10_000).getBytes(ISO_8859_1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path pipe;

    @BeforeEach
    void makePipe() throws IOException, InterruptedException {
        pipe = directory.resolve("pipe");
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            // no such command here
            made = false;
        }
        assumeTrue(made, "named pipes are those of POSIX systems");
    }

    @Test
    void plainTextComesThrough() throws IOException {
        assertDelivers(TEXT, () -> Inputs.open(pipe));
    }

    @Test
    void mappingIsNotTried() throws IOException {
        assertDelivers(TEXT, () -> Inputs.open(pipe, true));
    }

    @Test
    void gzipComesThroughInTheSameThreadOrAhead() throws IOException {
        byte[] gzip = Gzip.member(TEXT, Gzip.NAME);
        assertDelivers(gzip, () -> Inputs.open(pipe));
        assertDelivers(gzip, () -> Inputs.openAhead(pipe, false));
    }

    private void assertDelivers(byte[] stored, Drained.Opening opening) throws IOException {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, stored);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Drained drained = Drained.of(opening, 4096);
        assertEquals(Optional.empty(), drained.fault());
        assertArrayEquals(TEXT, drained.bytes());
        writer.join();
    }
}
