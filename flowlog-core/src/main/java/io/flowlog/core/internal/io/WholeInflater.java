package io.flowlog.core.internal.io;

import java.io.Closeable;

/**
 * Decompresses deflate streams in one piece, in memory outside of the heap: faster than piece by piece, if all compressed bytes are
 * at hand and the result is not too large. Holds compressed bytes in order: those appended, less those taken.
 *
 * <p>Belongs to one thread at a time.
 */
interface WholeInflater extends Closeable {
    /** How many compressed bytes may be appended; 0 where more are too many to be held. */
    int room();

    /** Appends compressed bytes, at most as many as there is room for. */
    void append(byte[] bytes, int from, int length);

    /** How many compressed bytes are held that were not taken. */
    int available();

    /**
     * Takes compressed bytes.
     *
     * @return how many, at most {@code length}; 0 if none are held
     */
    int take(byte[] into, int from, int length);

    /** Puts the last bytes taken back. */
    void untake(int count);

    /**
     * Decompresses the deflate stream that begins with the next compressed byte, and takes its bytes. What is left of a result
     * before is forgotten.
     *
     * @return false, and nothing is taken, if the stream is damaged, incomplete or too large
     */
    boolean inflate();

    /**
     * Reads from the result of {@link #inflate()}.
     *
     * @return how many bytes; 0 at its end
     */
    int read(byte[] into, int from, int length);

    /** Frees the memory; the inflater holds nothing from then on. */
    @Override
    void close();
}
