package io.flowlog.core.internal.io;

import java.io.IOException;

/** The bytes of an uncompressed input, beginning with those that were read to learn what it is. */
final class PlainInput implements ByteInput {
    private final ByteInput input;
    private final byte[] start;
    private int delivered;

    PlainInput(ByteInput input, byte[] start) {
        this.input = input;
        this.start = start;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (delivered == start.length) {
            return input.read(into, from, length);
        }
        int count = Math.min(length, start.length - delivered);
        System.arraycopy(start, delivered, into, from, count);
        delivered += count;
        return count;
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public long position() {
        return input.position() - (start.length - delivered);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
