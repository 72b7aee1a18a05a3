package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Column;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.ast.SortKey;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.CheckedStage;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.diagnostic.Unsupported;
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
    private final List<NamedExpression> definitions = new ArrayList<>();
    private final RecordNames recordNames;
    private final List<CheckedStage> stages = new ArrayList<>();
    private int columnsWritten;

    // what holds for the rows at hand; a stats makes new ones
    private Scope scope = new Scope(definitions);
    private Names names;
    private ExpressionChecker expressions;
    private ResultColumns result = ResultColumns.ofRecords();

    private Analyzer(AnalysisContext context, Problems problems) {
        this.context = context;
        this.problems = problems;
        findings = new Findings(problems);
        recordNames = new RecordNames(context, scope, findings);
        names = recordNames;
        expressions = expressionChecker();
    }

    private ExpressionChecker expressionChecker() {
        return new ExpressionChecker(
                context,
                names,
                findings,
                AggregateRule.refuse(names, findings, "works on many records, so it belongs in 'stats'"));
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
        CommandOrder.check(query.commands(), context.limits(), findings);
        query.commands().forEach(this::check);
        if (problems.refused()) {
            return null;
        }
        return new CheckedQuery(definitions, stages, result.toList(), recordNames.fieldsNamed());
    }

    private void check(Command command) {
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
        } else if (command instanceof Command.Dedup dedup) {
            stages.add(new CheckedStage.Dedup(dedup.keys().stream()
                    .map(key -> names.resolveKey(key.text(), key.span()))
                    .toList()));
        } else if (command instanceof Command.Parse parse) {
            parse.targets().forEach(target -> countColumn(target.span()));
            new ParseChecker(context, findings, scope).check(parse, names);
        } else if (command instanceof Command.Stats stats) {
            checkStats(stats);
        } else if (command instanceof Command.Source source) {
            findings.warn(
                    DiagnosticCode.SOURCE_IGNORED,
                    source.span(),
                    "'SOURCE' is ignored: the caller of the query names the input",
                    List.of());
        } else if (command instanceof Command.Unsupported unsupported) {
            findings.fail(
                    DiagnosticCode.UNSUPPORTED_COMMAND,
                    unsupported.nameSpan(),
                    Unsupported.command(unsupported.name()));
            findings.stopJudgingNames();
        } else {
            throw new AssertionError(command);
        }
    }

    private void checkColumns(List<Column> columns, boolean shown) {
        for (Column column : columns) {
            countColumn(column.span());
            CheckedExpression meaning = checkColumn(column);
            if (shown && result.add(column.name(), meaning) && !Findings.isUnsound(meaning)) {
                findings.warn(
                        DiagnosticCode.COLUMN_REPLACED,
                        column.span(),
                        "the column '" + column.name()
                                + "' shows this, and no longer what stood there: give one of them"
                                + " another name to see both",
                        List.of());
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
        return ColumnNames.define(column, expression, scope, findings);
    }

    private void countColumn(SourceSpan span) {
        if (++columnsWritten == context.limits().columns() + 1) {
            findings.fail(
                    DiagnosticCode.TOO_MANY_COLUMNS,
                    span,
                    "a query may have at most "
                            + Wording.number(context.limits().columns()) + " columns");
        }
    }

    private void checkStats(Command.Stats stats) {
        stats.aggregates().forEach(column -> countColumn(column.span()));
        stats.keys().forEach(column -> countColumn(column.span()));
        StatsChecker checker = new StatsChecker(context, findings, names, definitions);
        stages.add(checker.check(stats));
        scope = checker.scope();
        names = checker.names();
        expressions = expressionChecker();
        result = ResultColumns.ofStats(checker.columns());
    }

    private CheckedSortKey checkSortKey(SortKey key) {
        return new CheckedSortKey(names.resolveKey(key.name().text(), key.name().span()), key.descending());
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
}
