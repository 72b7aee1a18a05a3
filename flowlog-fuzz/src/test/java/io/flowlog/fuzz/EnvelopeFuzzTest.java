package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Envelopes, and files that are no text: what is read of them does not depend on how the bytes come, nor on compression. */
class EnvelopeFuzzTest {

    @FuzzTest
    void readsTheSameByteByByteAndCompressed(byte[] input) throws IOException {
        Reading plain = Reading.of(input);
        if (input.length > 0 && input[0] == 0x1f && (input.length == 1 || input[1] == (byte) 0x8b)) {
            return; // gzip within gzip is refused
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(input);
        }
        Reading inflated = Reading.of(compressed.toByteArray());
        assertEquals(plain.records(), inflated.records());
        assertEquals(plain.statistics().linesRead(), inflated.statistics().linesRead());
        assertEquals(
                plain.statistics().problems().size(),
                inflated.statistics().problems().size());
    }
}
