package io.flowlog.query.internal.parser;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.Column;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.ast.SortKey;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.function.FunctionCatalog;
import io.flowlog.query.internal.parser.generated.InsightsParser.ColumnContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ColumnsContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.CommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.DedupCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.DisplayCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.FieldsCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.FilterCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.FilterIndexCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.HeadCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.LimitCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.NameContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ParseCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.QueryContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.SortCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.SortKeyContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.SourceContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.StatsCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.UnsupportedCommandContext;
import io.flowlog.query.internal.parser.generated.InsightsParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns the parse tree of a query into its AST: shape only, with the few judgements that need the text as typed. */
final class AstBuilder extends InsightsParserBaseVisitor<Command> {
    private final String text;
    private final Problems problems;
    private final ExpressionBuilder expressions;

    AstBuilder(String text, QueryLimits limits, Problems problems) {
        this.text = text;
        this.problems = problems;
        expressions = new ExpressionBuilder(limits, problems);
    }

    Query query(QueryContext ctx) {
        if (ctx.leading != null) {
            problems.add(
                    DiagnosticCode.LEADING_PIPE,
                    Spans.of(ctx.leading),
                    "the pipe before the first command is not needed");
        }
        List<Command> commands = new ArrayList<>();
        if (ctx.source() != null) {
            commands.add(visitSource(ctx.source()));
        }
        for (CommandContext command : ctx.command()) {
            commands.add(command.accept(this));
        }
        return new Query(commands, new SourceSpan(0, text.length()));
    }

    @Override
    public Command visitSource(SourceContext ctx) {
        return new Command.Source(Spans.of(ctx));
    }

    @Override
    public Command visitFieldsCommand(FieldsCommandContext ctx) {
        return new Command.Fields(columns(ctx.columns()), Spans.of(ctx));
    }

    @Override
    public Command visitDisplayCommand(DisplayCommandContext ctx) {
        return new Command.Display(columns(ctx.columns()), Spans.of(ctx));
    }

    @Override
    public Command visitFilterCommand(FilterCommandContext ctx) {
        return new Command.Filter(expressions.expression(ctx.test), Spans.of(ctx));
    }

    @Override
    public Command visitFilterIndexCommand(FilterIndexCommandContext ctx) {
        return new Command.Filter(expressions.indexTests(ctx.tests), Spans.of(ctx));
    }

    @Override
    public Command visitSortCommand(SortCommandContext ctx) {
        List<SortKey> keys = new ArrayList<>();
        for (SortKeyContext key : ctx.keys) {
            keys.add(sortKey(key));
        }
        return new Command.Sort(keys, Spans.of(ctx));
    }

    @Override
    public Command visitLimitCommand(LimitCommandContext ctx) {
        return limit(ctx.count, ctx.any != null, Spans.of(ctx));
    }

    @Override
    public Command visitHeadCommand(HeadCommandContext ctx) {
        problems.add(
                DiagnosticCode.DEPRECATED_COMMAND,
                Spans.of(ctx.getStart()),
                "'head' is the old name of 'limit'",
                List.of("limit"));
        return limit(ctx.count, false, Spans.of(ctx));
    }

    @Override
    public Command visitStatsCommand(StatsCommandContext ctx) {
        return new Command.Stats(
                columns(ctx.aggregates), ctx.keys == null ? List.of() : columns(ctx.keys), Spans.of(ctx));
    }

    @Override
    public Command visitDedupCommand(DedupCommandContext ctx) {
        return new Command.Dedup(names(ctx.keys), Spans.of(ctx));
    }

    @Override
    public Command visitParseCommand(ParseCommandContext ctx) {
        Token pattern = ctx.pattern().getStart();
        return new Command.Parse(
                ctx.field == null ? null : ExpressionBuilder.name(ctx.field),
                Literals.pattern(pattern),
                Literals.isRegex(pattern),
                Spans.of(pattern),
                names(ctx.targets),
                Spans.of(ctx));
    }

    @Override
    public Command visitUnsupportedCommand(UnsupportedCommandContext ctx) {
        return new Command.Unsupported(CommandWords.canonical(ctx.word.getText()), Spans.of(ctx.word), Spans.of(ctx));
    }

    private static Command limit(Token count, boolean any, SourceSpan span) {
        return new Command.Limit(Literals.wholeNumber(count.getText()), any, Spans.of(count), span);
    }

    private static List<Expression.Name> names(List<NameContext> contexts) {
        List<Expression.Name> names = new ArrayList<>(contexts.size());
        for (NameContext ctx : contexts) {
            names.add(ExpressionBuilder.name(ctx));
        }
        return names;
    }

    private List<Column> columns(ColumnsContext ctx) {
        List<Column> columns = new ArrayList<>();
        for (ColumnContext item : ctx.items) {
            columns.add(column(item));
        }
        return columns;
    }

    private Column column(ColumnContext ctx) {
        Expression value = expressions.expression(ctx.value);
        Expression.Name alias = ctx.alias == null ? null : ExpressionBuilder.name(ctx.alias);
        return new Column(value, alias, columnName(value, alias), Spans.of(ctx));
    }

    private String columnName(Expression value, Expression.@Nullable Name alias) {
        if (alias != null) {
            return alias.text();
        }
        String written = text.substring(value.span().start(), value.span().end());
        return value instanceof Expression.Name name && !written.startsWith("(") ? name.text() : written;
    }

    private SortKey sortKey(SortKeyContext ctx) {
        if (ctx.call != null
                && FunctionCatalog.isUnsupported(ExpressionBuilder.name(ctx.key).text())) {
            throw UnsupportedSyntax.function(ctx.key.getStart());
        } else if (ctx.call != null) {
            SourceSpan call = Spans.of(ctx.key.getStart(), ctx.call.getStop());
            throw new SyntaxProblem(
                    DiagnosticCode.SORT_BY_CALL,
                    call,
                    "sort takes names, not calls: name the value with 'as' where it is computed, and sort by that name");
        }
        if (ctx.stray != null) {
            problems.add(
                    DiagnosticCode.STRAY_FULL_STOP,
                    Spans.of(ctx.stray),
                    "the full stop after the sort direction has no meaning");
        }
        boolean descending = ctx.direction != null && ctx.direction.getText().equalsIgnoreCase("desc");
        return new SortKey(ExpressionBuilder.name(ctx.key), descending, Spans.of(ctx));
    }
}
