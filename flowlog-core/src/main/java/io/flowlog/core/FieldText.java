package io.flowlog.core;

import java.nio.charset.StandardCharsets;

/**
 * The text of one field, read in place: a view that changes with its record. Each character is one byte of the record, as in
 * ISO-8859-1, which is exact for the ASCII that AWS writes; {@link FlowLogRecord#stringAt(int)} decodes UTF-8.
 *
 * <p>Belongs to the thread of its record.
 */
public final class FieldText implements CharSequence {
    private byte[] bytes = {};
    private int from;
    private int to;

    FieldText() {}

    void set(byte[] newBytes, int newFrom, int newTo) {
        bytes = newBytes;
        from = newFrom;
        to = newTo;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= to - from) {
            throw new IndexOutOfBoundsException("index " + index + " of a text of length " + length());
        }
        return (char) (bytes[from + index] & 0xff);
    }

    /** A copy of part of the text, which no longer changes. */
    @Override
    public CharSequence subSequence(int start, int end) {
        if (start < 0 || end < start || end > to - from) {
            throw new IndexOutOfBoundsException("range " + start + ".." + end + " of a text of length " + length());
        }
        return new String(bytes, from + start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether the text is this one, without making a string. */
    public boolean contentEquals(String text) {
        int length = to - from;
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[from + i] & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the text, which no longer changes. */
    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
