package io.flowlog.core.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, or of a range of it, as they are stored. */
final class FileInput implements ByteInput {
    private final FileChannel channel;
    private final String name;
    private final long to;
    private long position;
    private byte[] wrapped = {};
    private ByteBuffer wrapper = ByteBuffer.wrap(wrapped);

    /** The bytes from {@code from} to {@code to}, exclusive, or to the end of the file if that comes first. */
    FileInput(Path file, long from, long to) throws IOException {
        this.name = file.toString();
        this.to = to;
        position = from;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            if (from != 0) {
                // a named pipe begins where it is, and refuses to be sought in
                channel.position(from);
            }
        } catch (IOException e) {
            throw readFailed(name, from, e);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (wrapped != into) {
            wrapped = into;
            wrapper = ByteBuffer.wrap(into);
        }
        if (position >= to) {
            return -1;
        }
        wrapper.limit(from + (int) Math.min(length, to - position)).position(from);
        int count;
        try {
            count = channel.read(wrapper);
        } catch (IOException e) {
            throw readFailed(name, position, e);
        }
        position += Math.max(0, count);
        return count;
    }

    static InputFault readFailed(String name, long position, IOException cause) {
        return new InputFault(InputFault.Kind.READ_FAILED, name, position, inWords(cause), cause);
    }

    /** A file system's exception often has just the path for a message, so the common ones are put in words. */
    private static String inWords(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file; check the path";
        }
        if (cause instanceof AccessDeniedException) {
            return "no permission to read it; check the file's owner and mode";
        }
        return "cannot be read (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")";
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
