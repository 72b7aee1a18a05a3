package io.flowlog.core;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Thrown when an input cannot be read to its end and the policy is to fail. */
public final class FlowLogReadException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final InputProblem problem;

    FlowLogReadException(InputProblem problem) {
        super(problem.toString(), new IOException(problem.message()));
        this.problem = problem;
    }

    /** Where and what. */
    public InputProblem problem() {
        return problem;
    }
}
