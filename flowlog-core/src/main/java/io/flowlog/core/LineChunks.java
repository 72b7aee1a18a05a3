package io.flowlog.core;

import io.flowlog.core.internal.io.ByteInput;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input in chunks of whole lines, in one buffer that is used again and again. A line that is longer than the buffer
 * makes it grow, up to the limit for a line; of a longer one only the beginning is kept. A line somewhat beyond a small limit may
 * still come among others.
 *
 * <p>Belongs to one thread.
 */
final class LineChunks implements Closeable {
    /** What {@link #next} found. */
    enum Kind {
        /** Whole lines. */
        LINES,
        /** The beginning of a line that is too long even to be held, which was passed over. */
        OVERLONG_LINE,
        /** The end of the input. */
        END
    }

    private final int longestInChunk;
    private final Runnable checkpoint;
    private byte[] buffer;
    private @Nullable ByteInput input;
    private @Nullable IOException fault;
    private boolean ended;
    private int from;
    private int to;
    private int filled;
    private long offset;
    private long nextOffset;
    private int shownEnd;

    LineChunks(ReaderOptions options) {
        // at least what is shown of an overlong line, and as much room to pass over the rest of it
        longestInChunk = Math.max(options.maxLineBytes(), 2 * MalformedLine.EXCERPT_BYTES);
        checkpoint = options.checkpoint();
        buffer = new byte[options.bufferBytes() + 2 * LineSplitter.PADDING];
    }

    /**
     * Begins a new input; the one before must be closed.
     *
     * @param startOffset the offset of its first byte in the text
     */
    void open(ByteInput newInput, long startOffset) {
        input = newInput;
        fault = null;
        ended = false;
        // padding before the first line, so that code may look eight bytes back
        from = LineSplitter.PADDING;
        to = from;
        filled = from;
        nextOffset = startOffset;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the chunk begins. */
    int from() {
        return from;
    }

    /** Where the chunk ends; its last byte is a line break. Of an overlong line, where its kept beginning ends. */
    int to() {
        return shownEnd;
    }

    /** The offset of the chunk's first byte in the input's text. */
    long offset() {
        return offset;
    }

    /** How many bytes of the input the chunk stands for: for an overlong line, all that was passed over. */
    long textBytes() {
        return nextOffset - offset;
    }

    /** Bytes of the line that was cut off by the fault, and that therefore were not delivered. */
    int undelivered() {
        return filled - to;
    }

    /**
     * Reads the next chunk.
     *
     * @throws IOException where reading failed, after every whole line before it was delivered
     */
    Kind next() throws IOException {
        ByteInput bytes = input;
        if (bytes == null) {
            return Kind.END;
        }
        offset = nextOffset;
        keepRest();
        int searched = from;
        while (true) {
            int end = afterLastLineBreak(searched);
            if (end > 0) {
                return lines(end);
            }
            searched = filled;
            if (filled - from > longestInChunk) {
                return passOverLine(bytes);
            }
            if (fault != null) {
                throw fault;
            }
            if (ended) {
                return filled == from ? Kind.END : lastLine();
            }
            grow();
            fill(bytes);
            if (input != bytes) {
                return Kind.END;
            }
        }
    }

    @Override
    public void close() throws IOException {
        ByteInput bytes = input;
        input = null;
        if (bytes != null) {
            bytes.close();
        }
    }

    /** Moves the unfinished line to the front. */
    private void keepRest() {
        int rest = filled - to;
        System.arraycopy(buffer, to, buffer, LineSplitter.PADDING, rest);
        from = LineSplitter.PADDING;
        to = from;
        filled = from + rest;
    }

    private void grow() {
        if (filled == buffer.length - LineSplitter.PADDING) {
            long enough = longestInChunk + 1L + 3 * LineSplitter.PADDING;
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, Math.max(enough, buffer.length + 1L)));
        }
    }

    /** Reads once; whoever is read may close this meanwhile. */
    private void fill(ByteInput bytes) {
        checkpoint.run();
        try {
            int read = bytes.read(buffer, filled, buffer.length - LineSplitter.PADDING - filled);
            if (read < 0) {
                ended = true;
            } else {
                filled += read;
            }
        } catch (IOException e) {
            // lines that are whole already come first
            fault = e;
        } catch (RuntimeException e) {
            if (input == bytes) {
                throw e;
            }
            // closed meanwhile, and what decompresses with it
        }
    }

    private int afterLastLineBreak(int searched) {
        for (int i = filled - 1; i >= searched; i--) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private Kind lines(int end) {
        to = end;
        shownEnd = end;
        nextOffset = offset + end - from;
        return Kind.LINES;
    }

    /** The last line has no line break: give it one, which is not counted as read. */
    private Kind lastLine() {
        buffer[filled++] = '\n';
        lines(filled);
        nextOffset--;
        return Kind.LINES;
    }

    private Kind passOverLine(ByteInput bytes) {
        int keptEnd = from + MalformedLine.EXCERPT_BYTES;
        long passed = filled - from;
        shownEnd = keptEnd;
        while (fault == null && !ended) {
            filled = keptEnd;
            fill(bytes);
            if (input != bytes) {
                return Kind.END;
            }
            for (int i = keptEnd; i < filled; i++) {
                if (buffer[i] == '\n') {
                    to = i + 1;
                    nextOffset = offset + passed + (to - keptEnd);
                    return Kind.OVERLONG_LINE;
                }
            }
            passed += filled - keptEnd;
        }
        to = filled;
        nextOffset = offset + passed;
        return Kind.OVERLONG_LINE;
    }
}
