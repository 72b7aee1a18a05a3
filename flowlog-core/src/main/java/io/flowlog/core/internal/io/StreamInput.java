package io.flowlog.core.internal.io;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream; never asks {@code available()}, which many streams answer with 0 before their end. */
final class StreamInput implements ByteInput {
    private final InputStream stream;
    private final String name;
    private long position;

    StreamInput(InputStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count;
        try {
            count = stream.read(into, from, length);
            if (count == 0) {
                // a stream that breaks its promise to block must not make its reader spin
                int single = stream.read();
                count = single < 0 ? -1 : 1;
                into[from] = single < 0 ? into[from] : (byte) single;
            }
        } catch (IOException e) {
            throw FileInput.readFailed(name, position, e);
        }
        position += Math.max(0, count);
        return count;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
