package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;

/** A constant argument that no record can make right: found when a call is bound, shown as a diagnostic at the argument. */
public final class ArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int argument;
    private final DiagnosticCode code;
    private final transient List<String> suggestions;

    /**
     * @param argument    its index, from 0
     * @param code        the problem
     * @param message     one sentence that names what was expected
     * @param suggestions what could stand there instead
     */
    public ArgumentException(int argument, DiagnosticCode code, String message, List<String> suggestions) {
        super(message, null, false, false);
        this.argument = argument;
        this.code = code;
        this.suggestions = List.copyOf(suggestions);
    }

    public int argument() {
        return argument;
    }

    public DiagnosticCode code() {
        return code;
    }

    public List<String> suggestions() {
        return suggestions;
    }
}
