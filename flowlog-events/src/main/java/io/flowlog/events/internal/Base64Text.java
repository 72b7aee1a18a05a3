package io.flowlog.events.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells payloads in base64 from other text: they begin as gzip or as JSON does, and hold no other characters. */
final class Base64Text {
    /** How many characters are looked at. */
    static final int LONGEST_START = 64;

    private static final int SHORTEST_PAYLOAD = 20;
    /** Of gzip, and of <code>{"</code>, <code>{ </code>, <code>{\n</code>, <code>[{</code>. */
    private static final String[] STARTS = {"H4sI", "eyJ", "eyA", "ewo", "W3si"};

    private Base64Text() {}

    /** Whether the line in {@code [from, to)}, or its beginning, is that of a payload. */
    static boolean isPayload(byte[] line, int from, int to) {
        if (to - from < SHORTEST_PAYLOAD) {
            return false;
        }
        String start = new String(line, from, 4, StandardCharsets.US_ASCII);
        for (String known : STARTS) {
            if (start.startsWith(known)) {
                return isBase64(line, from, to);
            }
        }
        return false;
    }

    /** Whether the line in {@code [from, to)} holds nothing but base64, as far as it is looked at. */
    static boolean isBase64(byte[] line, int from, int to) {
        int last = Math.min(to, from + LONGEST_START);
        for (int i = from; i < last; i++) {
            byte b = line[i];
            int lower = b | 0x20;
            boolean letterOrDigit = lower >= 'a' && lower <= 'z' || b >= '0' && b <= '9';
            if (!letterOrDigit && b != '+' && b != '/' && b != '=' && b != '\r') {
                return false;
            }
        }
        return last > from;
    }

    /** Whether a text is a payload. */
    static boolean isPayload(String text) {
        if (text.length() < SHORTEST_PAYLOAD) {
            return false;
        }
        byte[] start = text.substring(0, Math.min(LONGEST_START, text.length())).getBytes(StandardCharsets.UTF_8);
        return isPayload(start, 0, start.length);
    }

    /**
     * The bytes that a text stands for.
     *
     * @throws IllegalArgumentException if it is no base64
     */
    static byte[] decode(String text) {
        return Base64.getDecoder().decode(text.strip());
    }
}
