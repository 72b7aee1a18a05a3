package io.flowlog.core.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Finds where a plain file can be cut into ranges of whole lines. A cut follows a line that has a blank in it, since one without
 * may be a timestamp that belongs to the line after it. That is a matter of speed only: whoever reads a range finds out whether
 * something was open before it.
 */
public final class LineCuts {
    /** How far to look for a line to cut after; several times the length of a record. */
    private static final int WINDOW = 1 << 14;

    private LineCuts() {}

    /**
     * Where ranges of about {@code bytes} bytes end, in order; the end of the file is not among them. Where lines are so long that
     * there is no good place, a range is longer.
     */
    public static long[] find(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer window = ByteBuffer.allocate(WINDOW);
            long[] cuts = new long[(int) Math.min(1 << 20, size / bytes + 1)];
            int count = 0;
            for (long at = bytes; at < size && count < cuts.length; at = Math.max(at, last(cuts, count)) + bytes) {
                long cut = after(channel, at, window);
                if (cut > last(cuts, count) && cut < size) {
                    cuts[count++] = cut;
                }
            }
            return Arrays.copyOf(cuts, count);
        }
    }

    private static long last(long[] cuts, int count) {
        return count == 0 ? 0 : cuts[count - 1];
    }

    /** The first good place to cut after a byte, or -1 if there is none near. */
    private static long after(FileChannel channel, long from, ByteBuffer window) throws IOException {
        window.clear();
        while (window.hasRemaining() && channel.read(window, from + window.position()) > 0) {
            // goes on until the window is full or the file ends
        }
        // where the line begins that the window begins in, is not known
        boolean isWhole = false;
        boolean hasBlank = false;
        for (int i = 0; i < window.position(); i++) {
            byte found = window.get(i);
            if (found == '\n') {
                if (isWhole && hasBlank) {
                    return from + i + 1;
                }
                isWhole = true;
                hasBlank = false;
            } else {
                hasBlank |= found == ' ';
            }
        }
        return -1;
    }
}
