package io.flowlog.core.internal.text;

/** Writes text as UTF-8 into bytes that are there already, since every way of the JDK makes new ones. */
public final class Utf8Encoder {
    /** The most bytes that one {@code char} takes; two that make one character take four together. */
    public static final int MOST_BYTES = 3;

    private static final int TWO_BYTES = 0x80;
    private static final int THREE_BYTES = 0x800;

    private Utf8Encoder() {}

    /**
     * Writes a text; a lone surrogate becomes a question mark, as the JDK has it.
     *
     * @param into has room for {@value #MOST_BYTES} bytes for each {@code char}, from {@code at} on
     * @return where the text ends
     */
    public static int encode(String text, byte[] into, int at) {
        int to = at;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TWO_BYTES) {
                into[to++] = (byte) c;
            } else if (c < THREE_BYTES) {
                into[to++] = (byte) (0xC0 | c >> 6);
                into[to++] = continuation(c);
            } else if (!Character.isSurrogate(c)) {
                into[to++] = (byte) (0xE0 | c >> 12);
                into[to++] = continuation(c >> 6);
                into[to++] = continuation(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int character = Character.toCodePoint(c, text.charAt(++i));
                into[to++] = (byte) (0xF0 | character >> 18);
                into[to++] = continuation(character >> 12);
                into[to++] = continuation(character >> 6);
                into[to++] = continuation(character);
            } else {
                into[to++] = '?';
            }
        }
        return to;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }
}
