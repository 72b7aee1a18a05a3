package io.flowlog.benchmarks.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
    private static final String LINES = "first\nsecond\na line that is longer than the others together\nlast\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100})
    void rangesOfAPlainFileAreWholeLinesAndTogetherTheFile(int threads) throws IOException {
        Path file = Files.writeString(directory.resolve("flow.log"), LINES);
        StringBuilder all = new StringBuilder();
        List<Part> parts = Part.of(new LogFiles(List.of(file), FlowLogFormat.DEFAULT), threads);
        assertEquals(threads, parts.size());
        for (Part part : parts) {
            String text = text(part);
            all.append(text);
            assertEquals("", text.substring(text.lastIndexOf('\n') + 1), "a part ends with its line");
        }
        assertEquals(LINES, all.toString());
    }

    @Test
    void aGzipFileIsOnePartWithoutItsHeader() throws IOException {
        Path file = directory.resolve("flow.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("a header\n" + LINES).getBytes(StandardCharsets.US_ASCII));
        }
        List<Part> parts = Part.of(new LogFiles(List.of(file, file), FlowLogFormat.DEFAULT), 8);
        assertEquals(2, parts.size());
        assertEquals(LINES, text(parts.get(1)));
    }

    private static String text(Part part) throws IOException {
        try (InputStream stream = part.open()) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
