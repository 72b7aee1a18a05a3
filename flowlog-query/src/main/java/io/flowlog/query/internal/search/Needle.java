package io.flowlog.query.internal.search;

import io.flowlog.query.internal.value.PatternSearch;
import io.flowlog.query.internal.value.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that is searched for in many bytes. Only the byte of it that flow logs have least often is looked for, eight at a time;
 * where it occurs, the others are compared.
 *
 * <p>Safe for use by several threads.
 */
public final class Needle {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int UNROLLED = 4 * Long.BYTES;
    private static final int CASE = 0x20;

    /** The longest address has 39 bytes, most other fields less. */
    private static final int SHORT = 40;

    /** Of a longer text too much would be compared where its beginning occurs all over. */
    private static final int LONGEST_PLAIN = 32;

    /** Bytes that records are full of, the most frequent first. */
    private static final String FREQUENT = " 10234.56789-ACeniPTOKabcdf";

    private final byte[] text;
    private final boolean ignoreCase;
    private final int rarest;
    private final long repeated;
    private final long folded;

    /** Up to eight bytes of the text, and where they lie in a word. */
    private final long word;

    private final long mask;

    private Needle(byte[] text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
        rarest = rarest(text, ignoreCase);
        repeated = ONES * (text[rarest] & 0xFF);
        folded = ignoreCase && isLetter(text[rarest]) ? ONES * CASE : 0;
        word = (long) LONG.get(Arrays.copyOf(text, Math.max(text.length, Long.BYTES)), 0);
        mask = text.length < Long.BYTES ? (1L << Byte.SIZE * text.length) - 1 : -1L;
    }

    /**
     * A needle of some bytes.
     *
     * @param text not empty
     */
    public static Needle of(byte[] text) {
        return new Needle(text.clone(), false);
    }

    /**
     * A needle whose ASCII letters are found in either case.
     *
     * @param text not empty, of ASCII
     */
    public static Needle ignoringCase(byte[] text) {
        byte[] lower = text.clone();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = lower(lower[i]);
        }
        return new Needle(lower, true);
    }

    /** Its number of bytes. */
    public int length() {
        return text.length;
    }

    /** Where it first occurs in {@code bytes[from, to)}, or -1. The time is linear in the bytes, whatever they are. */
    public int find(byte[] bytes, int from, int to) {
        if (text.length > LONGEST_PLAIN) {
            return ignoreCase
                    ? PatternSearch.indexOf(bytes, from, to, text, 0, text.length, true)
                    : Utf8.indexOf(bytes, from, to, text, 0, text.length);
        }
        // the range that the rarest byte can lie in
        int at = from + rarest;
        int end = to - text.length + rarest + 1;
        for (; at <= end - UNROLLED; at += UNROLLED) {
            long a = matches((long) LONG.get(bytes, at));
            long b = matches((long) LONG.get(bytes, at + Long.BYTES));
            long c = matches((long) LONG.get(bytes, at + 2 * Long.BYTES));
            long d = matches((long) LONG.get(bytes, at + 3 * Long.BYTES));
            if ((a | b | c | d) != 0) {
                int found = firstOf(bytes, at, a);
                found = found >= 0 ? found : firstOf(bytes, at + Long.BYTES, b);
                found = found >= 0 ? found : firstOf(bytes, at + 2 * Long.BYTES, c);
                found = found >= 0 ? found : firstOf(bytes, at + 3 * Long.BYTES, d);
                if (found >= 0) {
                    return found;
                }
            }
        }
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            int found = firstOf(bytes, at, matches((long) LONG.get(bytes, at)));
            if (found >= 0) {
                return found;
            }
        }
        for (; at < end; at++) {
            if (isAt(bytes, at - rarest)) {
                return at - rarest;
            }
        }
        return -1;
    }

    /** Whether it occurs in {@code bytes[from, to)}; for short ranges faster than {@link #find}, since there is little to guess. */
    boolean isIn(byte[] bytes, int from, int to) {
        int last = to - text.length;
        if (ignoreCase || text.length > Long.BYTES || to - from > SHORT || last > bytes.length - Long.BYTES) {
            return find(bytes, from, to) >= 0;
        }
        boolean found = false;
        for (int at = from; at <= last; at++) {
            found |= ((long) LONG.get(bytes, at) & mask) == word;
        }
        return found;
    }

    /** The high bit of every byte that may be the rarest one; each lowest one of them is right. */
    private long matches(long word) {
        long different = (word | folded) ^ repeated;
        return different - ONES & ~different & HIGH_BITS;
    }

    /** Where the whole text first occurs whose rarest byte is one of those in a word, or -1. */
    private int firstOf(byte[] bytes, int at, long matches) {
        for (long left = matches; left != 0; left &= left - 1) {
            int start = at + (Long.numberOfTrailingZeros(left) >>> 3) - rarest;
            if (isAt(bytes, start)) {
                return start;
            }
        }
        return -1;
    }

    /** Whether the text from an index on is this one; all of it must be in the array. */
    boolean isAt(byte[] bytes, int start) {
        if (!ignoreCase) {
            if (text.length <= Long.BYTES && start <= bytes.length - Long.BYTES) {
                return ((long) LONG.get(bytes, start) & mask) == word;
            }
            return Arrays.equals(bytes, start, start + text.length, text, 0, text.length);
        }
        for (int i = 0; i < text.length; i++) {
            if (lower(bytes[start + i]) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int rarest(byte[] text, boolean ignoreCase) {
        int best = 0;
        int rank = -1;
        for (int i = 0; i < text.length; i++) {
            int mine = rank(text[i]);
            if (ignoreCase && isLetter(text[i])) {
                mine = Math.min(mine, rank((byte) (text[i] ^ CASE)));
            }
            if (mine > rank) {
                best = i;
                rank = mine;
            }
        }
        return best;
    }

    /** The greater, the rarer. */
    private static int rank(byte b) {
        int place = FREQUENT.indexOf(b & 0xFF);
        return place < 0 ? FREQUENT.length() : place;
    }

    private static boolean isLetter(byte b) {
        return (b | CASE) >= 'a' && (b | CASE) <= 'z';
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | CASE) : b;
    }

    @Override
    public String toString() {
        return new String(text, StandardCharsets.UTF_8) + (ignoreCase ? " in any case" : "");
    }
}
