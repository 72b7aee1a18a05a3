package io.flowlog.core;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * A line that should have been a record and could not be read as one.
 *
 * @param source     the input's name, such as a file's path
 * @param line       the number of the line in the input, or in all messages of its envelope, from 1; for
 *                   {@link ParseStatus#BAD_ENVELOPE} the number of the document
 * @param byteOffset the offset of its first byte in the input's (uncompressed) text, from 0
 * @param reason     what is wrong
 * @param found      how many columns it has; 0 where they were not counted, because it is too long or of another layout
 * @param expected   how many columns its format has
 * @param excerpt    the line's beginning, at most 120 characters, control characters escaped; for
 *                   {@link ParseStatus#BAD_ENVELOPE} what is wrong
 */
public record MalformedLine(
        String source, long line, long byteOffset, ParseStatus reason, int found, int expected, String excerpt)
        implements Serializable {

    private static final int EXCERPT_CHARACTERS = 120;

    /** All that can matter for an excerpt: four bytes are the most that a character takes. */
    static final int EXCERPT_BYTES = 4 * EXCERPT_CHARACTERS;

    /** All of it in one sentence. */
    public String message() {
        String what = reason == ParseStatus.TOO_FEW_COLUMNS || reason == ParseStatus.TOO_MANY_COLUMNS
                ? reason.description() + " (" + found + " where the format has " + expected + ")"
                : reason.description();
        return source + ", line " + line + ", byte " + byteOffset + ": " + what + ": " + excerpt;
    }

    /** The same line, with so many more before it. */
    MalformedLine movedBy(long lines) {
        return lines == 0
                ? this
                : new MalformedLine(source, line + lines, byteOffset, reason, found, expected, excerpt);
    }

    /** The beginning of a line as text. */
    static String excerpt(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + EXCERPT_BYTES);
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length() && escaped.length() < EXCERPT_CHARACTERS; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.length() < EXCERPT_CHARACTERS
                ? escaped.toString()
                : escaped.append('…').toString();
    }
}
