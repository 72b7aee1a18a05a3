package io.flowlog.query.internal.value;

import io.flowlog.query.QueryAbortedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing run of UTF-8 bytes, cleared and refilled for every record. {@link #into} lends its bytes to a cell: they are
 * good until the next change of the buffer.
 *
 * <p>Belongs to one thread.
 */
public final class TextBuffer {
    private static final ThreadLocal<TextBuffer> SCRATCH = ThreadLocal.withInitial(TextBuffer::new);

    /** The longest text that a query may make of others. */
    private static final int MOST_BYTES = 16 << 20;

    private byte[] bytes = new byte[32];
    private int length;

    /** An empty buffer. */
    public TextBuffer() {}

    /** This thread's buffer for the printed form of one value, emptied; not to be held across calls of other code. */
    static TextBuffer scratch() {
        TextBuffer scratch = SCRATCH.get();
        scratch.clear();
        return scratch;
    }

    /** Forgets the content and keeps the memory. */
    public TextBuffer clear() {
        length = 0;
        return this;
    }

    /** The array that holds the content from index 0; another one after the buffer has grown. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Makes the cell a text that lies in this buffer. */
    public void into(Value out) {
        out.setText(bytes, 0, length);
    }

    /** Appends one byte, an ASCII character. */
    public TextBuffer append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public TextBuffer append(byte[] source, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        return this;
    }

    /** Appends a text; ASCII is not copied on the way. */
    public TextBuffer append(String text) {
        int start = length;
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = start;
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                return append(utf8, 0, utf8.length);
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    /** Appends the printed form of a value; nothing if it is absent. */
    public TextBuffer append(Value value) {
        ValueText.append(value, this);
        return this;
    }

    /** Appends the digits of an integer. */
    public TextBuffer append(long integer) {
        if (integer < 0) {
            append('-');
        }
        // counted down in negative numbers, since the least long has no positive twin
        long rest = integer < 0 ? integer : -integer;
        int digits = 1;
        for (long left = rest / 10; left != 0; left /= 10) {
            digits++;
        }
        return appendDigits(rest, digits);
    }

    /** Appends a number that is not negative, with zeros in front if it has fewer digits than asked for. */
    public TextBuffer appendPadded(long number, int width) {
        int digits = 1;
        for (long left = number / 10; left != 0; left /= 10) {
            digits++;
        }
        return appendDigits(-number, Math.max(width, digits));
    }

    private TextBuffer appendDigits(long negated, int digits) {
        reserve(digits);
        long rest = negated;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Makes room for this many bytes more. */
    private void reserve(int more) {
        if (more > MOST_BYTES - length) {
            // names that are made of each other twice would double a text with every step
            throw new QueryAbortedException(
                    QueryAbortedException.Reason.LIMIT, "a text grew beyond " + MOST_BYTES + " bytes");
        }
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), 2 * bytes.length));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
