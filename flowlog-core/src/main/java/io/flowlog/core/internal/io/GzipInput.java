package io.flowlog.core.internal.io;

import io.flowlog.core.internal.io.InputFault.Kind;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The decompressed bytes of a gzip input (RFC 1952) of any number of members, some perhaps empty. Goes on to the next
 * member whenever there are more bytes, and not by {@code available()} as {@code GZIPInputStream} does, which ends early,
 * and silently, on streams that answer 0. Zeros after the last member are padding; anything else there is a fault.
 *
 * <p>Faults come in their place: all bytes that could be decompressed are delivered first, and then every read throws. A
 * checksum is known at a member's end, so the bytes of a member that fails it were delivered.
 */
final class GzipInput implements ByteInput {
    private static final int BUFFER_SIZE = 64 * 1024;

    private static final int METHOD_DEFLATE = 8;
    private static final int FLAG_HEADER_CRC = 1 << 1;
    private static final int FLAG_EXTRA = 1 << 2;
    private static final int FLAG_NAME = 1 << 3;
    private static final int FLAG_COMMENT = 1 << 4;
    private static final int FLAGS_RESERVED = 0xE0;
    /** Modification time, hints of the compressor, operating system. */
    private static final int UNUSED_HEADER_BYTES = 6;

    private final ByteInput input;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 dataCrc = new CRC32();
    private final CRC32 headerCrc = new CRC32();

    /** Compressed bytes that were read and not consumed yet: {@code at} to {@code end}. */
    private final byte[] buffer = new byte[BUFFER_SIZE];

    private int at;
    private int end;
    private final @Nullable WholeInflater whole;

    /** Whether {@link #whole} holds all that is left of the input. */
    private boolean held;

    /** Why the input could not be read on when it was to be held. */
    private @Nullable IOException heldFault;

    /** Whether the bytes of the member come from {@link #whole}. */
    private boolean inWhole;

    private long written;
    private boolean begun;
    private boolean inMember;
    private boolean anyMember;
    private @Nullable InputFault fault;

    /** @param waits whether the input may wait for more bytes, so that none can be read ahead of the need */
    GzipInput(ByteInput input, boolean waits) {
        this.input = input;
        whole = waits ? null : Libdeflate.open();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        if (length == 0) {
            return 0;
        }
        try {
            if (!begun) {
                begun = true;
                hold();
            }
            while (inMember || beginMember()) {
                int count = inflate(into, from, length);
                if (count > 0) {
                    return count;
                }
            }
            return -1;
        } catch (InputFault e) {
            fault = e;
            throw e;
        }
    }

    /** Decompresses what it can; 0 if the member has ended. */
    private int inflate(byte[] into, int from, int length) throws IOException {
        if (whole != null && inWhole) {
            int count = whole.read(into, from, length);
            dataCrc.update(into, from, count);
            written += count;
            if (count == 0) {
                endMember();
            }
            return count;
        }
        while (true) {
            long before = inflater.getBytesWritten();
            try {
                inflater.inflate(into, from, length);
            } catch (DataFormatException e) {
                fault = corrupt("the compressed data is damaged (" + e.getMessage() + ")");
            }
            at = end - inflater.getRemaining();
            // not what inflate returns: that is lost when damaged data follows good data
            int count = (int) (inflater.getBytesWritten() - before);
            if (count > 0) {
                dataCrc.update(into, from, count);
                written += count;
                return count;
            }
            if (fault != null) {
                throw fault;
            }
            if (inflater.finished()) {
                endMember();
                return 0;
            }
            if (inflater.needsDictionary()) {
                throw corrupt("the compressed data asks for a dictionary");
            }
            if (at == end && !fill()) {
                throw truncated();
            }
            inflater.setInput(buffer, at, end - at);
        }
    }

    /** Reads the next member's header; false if the input ends before it, perhaps after padding. */
    private boolean beginMember() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        if (anyMember && buffer[at] == 0) {
            skipPadding();
            return false;
        }
        long start = position();
        headerCrc.reset();
        int first = headerByte();
        if (first != 0x1F || headerByte() != 0x8B) {
            throw trailingGarbage(start);
        }
        int method = headerByte();
        if (method != METHOD_DEFLATE) {
            throw corrupt("the gzip header names compression method " + method + ", which does not exist");
        }
        int flags = headerByte();
        if ((flags & FLAGS_RESERVED) != 0) {
            throw corrupt("the gzip header has flags that do not exist");
        }
        skipHeader(UNUSED_HEADER_BYTES);
        if ((flags & FLAG_EXTRA) != 0) {
            skipHeader(headerByte() | headerByte() << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            skipHeaderText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipHeaderText();
        }
        if ((flags & FLAG_HEADER_CRC) != 0) {
            int computed = (int) headerCrc.getValue() & 0xFFFF;
            if ((headerByte() | headerByte() << 8) != computed) {
                throw corrupt("the checksum of the gzip header differs");
            }
        }
        dataCrc.reset();
        written = 0;
        inMember = true;
        anyMember = true;
        inWhole = inflateWhole();
        if (!inWhole) {
            inflater.reset();
            inflater.setInput(buffer, at, end - at);
        }
        return true;
    }

    /** Reads all of the input into {@link #whole}, if there is one, and there is not too much. */
    private void hold() {
        if (whole == null) {
            return;
        }
        try {
            int count = 0;
            while (count >= 0 && whole.room() > 0) {
                whole.append(buffer, 0, count);
                count = input.read(buffer, 0, Math.min(buffer.length, whole.room()));
            }
            held = count < 0;
        } catch (IOException e) {
            // what was read before comes first
            heldFault = e;
        }
    }

    /** Decompresses the member at once, if that is possible; what is wrong with it, if it is not, shows piece by piece. */
    private boolean inflateWhole() {
        if (whole == null || !held) {
            return false;
        }
        whole.untake(end - at);
        if (whole.inflate()) {
            at = 0;
            end = 0;
            return true;
        }
        end = at + whole.take(buffer, at, end - at);
        return false;
    }

    private void endMember() throws IOException {
        long crc = littleEndianInt();
        if (crc != dataCrc.getValue()) {
            throw corrupt("the checksum of the data differs from what was read");
        }
        long size = littleEndianInt();
        if (size != (written & 0xFFFF_FFFFL)) {
            throw corrupt("the size of the data differs from what was read");
        }
        inMember = false;
    }

    private void skipPadding() throws IOException {
        do {
            for (; at < end; at++) {
                if (buffer[at] != 0) {
                    throw trailingGarbage(position());
                }
            }
        } while (fill());
    }

    private long littleEndianInt() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) nextByte() << shift;
        }
        return number;
    }

    private void skipHeader(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            headerByte();
        }
    }

    private void skipHeaderText() throws IOException {
        while (headerByte() != 0) {
            // its content says nothing about the data
        }
    }

    private int headerByte() throws IOException {
        int next = nextByte();
        headerCrc.update(next);
        return next;
    }

    private int nextByte() throws IOException {
        if (at == end && !fill()) {
            throw truncated();
        }
        return buffer[at++] & 0xFF;
    }

    /** Reads more compressed bytes when all were consumed; false at the end of the input. */
    private boolean fill() throws IOException {
        int count = whole == null ? 0 : whole.take(buffer, 0, buffer.length);
        if (count == 0 && heldFault != null) {
            throw heldFault;
        }
        if (count == 0 && !held) {
            count = input.read(buffer, 0, buffer.length);
        }
        at = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    private InputFault truncated() {
        return truncated(name(), position());
    }

    static InputFault truncated(String name, long position) {
        return new InputFault(
                Kind.TRUNCATED_GZIP,
                name,
                position,
                "the input ends in the middle of a gzip member, so data is missing; fetch the file again");
    }

    private InputFault corrupt(String what) {
        return new InputFault(
                Kind.CORRUPT_GZIP,
                name(),
                position(),
                what + "; do not trust what was read from this member, and fetch the file again");
    }

    private InputFault trailingGarbage(long start) {
        return new InputFault(
                Kind.TRAILING_GARBAGE,
                name(),
                start,
                "bytes that are no gzip follow the last gzip member; all data before them was read,"
                        + " so fetch the file again or cut it at this byte");
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public long position() {
        return input.position() - (end - at) - (whole == null ? 0 : whole.available());
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        if (whole != null) {
            whole.close();
        }
        input.close();
    }
}
