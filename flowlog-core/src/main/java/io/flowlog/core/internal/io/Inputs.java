package io.flowlog.core.internal.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens inputs, and tells from their first bytes (never from their names, which lie) whether they are compressed. */
public final class Inputs {
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private Inputs() {}

    /** Opens a file. The caller closes what is returned. */
    public static ByteInput open(Path file) throws IOException {
        return open(file, false);
    }

    /**
     * Opens a file.
     *
     * @param mapped whether to read it through a mapping: faster, but it must not shrink meanwhile
     */
    public static ByteInput open(Path file, boolean mapped) throws IOException {
        return detect(file(file, 0, Long.MAX_VALUE, mapped), !Files.isRegularFile(file));
    }

    /** Opens a range of a file that is known to be plain. */
    public static ByteInput open(Path file, long from, long to, boolean mapped) throws IOException {
        return file(file, from, to, mapped);
    }

    private static ByteInput file(Path file, long from, long to, boolean mapped) throws IOException {
        // a pipe or a device has no size to map
        return mapped && Files.isRegularFile(file) ? new MappedInput(file, from, to) : new FileInput(file, from, to);
    }

    /**
     * As {@link #open(Path)}, but a compressed file is decompressed in a thread of its own, which ends when the input is closed.
     */
    public static ByteInput openAhead(Path file, boolean mapped) throws IOException {
        ByteInput input = open(file, mapped);
        return input instanceof InflatedInput ? new ReadAheadInput(input) : input;
    }

    /** Reads what remains in a buffer, which must not change meanwhile; its position stays. */
    public static ByteInput open(ByteBuffer buffer, String name) throws IOException {
        return detect(new BufferInput(buffer, name), false);
    }

    /** Whether a file is neither compressed nor of another kind than text. */
    public static boolean isPlain(Path file) throws IOException {
        try (ByteInput input = open(file)) {
            return input instanceof PlainInput;
        }
    }

    /** Reads a stream to its end; closing what is returned closes the stream. */
    public static ByteInput open(InputStream stream, String name) throws IOException {
        return detect(new StreamInput(stream, name), true);
    }

    /** Reads an array, which must not change meanwhile. */
    public static ByteInput open(byte[] bytes, String name) throws IOException {
        return detect(new StreamInput(new ByteArrayInputStream(bytes), name), false);
    }

    /** @param waits whether the input may wait for more bytes */
    private static ByteInput detect(ByteInput input, boolean waits) throws IOException {
        try {
            byte[] start = readStart(input);
            if (start.length == 1 && start[0] == GZIP_FIRST) {
                throw GzipInput.truncated(input.name(), 1);
            }
            if (start.length > 1 && start[0] == GZIP_FIRST && start[1] == (byte) GZIP_SECOND) {
                return new InflatedInput(new GzipInput(new PlainInput(input, start), waits));
            }
            InputFault otherKind = OtherKind.fault(input.name(), start, false);
            if (otherKind != null) {
                throw otherKind;
            }
            return new PlainInput(input, start);
        } catch (IOException | RuntimeException | Error e) {
            try {
                input.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** The first bytes, however few a read gives; fewer only if the input is shorter. */
    private static byte[] readStart(ByteInput input) throws IOException {
        byte[] start = new byte[OtherKind.LONGEST_MAGIC];
        int length = 0;
        while (length < start.length) {
            int count = input.read(start, length, start.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        return Arrays.copyOf(start, length);
    }
}
