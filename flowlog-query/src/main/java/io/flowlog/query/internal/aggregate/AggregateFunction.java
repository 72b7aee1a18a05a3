package io.flowlog.query.internal.aggregate;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.value.Value;
import java.util.List;

/**
 * One entry of the table of aggregates: the functions of {@code stats} over many rows.
 *
 * @param name      canonical spelling, as the service documents it
 * @param aliases   other spellings; all are matched without regard to case
 * @param signature for messages, such as {@code pct(value, percent)}
 * @param least     fewest arguments; the first is the value, worked out for every row
 * @param most      most arguments; those behind the first are constants
 * @param star      whether {@code *} may stand for the value
 * @param timestamp whether it looks at the rows' {@code @timestamp}
 * @param binder    makes what accumulates one call
 */
public record AggregateFunction(
        String name,
        List<String> aliases,
        String signature,
        int least,
        int most,
        boolean star,
        boolean timestamp,
        Binder binder) {

    /** Copies the list. */
    public AggregateFunction {
        aliases = List.copyOf(aliases);
    }

    /** Checks the constants of a call. */
    @FunctionalInterface
    public interface Binder {
        /**
         * @param constants the arguments behind the first
         * @throws ArgumentException if one of them can never be right
         */
        Factory bind(List<Value> constants);
    }

    /** Makes accumulators of one call; shared by threads. */
    @FunctionalInterface
    public interface Factory {
        /**
         * @param limits of the query
         * @param seed   for hashes, the same for all that are merged
         * @param budget what the accumulator keeps is charged to it
         */
        Accumulator create(QueryLimits limits, long seed, Budget budget);
    }
}
