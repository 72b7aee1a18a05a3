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
    private @Nullable PeekedInput peeked;

    /** @param input the decompressed bytes, closed with this one */
    InflatedInput(ByteInput input) {
        this.input = input;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        PeekedInput ours = peeked;
        if (ours == null) {
            ours = peek();
            peeked = ours;
        }
        return ours.read(into, from, length);
    }

    /** Reads the first bytes; what is no text has none, and a fault among others is kept for its place. */
    private PeekedInput peek() {
        byte[] bytes = new byte[OtherKind.LONGEST_MAGIC];
        int length = 0;
        IOException fault = null;
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
        byte[] start = Arrays.copyOf(bytes, length);
        InputFault otherKind = OtherKind.fault(input.name(), start, true);
        return otherKind == null
                ? new PeekedInput(input, start, fault)
                : new PeekedInput(input, new byte[0], otherKind);
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
