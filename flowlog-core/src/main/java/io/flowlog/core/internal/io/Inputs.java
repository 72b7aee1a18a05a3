package io.flowlog.core.internal.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens inputs, and tells from their first bytes (never from their names, which lie) whether they are compressed. */
public final class Inputs {
    private static final int LONGEST_MAGIC = 6;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private static final OtherKind[] OTHER_KINDS = {
        new OtherKind("Apache Parquet", "have the flow log written as text, or convert the file", ascii("PAR1")),
        new OtherKind("Apache ORC", "convert the file to text", ascii("ORC")),
        new OtherKind("Apache Avro", "convert the file to text", ascii("Obj\u0001")),
        new OtherKind("zstd", "decompress it, for instance with zstd -d", bytes(0x28, 0xB5, 0x2F, 0xFD)),
        new OtherKind("bzip2", "decompress it, for instance with bunzip2", ascii("BZh")),
        new OtherKind("xz", "decompress it, for instance with unxz", bytes(0xFD, '7', 'z', 'X', 'Z', 0)),
        new OtherKind("lz4", "decompress it, for instance with lz4 -d", bytes(0x04, 0x22, 0x4D, 0x18)),
        new OtherKind("7z", "unpack it, for instance with 7z x", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)),
        new OtherKind("zip", "unpack it, for instance with unzip", ascii("PK\u0003\u0004"))
    };

    private record OtherKind(String name, String advice, byte[] magic) {
        boolean begins(byte[] start) {
            // three letters alone could begin a line of text: a letter must not follow them
            boolean wordGoesOn = magic.length == 3 && start.length > 3 && Character.isLetter(start[3]);
            return start.length >= magic.length
                    && Arrays.equals(start, 0, magic.length, magic, 0, magic.length)
                    && !wordGoesOn;
        }
    }

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
        return input instanceof GzipInput ? new ReadAheadInput(input) : input;
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
                return new GzipInput(new PlainInput(input, start), waits);
            }
            for (OtherKind kind : OTHER_KINDS) {
                if (kind.begins(start)) {
                    throw new InputFault(
                            InputFault.Kind.NOT_TEXT,
                            input.name(),
                            0,
                            "is " + kind.name + ", not plain text or gzip; " + kind.advice);
                }
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
        byte[] start = new byte[LONGEST_MAGIC];
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
