package io.flowlog.core.internal.scan;

/**
 * Where the fields and lines of a chunk end, found in one pass. The arrays are used again for the next chunk; nothing is
 * allocated once they have grown.
 *
 * <p>Belongs to one thread.
 */
public final class ChunkIndex {
    /** How much is indexed between two looks at whether there is room and the chunk can still be clean. */
    private static final int BLOCK_BYTES = 4096;

    /** Records have a delimiter for every eight to nine bytes; where they have more, the array grows. */
    private static final int LEAST_BYTES_PER_FIELD = 6;

    private static final byte NO_DELIMITER = 'x';

    private final DelimiterIndexer indexer = Indexers.create();

    /** The last, incomplete word of a chunk, filled up; so nothing behind a chunk is looked at. */
    private final byte[] lastWord = new byte[DelimiterIndexer.WORD_BYTES];

    private int[] positions = {};
    private int end;

    /**
     * Indexes {@code bytes[from, to)}. Stops early where two delimiters lie side by side, or one lies at the very beginning.
     *
     * @return whether the whole range was indexed, and no delimiters are side by side
     */
    public boolean index(byte[] bytes, int from, int to) {
        // reserved at once for records as they are, so that a reader's first chunk does not grow the array step by step
        end = 0;
        reserve((to - from) / LEAST_BYTES_PER_FIELD);
        positions[0] = from - 1;
        end = 1;
        indexer.begin();
        int at = from;
        while (to - at >= DelimiterIndexer.WORD_BYTES && indexer.adjacent == 0) {
            int length = Math.min(BLOCK_BYTES, to - at);
            reserve(end);
            int words = length / DelimiterIndexer.WORD_BYTES;
            end = indexer.index(bytes, at, words, at, positions, end);
            at += words * DelimiterIndexer.WORD_BYTES;
        }
        if (at < to && indexer.adjacent == 0) {
            int rest = to - at;
            System.arraycopy(bytes, at, lastWord, 0, rest);
            for (int i = rest; i < lastWord.length; i++) {
                lastWord[i] = NO_DELIMITER;
            }
            reserve(end);
            end = indexer.index(lastWord, 0, 1, at, positions, end);
        }
        return indexer.adjacent == 0;
    }

    /** The byte before the range, and then every delimiter in it. */
    public int[] positions() {
        return positions;
    }

    /** How many delimiters there are. */
    public int delimiters() {
        return end - 1;
    }

    /** How many of them are no blanks. */
    public int controls() {
        return indexer.controls();
    }

    /** Makes room for so many positions and those of a block; keeps what is there. */
    private void reserve(int count) {
        int needed = count + BLOCK_BYTES + DelimiterIndexer.OVERRUN;
        if (positions.length < needed) {
            // a little more, since chunks differ a little, and twice as much where that was not enough
            int[] grown = new int[Math.max(needed + needed / 8, 2 * end)];
            System.arraycopy(positions, 0, grown, 0, end);
            positions = grown;
        }
    }
}
