package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.value.Utf8;

/**
 * The rows of a slice that are still in, written out: what runs over columns instead of rows reads them from here.
 *
 * <p>Belongs to one thread.
 */
final class Rows {
    private final Slice slice;
    private final long[] selection = new long[Slice.WORDS];
    private final int[] indices = new int[Slice.ROWS];
    private int count;
    private boolean asciiKnown;
    private boolean ascii;

    Rows(Slice slice) {
        this.slice = slice;
    }

    /** Takes the rows of a selection. */
    void set(long[] newSelection) {
        int base = slice.base();
        int found = 0;
        for (int word = 0; word < slice.words(); word++, base += Long.SIZE) {
            long left = newSelection[word];
            selection[word] = left;
            if (left == -1L) { // no need to look for the next bit
                for (int i = 0; i < Long.SIZE; i++) {
                    indices[found + i] = base + i;
                }
                found += Long.SIZE;
                continue;
            }
            for (; left != 0; left &= left - 1) {
                indices[found++] = base + Long.numberOfTrailingZeros(left);
            }
        }
        count = found;
        asciiKnown = false;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether they are neighbours, none left out between them. */
    boolean isDense() {
        return count > 0 && indices[count - 1] - indices[0] == count - 1;
    }

    /**
     * Whether their fields hold ASCII only, and all that lies between them; only of neighbours. One look at the bytes is for all
     * columns.
     */
    boolean isAscii() {
        if (!asciiKnown) {
            FlowLogBatch batch = slice.batch();
            int from = batch.start(indices[0], 0);
            int to = batch.end(indices[count - 1], batch.format().size() - 1);
            ascii = Utf8.isAscii(batch.bytes(), from, to);
            asciiKnown = true;
        }
        return ascii;
    }

    /** Their places in the batch, ascending; only the first {@link #count()} mean something. */
    int[] indices() {
        return indices;
    }

    /** The batch that holds them. */
    FlowLogBatch batch() {
        return slice.batch();
    }

    /** The slice that they are of. */
    Slice slice() {
        return slice;
    }

    /** Their bits, as {@link Slice} counts them; not to be changed. */
    long[] selection() {
        return selection;
    }
}
