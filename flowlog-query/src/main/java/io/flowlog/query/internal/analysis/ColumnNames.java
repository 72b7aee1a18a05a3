package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Column;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;

/** Gives names to columns; a name can be given once, but a column without an alias may be written again. */
final class ColumnNames {
    private ColumnNames() {}

    /** Defines the column's name, and returns how to refer to it. */
    static CheckedExpression define(Column column, CheckedExpression expression, Scope scope, Findings findings) {
        return define(column, expression, scope, column, findings);
    }

    /** @param second the column to report if another has the name already */
    static CheckedExpression define(
            Column column, CheckedExpression expression, Scope scope, Column second, Findings findings) {
        CheckedExpression existing = scope.find(column.name());
        if (existing == null) {
            return scope.define(column.name(), expression);
        }
        boolean repeated = column.alias() == null
                && (Findings.isUnsound(existing)
                        || Findings.isUnsound(expression)
                        || scope.means(column.name(), expression));
        return repeated ? existing : definedTwice(second, findings);
    }

    static CheckedExpression definedTwice(Column column, Findings findings) {
        Expression.Name alias = column.alias();
        return definedTwice(column.name(), alias == null ? column.expression().span() : alias.span(), findings);
    }

    static CheckedExpression definedTwice(String name, SourceSpan span, Findings findings) {
        return findings.fail(
                DiagnosticCode.NAME_DEFINED_TWICE,
                span,
                "'" + name + "' is defined already, and a name can be defined once only");
    }
}
