package io.flowlog.core.internal.scan;

/** The set bits of a word as positions. */
final class BitPositions {
    /**
     * Written without asking how many there are: a store costs less than a branch that is taken at random, and what is too much
     * is overwritten by the next word. Records have 6 to 10 delimiters in 64 bytes, rarely more than 12.
     */
    private static final int UNASKED = 12;

    private BitPositions() {}

    /**
     * Writes {@code base} plus the number of every set bit, in order.
     *
     * @param positions receives them from index {@code at} on; must have room for 64
     */
    static void write(long bits, int base, int[] positions, int at) {
        long left = bits;
        // written out: the compiler then checks the bounds once, and keeps no loop
        positions[at] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 1] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 2] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 3] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 4] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 5] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 6] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 7] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 8] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 9] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 10] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        positions[at + 11] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        for (int next = at + UNASKED; left != 0; next++) {
            positions[next] = base + Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
    }
}
