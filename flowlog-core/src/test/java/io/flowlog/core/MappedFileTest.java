package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file read through a mapping is the file, whatever its size and whether it is compressed. */
class MappedFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 5_000})
    void recordsAndCountsAreThoseOfAnUnmappedReading(int records) throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < records; i++) {
            log.append(i % 50 == 3 ? "\n" : "")
                    .append("2 123456789012 eni-1 10.0.0.1 10.0.0.2 ")
                    .append(i % 65_536)
                    .append(" 80 6 1 40 1700000000 1700000060 ACCEPT OK\n");
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        Path plain = Files.write(folder.resolve("plain.log"), bytes);
        Path gzip = Files.write(folder.resolve("log.gz"), compressed.toByteArray());
        for (Path file : List.of(plain, gzip)) {
            assertEquals(ports(FlowLogSource.path(file), false), ports(FlowLogSource.path(file), true));
        }
        for (FlowLogSource range : FlowLogSource.path(plain).ranges(100_000)) {
            assertEquals(ports(range, false), ports(range, true));
        }
    }

    private static List<String> ports(FlowLogSource source, boolean mapped) {
        List<String> read = new ArrayList<>();
        ReaderOptions options =
                ReaderOptions.builder().mapFiles(mapped).bufferBytes(4_096).build();
        try (FlowLogReader reader = FlowLogReader.open(source, options)) {
            while (reader.next()) {
                read.add(reader.record().stringAt(FlowLogField.SRCPORT));
            }
            read.add(reader.statistics().toString());
        }
        return read;
    }
}
