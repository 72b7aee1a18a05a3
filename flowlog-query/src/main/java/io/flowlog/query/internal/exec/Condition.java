package io.flowlog.query.internal.exec;

/**
 * Decides which rows of a slice stay in. Made for one format and one thread; may hold scratch memory.
 */
interface Condition {

    /** Clears the bits of the rows for which this is not true; looks at no row whose bit is clear already. */
    void retain(Slice slice, long[] selection);
}
