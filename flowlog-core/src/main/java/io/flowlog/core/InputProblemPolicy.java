package io.flowlog.core;

/**
 * What a reader does with an input that cannot be read to its end, besides noting it in its statistics. May throw to end the
 * reading.
 */
@FunctionalInterface
public interface InputProblemPolicy {
    /** Throw {@link FlowLogReadException}. */
    InputProblemPolicy FAIL = problem -> {
        throw new FlowLogReadException(problem);
    };

    /** Note it and go on with the next input. */
    InputProblemPolicy REPORT = problem -> {};

    /** Called once for every such input, after its last whole line was delivered. */
    void onInputProblem(InputProblem problem);
}
