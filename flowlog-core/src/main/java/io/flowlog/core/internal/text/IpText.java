package io.flowlog.core.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Addresses as text: the strict shapes of IPv4, and the canonical shape of IPv6 (RFC 5952). Stateless. */
public final class IpText {
    /** The result of {@link #parseV4} for text that is no IPv4 address. */
    public static final long NONE = -1;

    private static final int SHORTEST_V4 = "0.0.0.0".length();
    private static final int LONGEST_V4 = "255.255.255.255".length();
    private static final int V6_GROUPS = 8;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ZEROS = 0x30303030;
    private static final int DOTS = 0x2E2E2E2E;
    private static final int ONES = 0x01010101;
    private static final int TOP_BITS = 0x80808080;
    /** Added to a digit's value, lifts 10 and more into the top bit. */
    private static final int ABOVE_NINE = 0x76767676;

    private static final int DIGITS_OF_255 = 0x020505;
    /** A product with this has in its highest byte the highest byte, ten times the next, and a hundred times the one after. */
    private static final int HUNDREDS_TENS_ONES = 100 << 16 | 10 << 8 | 1;

    private IpText() {}

    /**
     * The IPv4 address written at {@code from} (inclusive) to {@code to} (exclusive): four decimal numbers of 0 to 255,
     * without leading zeros, since some programs read those as octal.
     *
     * @return 0 to 2^32-1, or {@link #NONE}; allocates nothing
     */
    public static long parseV4(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < SHORTEST_V4 || length > LONGEST_V4) {
            return NONE;
        }
        return bytes.length - from > LONGEST_V4 ? byWords(bytes, from, to) : byBytes(bytes, from, to);
    }

    /**
     * Four bytes at a time, without a branch on how many digits a number has, since that is as good as random. Looks at up to
     * sixteen bytes from {@code from} on, whatever the length.
     */
    private static long byWords(byte[] bytes, int from, int to) {
        long address = 0;
        int at = from;
        for (int i = 0; i < 3; i++) {
            int four = (int) INTS.get(bytes, at);
            int digits = bytesBeforeDot(four);
            int octet = octet(four, digits);
            if (octet < 0) {
                return NONE;
            }
            address = address << 8 | octet;
            at += digits + 1;
        }
        int octet = octet((int) INTS.get(bytes, at), to - at);
        return octet < 0 ? NONE : address << 8 | octet;
    }

    /** How many of four bytes, the lowest first, come before the first dot. */
    private static int bytesBeforeDot(int four) {
        int zeroAtDots = four ^ DOTS;
        // the lowest bit that this leaves belongs to the first zero; those above it may be wrong
        int found = (zeroAtDots - ONES) & ~zeroAtDots & TOP_BITS;
        return Integer.numberOfTrailingZeros(found) >>> 3;
    }

    /** The number in the first bytes of four, or -1 if they are no number of one to three digits, at most 255. */
    private static int octet(int four, int digits) {
        if (digits < 1 || digits > 3) {
            return -1;
        }
        // the last digit becomes the highest byte, and what follows it goes
        int values = (four ^ ZEROS) << (32 - 8 * digits);
        int inOrder = Integer.reverseBytes(values);
        boolean isNumber = ((values + ABOVE_NINE | values) & TOP_BITS) == 0;
        // of one digit even 0 may lead; 3 >>> digits is 1 for that and else 0
        boolean hasLeadingZero = (inOrder | 3 >>> digits) >>> 8 * (digits - 1) == 0;
        if (!isNumber || hasLeadingZero || inOrder > DIGITS_OF_255) {
            return -1;
        }
        return values * HUNDREDS_TENS_ONES >>> 24;
    }

    private static long byBytes(byte[] bytes, int from, int to) {
        long address = 0;
        int at = from;
        for (int octets = 1; ; octets++) {
            int first = at < to ? bytes[at++] - '0' : -1;
            if (first < 0 || first > 9) {
                return NONE;
            }
            int octet = first;
            int next = at < to ? bytes[at] - '0' : -1;
            if (next >= 0 && next <= 9) {
                octet = octet * 10 + next;
                next = ++at < to ? bytes[at] - '0' : -1;
                if (next >= 0 && next <= 9) {
                    octet = octet * 10 + next;
                    at++;
                }
                if (first == 0 || octet > 255) {
                    return NONE;
                }
            }
            address = address << 8 | octet;
            if (octets == 4) {
                return at == to ? address : NONE;
            }
            if (at >= to || bytes[at++] != '.') {
                return NONE;
            }
        }
    }

    /** Appends an IPv4 address as a dotted quad. */
    public static StringBuilder appendV4(StringBuilder into, int address) {
        return into.append(address >>> 24)
                .append('.')
                .append(address >>> 16 & 0xFF)
                .append('.')
                .append(address >>> 8 & 0xFF)
                .append('.')
                .append(address & 0xFF);
    }

    /**
     * Appends an IPv6 address as RFC 5952 has it: lower case, no leading zeros, the longest run of at least two zero
     * groups (the first of equals) as {@code ::}, and an IPv4-mapped address with its end as a dotted quad.
     */
    public static StringBuilder appendV6(StringBuilder into, long high, long low) {
        if (high == 0 && low >>> 32 == 0xFFFF) {
            return appendV4(into.append("::ffff:"), (int) low);
        }
        int gap = longestZeroRun(high, low);
        int gapStart = gap >>> 4;
        int gapEnd = gapStart + (gap & 0xF);
        for (int i = 0; i < V6_GROUPS; i++) {
            if (i == gapStart && gapEnd > gapStart) {
                into.append("::");
                i = gapEnd - 1;
                continue;
            }
            if (i > 0 && i != gapEnd) {
                into.append(':');
            }
            into.append(Integer.toHexString(group(high, low, i)));
        }
        return into;
    }

    /** Start and length (4 bits) of the run that {@code ::} stands for; 0 if there is none. */
    private static int longestZeroRun(long high, long low) {
        int bestStart = 0;
        int bestLength = 1;
        int length = 0;
        for (int i = 0; i < V6_GROUPS; i++) {
            length = group(high, low, i) == 0 ? length + 1 : 0;
            if (length > bestLength) {
                bestLength = length;
                bestStart = i + 1 - length;
            }
        }
        return bestLength > 1 ? bestStart << 4 | bestLength : 0;
    }

    private static int group(long high, long low, int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index & 3))) & 0xFFFF;
    }
}
