package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * The glob of {@code parse}: literal texts with stars between them. Each literal is looked for behind the one before, and a star
 * takes what lies between the two; one at the start begins with the value, one at the end takes the rest of it. Since the first
 * place of each literal leaves most room for those behind, no other place has to be tried.
 *
 * <p>Immutable. Nothing is allocated by a match.
 */
public final class GlobPattern {
    private final byte[][] literals;

    private GlobPattern(byte[][] literals) {
        this.literals = literals;
    }

    /** Compiles a glob; every {@code *} is a star. */
    public static GlobPattern compile(String glob) {
        String[] parts = glob.split("\\*", -1);
        byte[][] literals = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            literals[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return new GlobPattern(literals);
    }

    /** How many stars there are. */
    public int stars() {
        return literals.length - 1;
    }

    /**
     * Looks for the glob in a range of bytes.
     *
     * @param starts receives where the text of each star begins
     * @param ends   receives where it ends
     * @return whether the glob was found; else the arrays hold nothing that counts
     */
    public boolean match(byte[] bytes, int from, int to, int[] starts, int[] ends) {
        int first = indexOf(bytes, from, to, literals[0]);
        if (first < 0) {
            return false;
        }
        int at = first + literals[0].length;
        int last = literals.length - 1;
        for (int star = 0; star < last; star++) {
            byte[] literal = literals[star + 1];
            boolean takesTheRest = star == last - 1 && literal.length == 0;
            int end = takesTheRest ? to : indexOf(bytes, at, to, literal);
            if (end < 0) {
                return false;
            }
            starts[star] = at;
            ends[star] = end;
            at = end + literal.length;
        }
        return true;
    }

    private static int indexOf(byte[] bytes, int from, int to, byte[] literal) {
        if (literal.length == 1) { // a blank, mostly
            byte wanted = literal[0];
            for (int at = from; at < to; at++) {
                if (bytes[at] == wanted) {
                    return at;
                }
            }
            return -1;
        }
        return Utf8.indexOf(bytes, from, to, literal, 0, literal.length);
    }
}
