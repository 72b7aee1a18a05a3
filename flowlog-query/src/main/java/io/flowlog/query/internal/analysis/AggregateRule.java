package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;

/** What becomes of an aggregate at one place of a query. */
@FunctionalInterface
interface AggregateRule {

    /** The meaning of the call, or a stand-in once it was reported. */
    CheckedExpression check(Expression.Call call, AggregateFunction function);

    /** Refuses every aggregate. */
    static AggregateRule refuse(Findings findings, String reason) {
        return (call, function) -> findings.fail(
                DiagnosticCode.AGGREGATE_OUTSIDE_STATS, call.nameSpan(), "'" + call.name() + "' " + reason);
    }
}
