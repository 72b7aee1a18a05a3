package io.flowlog.core;

import io.flowlog.core.internal.scan.DelimiterIndexer;
import io.flowlog.core.internal.scan.Indexers;
import io.flowlog.core.internal.scan.Positions;
import io.flowlog.core.internal.text.IsoTimestamp;

/**
 * Proves by counting that a chunk holds nothing but clean records: as many control characters as line ends, a line end at every
 * so-manieth delimiter, no two delimiters side by side, and nothing that begins like a header, comment or timestamp. The
 * positions of the delimiters then say where every field lies, whatever the order of the columns. Allocates nothing once its
 * buffers have grown.
 *
 * <p>Belongs to one thread.
 */
final class CleanChunk {
    private final DelimiterIndexer indexer = Indexers.best();
    private final int maxLineBytes;
    private final LogStatusCount statuses = new LogStatusCount();
    private long[] bits = {};
    private int[] positions = {};

    private int columns;
    private int probeSlot;
    private int statusSlot;

    CleanChunk(int maxLineBytes) {
        this.maxLineBytes = maxLineBytes;
    }

    void bind(FlowLogFormat format) {
        columns = format.size();
        statusSlot = format.slotOf(FlowLogField.LOG_STATUS);
        probeSlot = probeSlot(format);
    }

    /** Whether the format has a column that tells records from headers. */
    boolean canProve() {
        return probeSlot >= 0;
    }

    /** The byte before the first record, then the delimiters, of the chunk that was proven last. */
    int[] positions() {
        return positions;
    }

    /** The statuses of the records of the chunk that was proven last. */
    LogStatusCount statuses() {
        return statuses;
    }

    /** How many records {@code bytes[from, to)} is if it is nothing else, or -1. */
    int records(byte[] bytes, int from, int to) {
        int words = (to - from + Long.SIZE - 1) / Long.SIZE;
        if (bits.length < words) {
            bits = new long[words];
        }
        int controls = indexer.index(bytes, from, words, bits) - clearBeyondEnd(bytes, from, to, words);
        // a field takes at least one byte and one delimiter
        if (controls > (to - from) / (2 * columns) || Positions.hasNeighbours(bits, words)) {
            return -1;
        }
        int delimiters = 0;
        for (int word = 0; word < words; word++) {
            delimiters += Long.bitCount(bits[word]);
        }
        if (delimiters != (long) controls * columns) {
            return -1;
        }
        if (positions.length < delimiters + 9) {
            positions = new int[delimiters + delimiters / 4 + 9];
        }
        positions[0] = from - 1;
        Positions.flatten(bits, words, from, positions, 1);
        return areRecords(bytes, controls) ? controls : -1;
    }

    /** Clears the bits of bytes beyond the chunk; returns how many of those are control characters. */
    private int clearBeyondEnd(byte[] bytes, int from, int to, int words) {
        int used = to - from - (words - 1) * Long.SIZE;
        if (used == Long.SIZE) {
            return 0;
        }
        int controls = 0;
        long beyond = bits[words - 1] & -1L << used;
        bits[words - 1] ^= beyond;
        int base = from + (words - 1) * Long.SIZE;
        for (; beyond != 0; beyond &= beyond - 1) {
            if (bytes[base + Long.numberOfTrailingZeros(beyond)] < ' ') {
                controls++;
            }
        }
        return controls;
    }

    /** Whether every line in the positions is a record; counts them by status on the way. */
    private boolean areRecords(byte[] bytes, int records) {
        int[] at = positions;
        int stride = columns;
        int probe = probeSlot;
        int status = statusSlot;
        int longest = maxLineBytes;
        statuses.clear();
        for (int row = 0, p = 0; row < records; row++, p += stride) {
            int start = at[p] + 1;
            int end = at[p + stride];
            byte first = bytes[start];
            byte probed = bytes[at[p + probe] + 1];
            // a first byte below zero may be a byte order mark
            if (bytes[end] != '\n'
                    || first == '#'
                    || first < 0
                    || probed > '9'
                    || probed < '-'
                    || end - start > longest) {
                return false;
            }
            if (LineTokenizer.isOtherLayout(bytes, start, end)) {
                return false;
            }
            if (bytes[start + 4] == '-' && IsoTimestamp.parse(bytes, start, at[p + 1]) != IsoTimestamp.NONE) {
                return false;
            }
            if (status >= 0 && bytes[at[p + status] + 1] != 'O') {
                statuses.add(bytes, at[p + status] + 1, at[p + status + 1]);
            }
        }
        return true;
    }

    /** A column whose values begin with a digit or {@code -}, which no name does; -1 if the format has none. */
    private static int probeSlot(FlowLogFormat format) {
        int best = -1;
        for (int slot = format.size() - 1; slot >= 0; slot--) {
            FieldType type = format.field(slot).map(FlowLogField::type).orElse(FieldType.TEXT);
            if (type == FieldType.INTEGER) {
                return slot;
            }
            if (type == FieldType.ADDRESS) {
                best = slot;
            }
        }
        return best;
    }
}
