package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Column;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.ast.SortKey;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.CheckedStage;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.diagnostic.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a query that reads well: gives every name its meaning, checks functions, constants and limits, and reports all that
 * is wrong at once. Walks the commands in order, because a name is visible from its definition on only.
 */
public final class Analyzer {
    private final AnalysisContext context;
    private final Problems problems;
    private final Findings findings;
    private final Scope scope = new Scope();
    private final NameResolver names;
    private final ExpressionChecker expressions;
    private final ResultColumns result = new ResultColumns();
    private final List<CheckedStage> stages = new ArrayList<>();
    private int columnsWritten;

    private Analyzer(AnalysisContext context, Problems problems) {
        this.context = context;
        this.problems = problems;
        findings = new Findings(problems);
        names = new NameResolver(context, scope, findings);
        expressions = new ExpressionChecker(context, names, findings);
    }

    /**
     * Checks a query.
     *
     * @param problems receives what is wrong, and what is only odd
     * @return the query with every name resolved, or null if any problem, old or new, is an error
     */
    public static @Nullable CheckedQuery analyze(Query query, AnalysisContext context, Problems problems) {
        return new Analyzer(context, problems).analyze(query);
    }

    private @Nullable CheckedQuery analyze(Query query) {
        for (int i = 0; i < query.commands().size(); i++) {
            check(query.commands().get(i), i == 0);
        }
        if (problems.refused()) {
            return null;
        }
        return new CheckedQuery(scope.definitions(), stages, result.toList(), names.fieldsNamed());
    }

    private void check(Command command, boolean first) {
        if (command instanceof Command.Fields fields) {
            checkColumns(fields.columns(), result.startFields());
        } else if (command instanceof Command.Display display) {
            result.startDisplay();
            checkColumns(display.columns(), true);
        } else if (command instanceof Command.Filter filter) {
            stages.add(new CheckedStage.Filter(expressions.check(filter.condition())));
        } else if (command instanceof Command.Sort sort) {
            stages.add(new CheckedStage.Sort(
                    sort.keys().stream().map(this::checkSortKey).toList()));
        } else if (command instanceof Command.Limit limit) {
            checkLimit(limit);
        } else if (command instanceof Command.Source source) {
            checkSource(source, first);
        } else if (command instanceof Command.Unsupported unsupported) {
            findings.fail(
                    DiagnosticCode.UNSUPPORTED_COMMAND,
                    unsupported.nameSpan(),
                    "'" + unsupported.name() + "' is a Logs Insights command that FlowLog does not support yet");
            names.stopJudging();
        } else {
            throw new AssertionError(command);
        }
    }

    private void checkColumns(List<Column> columns, boolean shown) {
        for (Column column : columns) {
            if (++columnsWritten == context.limits().columns() + 1) {
                findings.fail(
                        DiagnosticCode.TOO_MANY_COLUMNS,
                        column.span(),
                        "a query may have at most "
                                + Wording.number(context.limits().columns()) + " columns");
            }
            CheckedExpression meaning = checkColumn(column);
            if (shown) {
                result.add(column.name(), meaning);
            }
        }
    }

    /** The column's value: a reference to it by name, where it has one that later commands can use. */
    private CheckedExpression checkColumn(Column column) {
        CheckedExpression expression = expressions.check(column.expression());
        if (column.expression() instanceof Expression.Name name
                && column.alias() == null
                && name.text().equals(column.name())) {
            return expression;
        }
        CheckedExpression existing = scope.find(column.name());
        if (existing == null) {
            return scope.define(column.name(), expression);
        }
        boolean repeated = column.alias() == null
                && (Findings.isUnsound(existing)
                        || Findings.isUnsound(expression)
                        || scope.means(column.name(), expression));
        if (repeated) {
            return existing;
        }
        return findings.fail(
                DiagnosticCode.NAME_DEFINED_TWICE,
                column.alias() == null
                        ? column.expression().span()
                        : column.alias().span(),
                "'" + column.name() + "' is defined already, and a name can be defined once only");
    }

    private CheckedSortKey checkSortKey(SortKey key) {
        return new CheckedSortKey(expressions.check(key.name()), key.descending());
    }

    private void checkLimit(Command.Limit limit) {
        int most = context.limits().rows();
        if (limit.count() < 1) {
            findings.fail(DiagnosticCode.BAD_LIMIT, limit.countSpan(), "a limit is at least 1 row");
        } else if (limit.count() > most) {
            findings.fail(
                    DiagnosticCode.LIMIT_TOO_LARGE,
                    limit.countSpan(),
                    "a limit is at most " + Wording.number(most) + " rows");
        } else {
            stages.add(new CheckedStage.Limit((int) limit.count(), limit.any()));
        }
    }

    private void checkSource(Command.Source source, boolean first) {
        if (first) {
            findings.warn(
                    DiagnosticCode.SOURCE_IGNORED,
                    source.span(),
                    "'SOURCE' is ignored: the caller of the query names the input",
                    List.of());
        } else {
            findings.fail(DiagnosticCode.MISPLACED_COMMAND, source.span(), "'SOURCE' can only be the first command");
        }
    }
}
