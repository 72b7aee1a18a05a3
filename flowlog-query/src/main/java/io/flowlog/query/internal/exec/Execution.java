package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What all threads of one run share; immutable.
 *
 * @param plan       what is to be done
 * @param segments   the same, as turns of filtering and ranking
 * @param limits     of the query
 * @param seed       of the hashes of this run
 * @param nowMillis  the run's start, in epoch milliseconds
 * @param fromMillis the first {@code @timestamp} wanted, in epoch milliseconds; {@link Long#MIN_VALUE} for no bound
 * @param toMillis   the last one wanted; {@link Long#MAX_VALUE} for no bound
 * @param stop       says when to end
 */
public record Execution(
        LogicalPlan plan,
        List<Segment> segments,
        QueryLimits limits,
        long seed,
        long nowMillis,
        long fromMillis,
        long toMillis,
        StopSignal stop) {

    /** An execution of a plan. */
    public static Execution of(
            LogicalPlan plan, QueryLimits limits, long nowMillis, long fromMillis, long toMillis, StopSignal stop) {
        long seed = ThreadLocalRandom.current().nextLong();
        return new Execution(plan, Segment.of(plan), limits, seed, nowMillis, fromMillis, toMillis, stop);
    }

    /** A meter for one thread, which looks at the signal to stop. */
    WorkMeter newMeter() {
        return new WorkMeter(stop::check);
    }

    /** The index of the plan's first definition over the rows of a phase; behind the last phase their number. */
    int firstDefinition(int phase) {
        if (phase == 0) {
            return 0;
        }
        for (Segment segment : segments) {
            if (segment.phase() == phase - 1 && segment.target() instanceof Segment.Grouping grouping) {
                return grouping.firstDefinition();
            }
        }
        return plan.definitions().size();
    }

    boolean hasTimeRange() {
        return fromMillis != Long.MIN_VALUE || toMillis != Long.MAX_VALUE;
    }
}
