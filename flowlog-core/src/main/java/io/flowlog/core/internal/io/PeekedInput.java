package io.flowlog.core.internal.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An input whose beginning was looked at before it is read; a fault met meanwhile is thrown where it lies. */
public final class PeekedInput implements ByteInput {
    private final ByteInput input;
    private final byte[] start;
    private int length;
    private int delivered;
    private @Nullable IOException fault;

    /** Reads the first line, or as much of it as {@code most} bytes hold; what came with it is kept, too. */
    public PeekedInput(ByteInput input, int most) {
        this.input = input;
        start = new byte[most];
        try {
            while (length < most && !holdsLine()) {
                int count = input.read(start, length, most - length);
                if (count < 0) {
                    break;
                }
                length += count;
            }
        } catch (IOException e) {
            fault = e;
        }
    }

    /** An input whose first bytes were read already, and the fault that was met behind them, if any. */
    PeekedInput(ByteInput input, byte[] start, @Nullable IOException fault) {
        this.input = input;
        this.start = start;
        length = start.length;
        this.fault = fault;
    }

    /** A line of blanks tells nothing, so one of text is waited for. */
    private boolean holdsLine() {
        boolean text = false;
        for (int i = 0; i < length; i++) {
            if (start[i] == '\n' && text) {
                return true;
            }
            text |= start[i] > ' ' || start[i] < 0;
        }
        return false;
    }

    /** The first bytes; to be read only, and only the first {@link #startLength()}. */
    public byte[] start() {
        return start;
    }

    /** How many first bytes there are. */
    public int startLength() {
        return length;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        if (delivered < length) {
            int count = Math.min(wanted, length - delivered);
            System.arraycopy(start, delivered, into, from, count);
            delivered += count;
            return count;
        }
        if (fault != null) {
            throw fault;
        }
        return input.read(into, from, wanted);
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
