package io.flowlog.core.internal.io;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file, or of a range of it, copied out of a mapping: a copy less than {@link FileInput} makes. The file must not
 * shrink meanwhile, or the JVM may end. It is mapped in windows, since one mapping has 2 GiB at most.
 */
final class MappedInput implements ByteInput {
    private static final long WINDOW = 1L << 30;

    private final FileChannel channel;
    private final String name;
    private final long to;
    private MappedByteBuffer window;
    private long windowStart;
    private long position;

    /** The bytes from {@code from} to {@code to}, exclusive, or to the end that the file has now. */
    MappedInput(Path file, long from, long to) throws IOException {
        name = file.toString();
        position = from;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            this.to = Math.min(to, channel.size());
            window = map(from);
        } catch (IOException e) {
            throw FileInput.readFailed(name, from, e);
        }
    }

    private MappedByteBuffer map(long from) throws IOException {
        windowStart = from;
        return channel.map(MapMode.READ_ONLY, from, Math.max(0, Math.min(WINDOW, to - from)));
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (position >= to) {
            return -1;
        }
        if (position - windowStart == window.capacity()) {
            try {
                window = map(position);
            } catch (IOException e) {
                throw FileInput.readFailed(name, position, e);
            }
        }
        int at = (int) (position - windowStart);
        int count = Math.min(length, window.capacity() - at);
        window.get(at, into, from, count);
        position += count;
        return count;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
