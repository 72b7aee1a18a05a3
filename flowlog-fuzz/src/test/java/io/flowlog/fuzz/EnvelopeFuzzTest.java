package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Envelopes: what is read of them does not depend on how the bytes come, nor on compression. */
class EnvelopeFuzzTest {

    @FuzzTest
    void readsTheSameByteByByteAndCompressed(byte[] input) throws IOException {
        Reading plain = Reading.of(input);
        if (!plain.statistics().problems().isEmpty()) {
            return; // damaged gzip, or a binary layout that is known by its first bytes only where it is not compressed
        }
        if (input.length > 1 && input[0] == 0x1f && input[1] == (byte) 0x8b) {
            return; // gzip within gzip is not undone
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(input);
        }
        Reading inflated = Reading.of(compressed.toByteArray());
        assertEquals(plain.records(), inflated.records());
        assertEquals(plain.statistics().linesRead(), inflated.statistics().linesRead());
    }
}
