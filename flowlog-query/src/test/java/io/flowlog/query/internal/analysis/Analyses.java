package io.flowlog.query.internal.analysis;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions.UnknownNames;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.function.RegexPattern;
import io.flowlog.query.internal.parser.QueryParser;
import java.util.List;
import java.util.Objects;

/** Analyses of query texts, printed so that a test can compare them at a glance. */
final class Analyses {
    /** The defaults, with two columns that no field is. */
    static final AnalysisContext CONTEXT = context(QueryLimits.DEFAULTS, UnknownNames.REJECT);

    private Analyses() {}

    static AnalysisContext context(QueryLimits limits, UnknownNames unknownNames) {
        return new AnalysisContext(
                limits, List.of("new-column", "plain"), unknownNames, new FakeFunctions(), Analyses::checkRegex);
    }

    private static RegexCheck.Groups checkRegex(String regex) {
        if (regex.contains("(?=")) {
            throw new ArgumentException(0, DiagnosticCode.BAD_REGEX, "look-around is not supported", List.of());
        }
        return new RegexCheck.Groups(
                RegexPattern.compile(regex, QueryLimits.DEFAULTS, 0).groupNames());
    }

    static CheckedQuery checked(String text) {
        return checked(text, CONTEXT, new Problems(text));
    }

    static CheckedQuery checked(String text, AnalysisContext context, Problems problems) {
        return Objects.requireNonNull(
                Analyzer.analyze(parse(text, context, problems), context, problems),
                () -> problems.diagnostics().toString());
    }

    /** What is wrong, as "CODE «text concerned» message -> suggestions". */
    static List<String> problems(String text) {
        return problems(text, CONTEXT);
    }

    static List<String> problems(String text, AnalysisContext context) {
        Problems problems = new Problems(text);
        CheckedQuery checked = Analyzer.analyze(parse(text, context, problems), context, problems);
        if (problems.refused() != (checked == null)) {
            throw new AssertionError("refused: " + problems.refused() + ", but got " + checked);
        }
        return problems.diagnostics().stream()
                .map(problem -> problem.code() + " «" + text.substring(problem.startOffset(), problem.endOffset())
                        + "» "
                        + problem.message()
                        + (problem.suggestions().isEmpty() ? "" : " -> " + String.join(", ", problem.suggestions())))
                .toList();
    }

    private static Query parse(String text, AnalysisContext context, Problems problems) {
        return Objects.requireNonNull(
                QueryParser.parse(text, context.limits(), problems),
                () -> problems.diagnostics().toString());
    }
}
