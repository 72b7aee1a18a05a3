package io.flowlog.core.internal.scan;

/**
 * First stage of splitting: one bit for every byte, set where a field or line ends. Every implementation gives the same bits;
 * which one runs is chosen once, by {@link Indexers}.
 *
 * <p>A single unsigned compare finds both separators, since a field holds only bytes above the blank. What else it finds
 * (tabs, carriage returns, NULs) shows in the returned count, so that the caller can tell a clean chunk from an odd one.
 */
public interface DelimiterIndexer {

    /** Bytes that one word of the index describes. */
    int BYTES_PER_WORD = Long.SIZE;

    /**
     * Indexes {@code 64 * words} bytes from {@code from} on; all of them must lie in the array.
     *
     * @param bits receives in bit {@code i % 64} of word {@code i / 64} whether byte {@code from + i}, read as unsigned, is
     *             at most a blank (0x20)
     * @return how many of the bytes are below a blank: line ends and other control characters
     */
    int index(byte[] bytes, int from, int words, long[] bits);

    /** The name of the implementation, for logs and benchmarks. */
    String name();
}
