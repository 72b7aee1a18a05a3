package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.value.Spelling;
import java.util.List;

/** What becomes of an aggregate at one place of a query. */
interface AggregateRule {

    /**
     * The meaning of the call, or a stand-in once it was reported.
     *
     * @param here judges expressions at this place
     */
    CheckedExpression check(Expression.Call call, AggregateFunction function, ExpressionChecker here);

    /**
     * Judges the arguments of a function that does not exist, and so may have been meant as an aggregate.
     *
     * @param here judges expressions at this place
     */
    default void checkUnknown(List<Expression> arguments, ExpressionChecker here) {
        here.checkMistaken(arguments);
    }

    /** Refuses every aggregate, with the column to name instead if the rows at hand have it already. */
    static AggregateRule refuse(Names names, Findings findings, String reason) {
        return (call, function, here) -> {
            Names.ColumnReference column = names.columnOf(call);
            if (column == null) {
                here.checkMistaken(call.arguments());
            }
            return findings.fail(
                    DiagnosticCode.AGGREGATE_OUTSIDE_STATS,
                    call.nameSpan(),
                    "'" + call.name() + "' " + reason,
                    column == null ? List.of() : List.of(Spelling.name(column.name())));
        };
    }
}
