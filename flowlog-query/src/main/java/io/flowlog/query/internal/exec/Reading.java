package io.flowlog.query.internal.exec;

import io.flowlog.core.InputProblemPolicy;
import io.flowlog.core.ReaderOptions;
import io.flowlog.query.QueryOptions;

/** How a query's options have its inputs read. */
public final class Reading {
    private Reading() {}

    /** Reader options that look at a signal to stop. */
    public static ReaderOptions.Builder options(QueryOptions options, StopSignal stop) {
        ReaderOptions.Builder builder = ReaderOptions.builder()
                .inputProblems(
                        options.inputProblems() == QueryOptions.InputProblems.REPORT
                                ? InputProblemPolicy.REPORT
                                : InputProblemPolicy.FAIL)
                .mapFiles(options.mapFiles())
                .checkpoint(stop::check);
        return options.formats().isEmpty() ? builder : builder.formats(options.formats());
    }
}
