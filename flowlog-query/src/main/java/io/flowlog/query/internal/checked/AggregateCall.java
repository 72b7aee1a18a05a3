package io.flowlog.query.internal.checked;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of an aggregate.
 *
 * @param function  its name
 * @param argument  what is worked out for every row; null for {@code count(*)}
 * @param constants the other arguments
 * @param time      the row's time, if the function looks at it
 * @param factory   makes its accumulators
 * @param alias     the first name that the query gives to what the call is, if it gives one
 */
public record AggregateCall(
        String function,
        @Nullable CheckedExpression argument,
        List<CheckedExpression.Constant> constants,
        @Nullable CheckedExpression time,
        AggregateFunction.Factory factory,
        @Nullable String alias) {
    /** Copies the list. */
    public AggregateCall {
        constants = List.copyOf(constants);
    }

    /** The same call with a name. */
    public AggregateCall named(String name) {
        return new AggregateCall(function, argument, constants, time, factory, name);
    }

    /** The call in canonical spelling, which tells what each name refers to: two calls with the same text are the same. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(argument == null ? "*" : argument), constants.stream())
                .map(Object::toString)
                .collect(Collectors.joining(", ", function + "(", ")"));
    }
}
