package io.flowlog.query.internal.checked;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import org.jspecify.annotations.Nullable;

/**
 * A call of an aggregate. Two calls with the same text are the same.
 *
 * @param argument what is worked out for every row; null for {@code count(*)}
 * @param time     the row's time, if the function looks at it
 * @param text     the call in canonical spelling
 * @param factory  makes its accumulators
 */
public record AggregateCall(
        @Nullable CheckedExpression argument,
        @Nullable CheckedExpression time,
        String text,
        AggregateFunction.Factory factory) {
    @Override
    public String toString() {
        return text;
    }
}
