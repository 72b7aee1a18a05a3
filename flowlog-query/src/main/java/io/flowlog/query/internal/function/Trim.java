package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Utf8;
import io.flowlog.query.internal.value.Value;
import org.jspecify.annotations.Nullable;

/** Cuts characters of a set, or ASCII white space, from the ends of a text. The result lies inside the text. */
final class Trim {
    private Trim() {}

    static boolean isWhiteSpace(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    /**
     * Trims a text.
     *
     * @param set the characters to cut; null for white space
     */
    static void apply(Value text, @Nullable Value set, boolean left, boolean right, Value result) {
        byte[] bytes = text.bytes();
        int from = text.from();
        int to = text.to();
        while (left && from < to) {
            int next = Utf8.skip(bytes, from, to, 1);
            if (!isCut(bytes, from, next, set)) {
                break;
            }
            from = next;
        }
        while (right && from < to) {
            int last = to - 1;
            while (last > from && Utf8.isContinuation(bytes[last])) {
                last--;
            }
            if (!isCut(bytes, last, to, set)) {
                break;
            }
            to = last;
        }
        result.setText(bytes, from, to);
    }

    /** No character's bytes are part of another's, so a byte search finds characters. */
    private static boolean isCut(byte[] bytes, int from, int to, @Nullable Value set) {
        return set == null
                ? isWhiteSpace(bytes[from])
                : Utf8.indexOf(set.bytes(), set.from(), set.to(), bytes, from, to) >= 0;
    }
}
