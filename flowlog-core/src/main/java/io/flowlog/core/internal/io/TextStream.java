package io.flowlog.core.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An input as a stream, for code outside; belongs to one thread. */
public final class TextStream extends InputStream {
    private final ByteInput input;
    private final Runnable checkpoint;
    private long delivered;

    /** @param checkpoint called before every read; may throw to end the reading */
    public TextStream(ByteInput input, Runnable checkpoint) {
        this.input = input;
        this.checkpoint = checkpoint;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        checkpoint.run();
        int count = input.read(into, from, length);
        delivered += Math.max(0, count);
        return count;
    }

    /** How many bytes were read so far. */
    public long delivered() {
        return delivered;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
