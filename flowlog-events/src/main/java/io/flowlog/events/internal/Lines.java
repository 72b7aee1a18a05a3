package io.flowlog.events.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream that can be read by lines, or by bytes with some handed back. Read by bytes, it gives at most one line at a time, so
 * that a parser never takes in much of what comes after its document.
 */
final class Lines extends InputStream {
    /** Of documents without line breaks between, a parser takes in so much of the next ones, and hands it back. */
    private static final int BLOCK = 2048;

    /**
     * So many bytes stay when more are read: a parser may hand back one more than it took last, and what stands before a byte is
     * asked for.
     */
    private static final int KEPT = 8;

    private final InputStream stream;
    private final int longestLine;
    private byte[] buffer = new byte[1 << 14];
    private int at;
    private int end;
    private long bufferOffset;

    Lines(InputStream stream, int longestLine) {
        this.stream = stream;
        this.longestLine = longestLine;
    }

    /** How many bytes were read. */
    long offset() {
        return bufferOffset + at;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Where text begins after a byte order mark. */
    static int skipMark(byte[] bytes, int from, int to) {
        boolean mark = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return mark ? from + 3 : from;
    }

    /** The layout of what comes next. */
    Optional<Layout> layout() throws IOException {
        while (lineEnd() < 0 && end - at < Base64Text.LONGEST_START && fill()) {
            // the first line tells
        }
        byte[] start = Arrays.copyOfRange(buffer, at, end);
        return Layout.of(start, start.length);
    }

    /** Passes over blanks and empty lines; the next byte, or -1 at the end. */
    int skipBlanks() throws IOException {
        int next = peek();
        while (next >= 0 && isBlank((byte) next)) {
            at++;
            next = peek();
        }
        return next;
    }

    /** Passes over a byte order mark. */
    void skipMark() throws IOException {
        while (end - at < 3 && fill()) {
            // three bytes make a mark
        }
        at = skipMark(buffer, at, end);
    }

    /** The next byte, which stays; -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : -1;
    }

    /** Whether a payload in base64 begins here. */
    boolean atPayload() throws IOException {
        while (lineEnd() < 0 && end - at < Base64Text.LONGEST_START && fill()) {
            // as much of the line as it takes
        }
        int to = lineEnd();
        return Base64Text.isPayload(buffer, at, to < 0 ? end : to);
    }

    /** Whether nothing but base64 stands in the next line. */
    boolean atBase64() throws IOException {
        while (lineEnd() < 0 && end - at < Base64Text.LONGEST_START && fill()) {
            // as much of the line as it takes
        }
        int to = lineEnd();
        return Base64Text.isBase64(buffer, at, to < 0 ? end : to);
    }

    /**
     * The next line without its line break; null at the end.
     *
     * @throws LongLineException if it is longer than allowed, after passing over it
     */
    @Nullable String line() throws IOException {
        int length = 0;
        while (true) {
            while (at + length < end && buffer[at + length] != '\n') {
                length++;
            }
            if (length > longestLine) {
                skipLine();
                throw new LongLineException(longestLine);
            }
            if (at + length < end) {
                return cut(at + length, at + length + 1);
            }
            if (!fill()) {
                return at == end ? null : cut(end, end);
            }
        }
    }

    private String cut(int lineEnd, int next) {
        int to = lineEnd > at && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        String line = new String(buffer, at, to - at, StandardCharsets.UTF_8);
        at = next;
        return line;
    }

    private void skipLine() throws IOException {
        while (true) {
            int to = lineEnd();
            at = to < 0 ? end : to + 1;
            if (to >= 0 || !fill()) {
                return;
            }
        }
    }

    /**
     * Passes over the rest of a document that cannot be understood: up to a line that begins as no line inside a document does,
     * or to the beginning of the next on the same line. The byte read last may be where the next begins.
     *
     * @param start where the document begins
     */
    void skipDocument(long start) throws IOException {
        if (at > 1 && offset() > start + 1) {
            at--;
        }
        int before = at > 0 ? buffer[at - 1] : 0;
        for (int next = peek(); next >= 0; next = peek()) {
            boolean newLine = before == '\n' && !isBlank((byte) next) && "}]\"".indexOf(next) < 0;
            if (newLine || before == '}' && next == '{') {
                return;
            }
            before = next;
            at++;
        }
    }

    @Override
    public int read() throws IOException {
        int next = peek();
        at += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (peek() < 0) {
            return -1;
        }
        int most = Math.min(Math.min(length, BLOCK), end - at);
        int count = 0;
        while (count < most && buffer[at + count++] != '\n') {
            // up to the end of the line
        }
        System.arraycopy(buffer, at, into, from, count);
        at += count;
        return count;
    }

    /** Takes bytes back that were read last. */
    void unread(int count) {
        at -= count;
    }

    private int lineEnd() {
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads more behind what is there; false at the end. */
    private boolean fill() throws IOException {
        int from = at - KEPT;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            bufferOffset += from;
            end -= from;
            at = KEPT;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = stream.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }
}
