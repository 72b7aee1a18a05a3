package io.flowlog.core.internal.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes gzip members with any header, for tests. */
final class Gzip {
    static final int HEADER_CRC = 2;
    static final int EXTRA = 4;
    static final int NAME = 8;
    static final int COMMENT = 16;

    private Gzip() {}

    static byte[] member(byte[] data, int flags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(flags));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(body, deflater)) {
            compressed.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        out.writeBytes(body.toByteArray());
        CRC32 crc = new CRC32();
        crc.update(data);
        writeInt(out, (int) crc.getValue());
        writeInt(out, data.length);
        return out.toByteArray();
    }

    static byte[] header(int flags) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, (byte) flags, 1, 2, 3, 4, 0, 3});
        if ((flags & EXTRA) != 0) {
            header.writeBytes(new byte[] {5, 0, 'A', 'B', 1, 0, 9});
        }
        if ((flags & NAME) != 0) {
            header.writeBytes(new byte[] {'a', '.', 'l', 'o', 'g', 0});
        }
        if ((flags & COMMENT) != 0) {
            header.writeBytes(new byte[] {'h', 'i', 0});
        }
        if ((flags & HEADER_CRC) != 0) {
            CRC32 crc = new CRC32();
            crc.update(header.toByteArray());
            header.write((int) crc.getValue());
            header.write((int) (crc.getValue() >>> 8));
        }
        return header.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void writeInt(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
