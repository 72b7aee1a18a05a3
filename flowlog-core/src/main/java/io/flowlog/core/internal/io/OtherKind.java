package io.flowlog.core.internal.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Kinds of files that are neither text nor gzip, told by their first bytes, and what to do about each. */
enum OtherKind {
    PARQUET("Apache Parquet", "have the flow log written as text, or convert the file", ascii("PAR1")),
    ORC("Apache ORC", "convert the file to text", ascii("ORC")),
    AVRO("Apache Avro", "convert the file to text", ascii("Obj\u0001")),
    ZSTD("zstd", "decompress it, for instance with zstd -d", bytes(0x28, 0xB5, 0x2F, 0xFD)),
    BZIP2("bzip2", "decompress it, for instance with bunzip2", ascii("BZh")),
    XZ("xz", "decompress it, for instance with unxz", bytes(0xFD, '7', 'z', 'X', 'Z', 0)),
    LZ4("lz4", "decompress it, for instance with lz4 -d", bytes(0x04, 0x22, 0x4D, 0x18)),
    SEVEN_ZIP("7z", "unpack it, for instance with 7z x", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)),
    ZIP("zip", "unpack it, for instance with unzip", ascii("PK\u0003\u0004")),
    /** Another kind only inside of gzip. */
    GZIP("gzip", "decompress it once, for instance with gunzip", bytes(0x1F, 0x8B));

    /** How many bytes tell every kind. */
    static final int LONGEST_MAGIC = 6;

    private final String title;
    private final String advice;
    private final byte[] magic;

    OtherKind(String title, String advice, byte[] magic) {
        this.title = title;
        this.advice = advice;
        this.magic = magic;
    }

    private boolean begins(byte[] start) {
        // three letters alone could begin a line of text: a letter must not follow them
        boolean wordGoesOn = magic.length == 3 && start.length > 3 && Character.isLetter(start[3]);
        return start.length >= magic.length
                && Arrays.equals(start, 0, magic.length, magic, 0, magic.length)
                && !wordGoesOn;
    }

    /**
     * The fault of an input that is of one of these kinds; null if it is of none.
     *
     * @param start      the first {@link #LONGEST_MAGIC} bytes, fewer only if there are no more
     * @param insideGzip whether they were decompressed
     */
    static @Nullable InputFault fault(String name, byte[] start, boolean insideGzip) {
        for (OtherKind kind : values()) {
            if (kind.begins(start)) {
                String what = insideGzip ? " inside of gzip, not plain text; " : ", not plain text or gzip; ";
                return new InputFault(InputFault.Kind.NOT_TEXT, name, 0, "is " + kind.title + what + kind.advice);
            }
        }
        return null;
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
