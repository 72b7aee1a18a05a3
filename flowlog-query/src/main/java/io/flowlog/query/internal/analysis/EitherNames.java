package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names where nobody can tell which rows are meant, as in the arguments of a function that does not exist: what either has is right. */
final class EitherNames implements Names {
    private final Names first;
    private final Names second;

    EitherNames(Names first, Names second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public CheckedExpression resolve(String name, SourceSpan span) {
        return of(name).resolve(name, span);
    }

    @Override
    public CheckedExpression resolveOrQuote(String name, SourceSpan span) {
        return of(name).resolveOrQuote(name, span);
    }

    @Override
    public CheckedExpression resolveKey(String name, SourceSpan span) {
        return of(name).resolveKey(name, span);
    }

    @Override
    public CheckedExpression timestamp(Expression.Call call) {
        return second.timestamp(call);
    }

    @Override
    public CheckedExpression unknown(String name, SourceSpan span, String message, List<String> suggestions) {
        return second.unknown(name, span, message, suggestions);
    }

    @Override
    public boolean isField(String name) {
        return first.isField(name) || second.isField(name);
    }

    @Override
    public boolean isKnown(String name) {
        return first.isKnown(name) || second.isKnown(name);
    }

    @Override
    public @Nullable ColumnReference columnOf(Expression expression) {
        return null;
    }

    private Names of(String name) {
        return first.isKnown(name) ? first : second;
    }
}
