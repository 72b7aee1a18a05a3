package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a name means at one place of a query; reports one that means nothing and gives a stand-in. */
interface Names {

    /** The meaning of a name. */
    CheckedExpression resolve(String name, SourceSpan span);

    /** {@link #resolve} behind a comparison, where a name that is like no other is often a text without quotes. */
    CheckedExpression resolveOrQuote(String name, SourceSpan span);

    /** {@link #resolve} for a key of {@code sort} or {@code dedup}, which may be absent for good. */
    CheckedExpression resolveKey(String name, SourceSpan span);

    /** {@code @timestamp}, which the call needs without naming it. */
    CheckedExpression timestamp(Expression.Call call);

    /** A name that no rule can give a meaning, treated as the options say. */
    CheckedExpression unknown(String name, SourceSpan span, String message, List<String> suggestions);

    /** Whether the name is that of a column: of the records, or of the last {@code stats}. */
    boolean isField(String name);

    /** Whether the name has a meaning here. */
    boolean isKnown(String name);

    /** The column of a {@code stats} that is worked out by just this expression; null if none is. */
    @Nullable ColumnReference columnOf(Expression expression);

    /**
     * A column that was written once more as it is worked out.
     *
     * @param name    to refer to it by
     * @param code    of the mistake, if the expression has no meaning at its place
     * @param message of the mistake
     */
    record ColumnReference(String name, DiagnosticCode code, String message) {}
}
