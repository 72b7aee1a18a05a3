package io.flowlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command reads whatever the decoders beside it read; each layout is tested where its decoder is. */
class LayoutsTest {
    private static final String RECORD =
            "2 210987654321 eni-0a1 10.9.0.1 10.9.0.2 40001 443 6 3 180 1676320247 1676320300 ACCEPT OK";

    @TempDir
    Path directory;

    @Test
    void aDirectoryMayHoldThemAll() throws IOException {
        write("a.json", "{\"message\":\"" + RECORD + "\",\"timestamp\":1}\n");
        write("b.csv", "timestamp,message\n2,not a record\n3000000000000," + RECORD + "\n");
        write("c.log", RECORD + "\n");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(("2023-02-13T20:30:47.000Z " + RECORD + "\n").getBytes(UTF_8));
        }
        Files.write(directory.resolve("d"), gzip.toByteArray());

        CommandRun run = CommandRun.of(
                "query", "stats count(*) as records, min(@timestamp) as first", "--output=csv", directory.toString());

        assertEquals("records,first\r\n4,1970-01-01 00:00:00.001\r\n", run.out());
        assertEquals(0, run.status());
        assertTrue(run.err().contains("1 malformed line skipped"), run.err());
    }

    @Test
    void badDocumentsAreSaidWithTheirPlaces() {
        CommandRun run = CommandRun.withInput(
                ("{\"message\":\"" + RECORD + "\"}\n{oops}\n").getBytes(UTF_8), "query", "fields srcAddr", "-");

        assertEquals(0, run.status());
        assertTrue(run.err().contains("standard input, line 2, byte "), run.err());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
