package io.flowlog.query.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text as a stream that counts how often it is closed, and may fail on its way. */
class TrackedStream extends InputStream {
    private final ByteArrayInputStream bytes;
    private int closed;

    TrackedStream(String text) {
        bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What happens where the text ends: nothing, unless overridden. */
    void atEnd() throws IOException {}

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = bytes.read(into, from, length);
        if (count < 0) {
            atEnd();
        }
        return count;
    }

    @Override
    public void close() {
        closed++;
    }

    /** How often it was closed. */
    int closed() {
        return closed;
    }
}
