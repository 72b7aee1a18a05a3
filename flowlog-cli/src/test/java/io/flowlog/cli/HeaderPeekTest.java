package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HeaderPeekTest {
    private static final String HEADER = "version srcaddr dstaddr quantum-state action another_new\r\n";

    @Test
    void columnsThatNoVersionHasAreFoundAsTheyAreWritten() throws IOException {
        assertEquals(Set.of("quantum-state", "another_new"), peek(HEADER.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHeaderWithoutALineEndOrBehindOtherLinesIsFound() throws IOException {
        String text = "# made by hand\n\n" + SampleLogs.TUTORIAL.get(0) + "\n" + HEADER.strip();

        assertEquals(Set.of("quantum-state", "another_new"), peek(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void publishedColumnsAndRecordsAddNothing() throws IOException {
        assertEquals(Set.of(), peek(SampleLogs.customLog().getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of(), peek(SampleLogs.defaultLog().getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of(), peek(new byte[0]));
    }

    @Test
    void aHeaderInGzipIsFoundThoughTheFileIsCutOff() throws IOException {
        byte[] whole = gzip(HEADER + SampleLogs.defaultLog());

        assertEquals(Set.of("quantum-state", "another_new"), peek(whole));
        assertEquals(Set.of("quantum-state", "another_new"), peek(Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(Set.of(), peek(Arrays.copyOf(whole, 5)));
    }

    private static Set<String> peek(byte[] bytes) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        HeaderPeek.addColumns(new ByteArrayInputStream(bytes), names);
        return names;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
