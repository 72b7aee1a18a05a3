package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Value;

/**
 * One call of a function in a bound query. May hold scratch memory, so it belongs to one thread.
 */
@FunctionalInterface
public interface ScalarEvaluation {

    /**
     * Computes the call for one record.
     *
     * @param arguments the arguments' values; not to be changed or kept
     * @param result    receives the value; its old content is meaningless
     */
    void evaluate(Value[] arguments, Value result);
}
