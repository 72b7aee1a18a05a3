package io.flowlog.query.internal.aggregate;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.value.WorkMeter;

/**
 * What the tables of one execution hold together, and the limits for it. What is counted depends on keys and states alone, not
 * on how tables grow or how the input was cut, so a query that fails in one thread fails in four.
 *
 * <p>Belongs to one thread.
 */
public final class Budget {
    private final int mostEntries;
    private final long mostBytes;
    private final WorkMeter meter;
    private long entries;
    private long bytes;

    /**
     * A budget of which nothing is spent.
     *
     * @param meter of the thread, for what takes time with the number of entries
     */
    public Budget(QueryLimits limits, WorkMeter meter) {
        this.meter = meter;
        mostEntries = limits.groups();
        mostBytes = limits.groupBytes();
    }

    /** A budget of the same thread for what is bounded otherwise. */
    public Budget unlimited() {
        QueryLimits none = QueryLimits.builder()
                .groups(Integer.MAX_VALUE)
                .groupBytes(Long.MAX_VALUE)
                .build();
        return new Budget(none, meter);
    }

    /** The meter of the thread. */
    public WorkMeter meter() {
        return meter;
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
                    "the groups and rows that the query keeps take more than " + Wording.number(mostBytes)
                            + " bytes; filter more, group by less, or keep fewer or shorter rows");
        }
    }

    /** Gives back what was counted for entries that are no longer held. */
    public void release(long releasedEntries, long releasedBytes) {
        entries -= releasedEntries;
        bytes -= releasedBytes;
    }
}
