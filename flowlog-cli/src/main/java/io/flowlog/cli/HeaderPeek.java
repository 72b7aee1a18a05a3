package io.flowlog.cli;

import io.flowlog.core.FlowLogFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Finds columns that FlowLog does not know yet in the header lines at the beginning of an input, so that a query may name them.
 * Looks at the first {@value #BYTES} bytes only; the order of the columns is found again, for good, while reading.
 */
final class HeaderPeek {
    /** Room for a header with every published field ten times over. */
    static final int BYTES = 16 << 10;

    private HeaderPeek() {}

    /** Adds the names of an input's unpublished columns; the input may be gzip. A damaged one is the reader's to report. */
    static void addColumns(InputStream in, Set<String> names) throws IOException {
        byte[] head = in.readNBytes(BYTES);
        if (head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            head = inflate(head);
        }
        int from = 0;
        for (int i = 0; i <= head.length; i++) {
            if (i == head.length || head[i] == '\n') {
                Optional<FlowLogFormat> header = FlowLogFormat.detectHeader(head, from, i);
                header.ifPresent(format -> addOpaque(format, names));
                from = i + 1;
            }
        }
    }

    private static void addOpaque(FlowLogFormat format, Set<String> names) {
        for (int slot = 0; slot < format.size(); slot++) {
            if (format.field(slot).isEmpty()) {
                names.add(format.columns().get(slot));
            }
        }
    }

    /** The beginning of what compressed bytes hold that may end anywhere. */
    private static byte[] inflate(byte[] compressed) {
        byte[] text = new byte[BYTES];
        int length = 0;
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            for (int count = 0; count >= 0 && length < BYTES; count = gzip.read(text, length, BYTES - length)) {
                length += count;
            }
        } catch (IOException e) {
            // cut off, as expected, or damaged
        }
        return Arrays.copyOf(text, length);
    }
}
