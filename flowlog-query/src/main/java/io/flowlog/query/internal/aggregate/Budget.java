package io.flowlog.query.internal.aggregate;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.Wording;

/**
 * What the tables of one execution hold together, and the limits for it. What is counted depends on keys and states alone, not
 * on how tables grow or how the input was cut, so a query that fails in one thread fails in four.
 *
 * <p>Belongs to one thread.
 */
public final class Budget {
    private final int mostEntries;
    private final long mostBytes;
    private long entries;
    private long bytes;

    /** A budget of which nothing is spent. */
    public Budget(QueryLimits limits) {
        mostEntries = limits.groups();
        mostBytes = limits.groupBytes();
    }

    /** A budget for what is bounded otherwise. */
    public static Budget unlimited() {
        return new Budget(QueryLimits.builder()
                .groups(Integer.MAX_VALUE)
                .groupBytes(Long.MAX_VALUE)
                .build());
    }

    /** Counts one more group, distinct value or key, and the bytes that it takes. */
    public void addEntry(long size) {
        if (++entries > mostEntries) {
            throw new QueryAbortedException(
                    Reason.GROUPS,
                    "the query has more than " + Wording.number(mostEntries)
                            + " groups, distinct values and keys; filter more, or group by less");
        }
        addBytes(size);
    }

    /** Counts more bytes. */
    public void addBytes(long size) {
        bytes += size;
        if (bytes > mostBytes) {
            throw new QueryAbortedException(
                    Reason.GROUP_BYTES,
                    "the groups of the query take more than " + Wording.number(mostBytes)
                            + " bytes; filter more, or group by less");
        }
    }

    /** Gives back what was counted for entries that are no longer held. */
    public void release(long releasedEntries, long releasedBytes) {
        entries -= releasedEntries;
        bytes -= releasedBytes;
    }
}
