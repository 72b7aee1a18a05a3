package io.flowlog.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query that cannot run. Carries every problem found, warnings included; its message is their rendering.
 */
public final class InvalidQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * @param queryText   the text that was compiled
     * @param diagnostics all problems, in the order of the text; at least one is an error
     */
    public InvalidQueryException(String queryText, List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(diagnostic -> diagnostic.render(queryText))
                .collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** All problems, in the order of the text; empty on an exception that was serialized. */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }
}
