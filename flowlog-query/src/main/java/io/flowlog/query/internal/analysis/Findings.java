package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.value.Value;
import java.util.List;
import java.util.Objects;

/**
 * Reports problems and counts failures, so that whoever asked for a part to be judged can tell whether it is sound: one
 * mistake must not be reported again by everything that stands around it.
 */
final class Findings {
    private static final CheckedExpression UNSOUND = new CheckedExpression.Constant(new Value());

    private final Problems problems;
    private int failures;
    private boolean anyNameMayExist;

    Findings(Problems problems) {
        this.problems = problems;
    }

    /** Reports an error and returns a stand-in for the part that has no meaning. */
    CheckedExpression fail(DiagnosticCode code, SourceSpan span, String message, List<String> suggestions) {
        problems.add(code, span, message, suggestions);
        return fail();
    }

    /** See {@link #fail(DiagnosticCode, SourceSpan, String, List)}. */
    CheckedExpression fail(DiagnosticCode code, SourceSpan span, String message) {
        return fail(code, span, message, List.of());
    }

    /** Reports what a function or a regex said about a constant. */
    CheckedExpression fail(ArgumentException problem, SourceSpan span) {
        return fail(problem.code(), span, Objects.requireNonNull(problem.getMessage()), problem.suggestions());
    }

    /** A failure whose cause was reported before, or cannot be judged. */
    CheckedExpression fail() {
        failures++;
        return UNSOUND;
    }

    /** Whether this is a stand-in, so that its name must not be judged when it is used. */
    static boolean isUnsound(CheckedExpression expression) {
        return expression == UNSOUND;
    }

    void warn(DiagnosticCode code, SourceSpan span, String message, List<String> suggestions) {
        problems.add(code, span, message, suggestions);
    }

    /** How many problems were reported so far, to {@link #takeBack} later ones. */
    int reported() {
        return problems.count();
    }

    /** Takes back all but the first of what was reported, for a better word; the failures remain. */
    void takeBack(int reported) {
        problems.keep(reported);
    }

    /** From here on a name without meaning is not reported: it may come from a command that nobody ran. */
    void stopJudgingNames() {
        anyNameMayExist = true;
    }

    /** Whether a name without meaning is to be reported. */
    boolean judgesNames() {
        return !anyNameMayExist;
    }

    /** How many failures there were so far. */
    int failures() {
        return failures;
    }
}
