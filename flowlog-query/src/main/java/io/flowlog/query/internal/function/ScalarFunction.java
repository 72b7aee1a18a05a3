package io.flowlog.query.internal.function;

import java.util.List;

/**
 * One entry of the function table.
 *
 * @param name        canonical spelling, as the service documents it
 * @param aliases     other spellings; all are matched without regard to case
 * @param signature   for messages, such as {@code substr(text, start[, length])}
 * @param least       fewest arguments
 * @param most        most arguments; {@link Integer#MAX_VALUE} if unbounded
 * @param strict      whether an absent argument makes the result absent without a call of the evaluation
 * @param periods     indices of the arguments that must be periods
 * @param timestamp   whether the call needs {@code @timestamp} as an implicit argument, which then comes last ({@code bin})
 * @param binder      makes the evaluation of one call
 */
public record ScalarFunction(
        String name,
        List<String> aliases,
        String signature,
        int least,
        int most,
        boolean strict,
        List<Integer> periods,
        boolean timestamp,
        Binder binder) {

    /** Makes the evaluation of one call; called once when the query is checked and once for each bound query. */
    @FunctionalInterface
    public interface Binder {
        /** @throws ArgumentException if a constant argument can never be right */
        ScalarEvaluation bind(CallSite site);
    }

    /** Copies the lists. */
    public ScalarFunction {
        aliases = List.copyOf(aliases);
        periods = List.copyOf(periods);
    }
}
