package io.flowlog.core.internal.io;

import java.nio.ByteBuffer;

/** The bytes of a buffer, on the heap or not, whose position does not move. */
final class BufferInput implements ByteInput {
    private final ByteBuffer buffer;
    private final String name;
    private final int start;

    BufferInput(ByteBuffer buffer, String name) {
        this.buffer = buffer.duplicate();
        this.name = name;
        start = buffer.position();
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        int count = Math.min(length, buffer.remaining());
        if (count == 0) {
            return -1;
        }
        buffer.get(into, from, count);
        return count;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long position() {
        return buffer.position() - start;
    }

    @Override
    public void close() {
        // memory is not ours to free
    }
}
