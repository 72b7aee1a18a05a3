package io.flowlog.core.internal.scan;

/**
 * Finds the bytes that end a field or a line: those that, read as unsigned, are at most a blank (0x20). A single compare finds
 * both, since a field holds only bytes above the blank. What else it finds (tabs, carriage returns, NULs) shows in the number
 * of control characters, and double blanks and empty lines in {@link #adjacent}, so that the caller can tell a clean chunk from
 * an odd one without looking at its bytes again.
 *
 * <p>Every implementation gives the same positions and counts; which one runs is chosen once, by {@link Indexers}.
 *
 * <p>Belongs to one thread.
 */
abstract class DelimiterIndexer {
    /** Bytes are taken by so many at a time: one bit each in a word of the intermediate index. */
    static final int WORD_BYTES = Long.SIZE;

    /** How many positions may be written beyond those that count, since fixed numbers of them are written without a branch. */
    static final int OVERRUN = Long.SIZE;

    /** Not 0 if two delimiters lay side by side, or one at the very beginning, as if a delimiter came before it. */
    long adjacent;

    /** 1 if the byte before the next one is a delimiter, else 0. */
    long carry;

    /** Begins a chunk: forgets what was found in the one before. */
    void begin() {
        adjacent = 0;
        carry = 1;
    }

    /**
     * Finds the delimiters in the next {@code 64 * words} bytes of the chunk.
     *
     * @param from      where they begin in the array
     * @param base      the position to report for the first of them
     * @param positions receives the positions, in order, from index {@code at} on; must have room for one for each byte and
     *                  {@link #OVERRUN} more
     * @return the index after the last position
     */
    abstract int index(byte[] bytes, int from, int words, int base, int[] positions, int at);

    /** How many bytes of the chunk are below a blank: line ends and other control characters. */
    abstract int controls();

    /** The name of the implementation, for logs and benchmarks. */
    abstract String name();
}
