package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;

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
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether they are neighbours, none left out between them. */
    boolean isDense() {
        return count > 0 && indices[count - 1] - indices[0] == count - 1;
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
