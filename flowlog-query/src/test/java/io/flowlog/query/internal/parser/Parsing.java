package io.flowlog.query.internal.parser;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import java.util.List;

/** Short ways to parse, for tests. */
public final class Parsing {
    private Parsing() {}

    /** The tree of a query that must read. */
    public static Query query(String text) {
        return query(text, QueryLimits.DEFAULTS);
    }

    /** The tree of a query that must read within other limits. */
    public static Query query(String text, QueryLimits limits) {
        Problems problems = new Problems(text);
        Query query = QueryParser.parse(text, limits, problems);
        if (query == null || problems.refused()) {
            String start = text.substring(0, Math.min(text.length(), 200));
            throw new AssertionError(start + "\n" + problems.diagnostics());
        }
        return query;
    }

    /** The condition of a filter. */
    public static Expression expression(String text) {
        return ((Command.Filter) query("filter " + text).commands().get(0)).condition();
    }

    /** All that is wrong with a text. */
    public static List<Diagnostic> problems(String text, QueryLimits limits) {
        Problems problems = new Problems(text);
        QueryParser.parse(text, limits, problems);
        return problems.diagnostics();
    }

    /** The codes of all that is wrong with a text. */
    public static List<String> codes(String text) {
        return problems(text, QueryLimits.DEFAULTS).stream()
                .map(Diagnostic::code)
                .toList();
    }

    static List<String> only(DiagnosticCode code) {
        return List.of(code.id());
    }
}
