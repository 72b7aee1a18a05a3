package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import java.util.List;

/** Ends the reading of a query at its first problem. Never leaves this package; costs no stack trace. */
final class SyntaxProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DiagnosticCode code;
    private final transient SourceSpan span;
    private final transient List<String> suggestions;
    private final String message;

    SyntaxProblem(DiagnosticCode code, SourceSpan span, String message) {
        this(code, span, message, List.of());
    }

    SyntaxProblem(DiagnosticCode code, SourceSpan span, String message, List<String> suggestions) {
        super(message, null, false, false);
        this.code = code;
        this.span = span;
        this.suggestions = suggestions;
        this.message = message;
    }

    SourceSpan span() {
        return span;
    }

    void addTo(Problems problems) {
        problems.add(code, span, message, suggestions);
    }
}
