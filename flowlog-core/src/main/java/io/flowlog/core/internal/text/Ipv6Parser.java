package io.flowlog.core.internal.text;

/**
 * Reads IPv6 addresses in the text forms of RFC 4291 into two 64-bit halves: eight groups of one to four hexadecimal
 * digits, {@code ::} at most once for one group of zeros or more, and a dotted quad for the last two groups. No zone ids,
 * brackets or prefix lengths.
 *
 * <p>Reusable and for one thread; allocates nothing after it is made.
 */
public final class Ipv6Parser {
    private static final int SHORTEST = "::".length();
    private static final int LONGEST = "0000:0000:0000:0000:0000:ffff:255.255.255.255".length();
    private static final int GROUPS = 8;

    private long high;
    private long low;

    /** The first half of the address that was read last. */
    public long high() {
        return high;
    }

    /** The second half of the address that was read last. */
    public long low() {
        return low;
    }

    /** Reads the address at {@code from} (inclusive) to {@code to} (exclusive); false if there is none. */
    public boolean parse(byte[] bytes, int from, int to) {
        high = 0;
        low = 0;
        int length = to - from;
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        int at = from;
        int groups = 0;
        int gap = -1; // how many groups stand before the double colon
        if (bytes[at] == ':') {
            if (bytes[at + 1] != ':') {
                return false;
            }
            gap = 0;
            at += 2;
        }
        while (at < to) {
            int start = at;
            int group = 0;
            while (at < to && hexValue(bytes[at]) >= 0) {
                group = group << 4 | hexValue(bytes[at++]);
                if (at - start > 4) {
                    return false;
                }
            }
            if (at == start) {
                return false;
            }
            if (at < to && bytes[at] == '.') {
                long quad = groups <= GROUPS - 2 ? IpText.parseV4(bytes, start, to) : IpText.NONE;
                if (quad == IpText.NONE) {
                    return false;
                }
                append((int) (quad >>> 16));
                append((int) quad & 0xFFFF);
                groups += 2;
                break;
            }
            if (groups++ == GROUPS) {
                return false;
            }
            append(group);
            if (at < to) {
                if (bytes[at++] != ':' || at == to) {
                    return false;
                }
                if (bytes[at] == ':') {
                    if (gap >= 0) {
                        return false;
                    }
                    gap = groups;
                    at++;
                }
            }
        }
        if (gap < 0) {
            return groups == GROUPS;
        }
        openGap(gap, groups);
        return groups < GROUPS;
    }

    private void append(int group) {
        high = high << 16 | low >>> 48;
        low = low << 16 | group;
    }

    /** Moves the groups before the gap to the front; those after it stand at the end already. */
    private void openGap(int gap, int groups) {
        int after = 16 * (groups - gap);
        long lowTail = after >= 64 ? low : low & ~(-1L << after);
        long highTail = after <= 64 ? 0 : high & ~(-1L << (after - 64));
        shiftLeft(low & ~lowTail, high & ~highTail, 16 * (GROUPS - groups));
        high |= highTail;
        low |= lowTail;
    }

    private void shiftLeft(long fromLow, long fromHigh, int bits) {
        if (bits == 0) {
            high = fromHigh;
            low = fromLow;
        } else if (bits >= 64) {
            high = bits == 128 ? 0 : fromLow << (bits - 64);
            low = 0;
        } else {
            high = fromHigh << bits | fromLow >>> (64 - bits);
            low = fromLow << bits;
        }
    }

    private static int hexValue(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = b | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
