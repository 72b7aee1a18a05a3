package io.flowlog.cli;

/**
 * Makes text from log files and queries safe to show. A record may hold any bytes, and a terminal obeys some of them: it can be
 * made to hide lines, to set its title, or to type. Such characters are shown as escapes.
 */
final class ControlCharacters {
    private ControlCharacters() {}

    /**
     * Whether a terminal or an editor might obey this character instead of showing it: control characters, line and paragraph
     * separators, and those that change the direction of text. Lone surrogates are no characters at all.
     */
    static boolean isUnsafe(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint >= 0x2028 && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The text on one line, with nothing in it to obey: {@code \t}, {@code \n}, {@code \r}, otherwise {@code \}{@code u001b}. */
    static String escape(String text) {
        return escape(text, false);
    }

    /** As {@link #escape}, but the text's line feeds stay. */
    static String escapeLines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepLineFeeds) {
        if (text.codePoints().noneMatch(ControlCharacters::isUnsafe)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!isUnsafe(c) || c == '\n' && keepLineFeeds) {
                out.appendCodePoint(c);
            } else {
                appendEscape(out, c);
            }
        });
        return out.toString();
    }

    private static void appendEscape(StringBuilder out, int c) {
        switch (c) {
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> appendUnicodeEscape(out, c);
        }
    }

    /** Backslash, u, and four hexadecimal digits; all unsafe characters lie below U+10000. */
    static void appendUnicodeEscape(StringBuilder out, int c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }
}
