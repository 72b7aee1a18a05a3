package io.flowlog.core.internal.io;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decompressed bytes that are looked at before the first of them is delivered: what is of another kind than text is refused by
 * name, as it is where it is not compressed.
 */
final class InflatedInput implements ByteInput {
    private final ByteInput input;
    private byte @Nullable [] start;
    private int delivered;

    /** Why there is nothing after the first bytes. */
    private @Nullable IOException fault;

    /** @param input the decompressed bytes, closed with this one */
    InflatedInput(ByteInput input) {
        this.input = input;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        byte[] first = start;
        if (first == null) {
            first = readStart();
            start = first;
        }
        if (delivered < first.length) {
            int count = Math.min(length, first.length - delivered);
            System.arraycopy(first, delivered, into, from, count);
            delivered += count;
            return count;
        }
        if (fault != null) {
            throw fault;
        }
        return input.read(into, from, length);
    }

    /** The first bytes, if they are text; a fault among them is kept for its place. */
    private byte[] readStart() {
        byte[] bytes = new byte[OtherKind.LONGEST_MAGIC];
        int length = 0;
        try {
            while (length < bytes.length) {
                int count = input.read(bytes, length, bytes.length - length);
                if (count < 0) {
                    break;
                }
                length += count;
            }
        } catch (IOException e) {
            fault = e;
        }
        InputFault otherKind = OtherKind.fault(input.name(), Arrays.copyOf(bytes, length), true);
        if (otherKind != null) {
            fault = otherKind;
            return new byte[0];
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public long position() {
        return input.position();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
