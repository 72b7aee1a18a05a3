package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogEvent;

/** Whether {@code @timestamp} lies within the time range of the run; false where there is none. */
final class TimeRangeCondition implements Condition {
    private final long from;
    private final long to;

    /**
     * @param from epoch milliseconds, inclusive
     * @param to   epoch milliseconds, inclusive
     */
    TimeRangeCondition(long from, long to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        int base = slice.base();
        for (int word = 0; word < slice.words(); word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                long time = slice.batch().timestampMillis(base + Long.numberOfTrailingZeros(left));
                kept |= time != FlowLogEvent.NO_TIME & time >= from & time <= to ? left & -left : 0;
            }
            selection[word] = kept;
        }
    }
}
