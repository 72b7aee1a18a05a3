package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.plan.LogicalPlan;
import java.util.List;

/**
 * What all threads of one run share; immutable.
 *
 * @param plan       what is to be done
 * @param segments   the same, as turns of filtering and ranking
 * @param limits     of the query
 * @param nowMillis  the run's start, in epoch milliseconds
 * @param fromMillis the first {@code @timestamp} wanted, in epoch milliseconds; {@link Long#MIN_VALUE} for no bound
 * @param toMillis   the last one wanted; {@link Long#MAX_VALUE} for no bound
 */
public record Execution(
        LogicalPlan plan, List<Segment> segments, QueryLimits limits, long nowMillis, long fromMillis, long toMillis) {

    /** An execution of a plan. */
    public static Execution of(LogicalPlan plan, QueryLimits limits, long nowMillis, long fromMillis, long toMillis) {
        return new Execution(plan, Segment.of(plan), limits, nowMillis, fromMillis, toMillis);
    }

    boolean hasTimeRange() {
        return fromMillis != Long.MIN_VALUE || toMillis != Long.MAX_VALUE;
    }
}
