package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.search.Needle;

/**
 * Whether a fixed text lies in the line of a record, or does not. Searches all lines of a slice at once, as they lie in memory, and
 * only then asks which line a place belongs to.
 */
final class NeedleInLinesCondition implements Condition {
    private final Needle needle;
    private final boolean negated;
    private final long[] found = new long[Slice.WORDS];

    NeedleInLinesCondition(Needle needle, boolean negated) {
        this.needle = needle;
        this.negated = negated;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        int words = slice.words();
        for (int word = 0; word < words; word++) {
            found[word] = 0;
        }
        for (int word = 0; word < words; word++) {
            if (selection[word] != 0) {
                int last = words - 1;
                while (selection[last] == 0) {
                    last--;
                }
                int from = word * Long.SIZE + Long.numberOfTrailingZeros(selection[word]);
                int to = last * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(selection[last]);
                search(slice, from, to);
                break;
            }
        }
        for (int word = 0; word < words; word++) {
            selection[word] &= negated ? ~found[word] : found[word];
        }
    }

    /** Sets the bits of the lines that have it, of those from {@code first} to {@code last}. */
    private void search(Slice slice, int first, int last) {
        FlowLogBatch batch = slice.batch();
        int base = slice.base();
        byte[] bytes = batch.bytes();
        int from = batch.lineStart(base + first);
        int to = batch.lineEnd(base + last);
        slice.spend(to - from);
        int row = first;
        int at = needle.find(bytes, from, to);
        while (at >= 0) {
            while (batch.lineEnd(base + row) <= at) {
                row++;
            }
            // it may begin between two lines, or in one and end in the next
            int lineEnd = batch.lineEnd(base + row);
            boolean within = at >= batch.lineStart(base + row) && at + needle.length() <= lineEnd;
            if (within) {
                found[row / Long.SIZE] |= 1L << row;
            }
            at = needle.find(bytes, within ? lineEnd : at + 1, to);
        }
    }
}
