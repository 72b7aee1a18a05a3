package io.flowlog.core.internal.scan;

/** Second stage of splitting: the set bits of an index as positions, in order. */
public final class Positions {
    private Positions() {}

    /**
     * Writes the position of every set bit.
     *
     * @param bits      an index
     * @param words     how many words of it to read
     * @param base      the position that bit 0 of word 0 stands for
     * @param positions receives the positions from index {@code at} on; must have room for eight more than there are
     * @return the index after the last position written
     */
    public static int flatten(long[] bits, int words, int base, int[] positions, int at) {
        int next = at;
        int position = base;
        for (int word = 0; word < words; word++) {
            long left = bits[word];
            int count = Long.bitCount(left);
            // eight unconditional stores cost less than a branch that is taken at random; what is too many is
            // overwritten
            for (int i = 0; i < 8; i++) {
                positions[next + i] = position + Long.numberOfTrailingZeros(left);
                left &= left - 1;
            }
            for (int i = 8; i < count; i++) {
                positions[next + i] = position + Long.numberOfTrailingZeros(left);
                left &= left - 1;
            }
            next += count;
            position += Long.SIZE;
        }
        return next;
    }

    /** Whether two neighbouring bits are set anywhere, or the first bit is: a line begins there, as if after a delimiter. */
    public static boolean hasNeighbours(long[] bits, int words) {
        long found = 0;
        long carry = 1;
        for (int word = 0; word < words; word++) {
            long all = bits[word];
            found |= all & (all << 1 | carry);
            carry = all >>> 63;
        }
        return found != 0;
    }
}
