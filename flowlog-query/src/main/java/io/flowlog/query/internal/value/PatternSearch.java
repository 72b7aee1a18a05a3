package io.flowlog.query.internal.value;

/**
 * The search of Knuth, Morris and Pratt: every byte is looked at about once, whatever the two texts are. Slower than a plain search
 * on ordinary texts, so it is for those on which a plain one compares too much.
 */
public final class PatternSearch {
    private static final int CASE = 0x20;

    private PatternSearch() {}

    /**
     * Where {@code needle[needleFrom, needleTo)} first occurs in {@code bytes[from, to)}, or -1.
     *
     * @param ignoreCase whether ASCII letters of the bytes are taken in lower case; those of the needle must be so
     */
    public static int indexOf(
            byte[] bytes, int from, int to, byte[] needle, int needleFrom, int needleTo, boolean ignoreCase) {
        int length = needleTo - needleFrom;
        if (length > to - from) {
            return -1;
        }
        int[] borders = borders(needle, needleFrom, length);
        int matched = 0;
        for (int at = from; at < to; at++) {
            byte next = ignoreCase ? lower(bytes[at]) : bytes[at];
            while (matched > 0 && needle[needleFrom + matched] != next) {
                matched = borders[matched - 1];
            }
            matched += needle[needleFrom + matched] == next ? 1 : 0;
            if (matched == length) {
                return at - length + 1;
            }
        }
        return -1;
    }

    /** For each beginning of the needle the length of the longest shorter one that it ends with. */
    private static int[] borders(byte[] needle, int from, int length) {
        int[] borders = new int[length];
        int border = 0;
        for (int i = 1; i < length; i++) {
            while (border > 0 && needle[from + i] != needle[from + border]) {
                border = borders[border - 1];
            }
            border += needle[from + i] == needle[from + border] ? 1 : 0;
            borders[i] = border;
        }
        return borders;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | CASE) : b;
    }
}
