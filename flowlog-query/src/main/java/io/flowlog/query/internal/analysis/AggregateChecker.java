package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.checked.AggregateCall;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.function.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the aggregates of one {@code stats}: each is worked out over the rows that go in and is a cell of those that come. */
final class AggregateChecker implements AggregateRule {
    private final Names inputNames;
    private final ExpressionChecker inputs;
    private final ExpressionChecker either;
    private final Findings findings;
    private final int firstCell;
    private final List<AggregateCall> calls = new ArrayList<>();

    /**
     * @param outputNames what names mean around aggregates
     * @param inputs      judges arguments
     * @param firstCell   the index of the first aggregate's cell, behind the keys
     */
    AggregateChecker(
            AnalysisContext context,
            Names inputNames,
            Names outputNames,
            ExpressionChecker inputs,
            Findings findings,
            int firstCell) {
        this.inputNames = inputNames;
        this.inputs = inputs;
        this.either = new ExpressionChecker(context, new EitherNames(outputNames, inputNames), findings, this);
        this.findings = findings;
        this.firstCell = firstCell;
    }

    /** The calls in the order of their cells. */
    List<AggregateCall> calls() {
        return calls;
    }

    @Override
    public void checkUnknown(List<Expression> arguments, ExpressionChecker here) {
        either.checkMistaken(arguments);
    }

    @Override
    public CheckedExpression check(Expression.Call call, AggregateFunction function, ExpressionChecker here) {
        int failuresBefore = findings.failures();
        ArgumentCount.check(call, function.signature(), function.least(), function.most(), findings);
        CheckedExpression argument = argument(call, function);
        List<CheckedExpression.Constant> constants = constants(call, function);
        CheckedExpression time = function.timestamp() ? inputNames.timestamp(call) : null;
        if (findings.failures() > failuresBefore) {
            return findings.fail();
        }
        try {
            AggregateFunction.Factory factory = function.binder()
                    .bind(constants.stream()
                            .map(CheckedExpression.Constant::value)
                            .toList());
            return cell(new AggregateCall(function.name(), argument, constants, time, factory, null));
        } catch (ArgumentException problem) {
            return findings.fail(
                    problem, call.arguments().get(problem.argument()).span());
        }
    }

    /** What is worked out for every row; null where a row counts whatever it holds. */
    private @Nullable CheckedExpression argument(Expression.Call call, AggregateFunction function) {
        if (call.arguments().isEmpty() || function.star() && call.arguments().get(0) instanceof Expression.Star) {
            return null;
        }
        return inputs.check(call.arguments().get(0));
    }

    private List<CheckedExpression.Constant> constants(Expression.Call call, AggregateFunction function) {
        List<CheckedExpression.Constant> constants = new ArrayList<>();
        for (int i = 1; i < Math.min(call.arguments().size(), function.most()); i++) {
            int failuresBefore = findings.failures();
            CheckedExpression checked = inputs.check(call.arguments().get(i));
            if (checked instanceof CheckedExpression.Constant constant) {
                constants.add(constant);
            } else if (findings.failures() == failuresBefore) {
                findings.fail(
                        DiagnosticCode.BAD_ARGUMENT,
                        call.arguments().get(i).span(),
                        "'" + call.name() + "' takes a constant here");
            }
        }
        return constants;
    }

    private CheckedExpression cell(AggregateCall call) {
        String text = call.toString();
        int index = 0;
        while (index < calls.size() && !calls.get(index).toString().equals(text)) {
            index++;
        }
        if (index == calls.size()) {
            calls.add(call);
        }
        return new CheckedExpression.Cell(firstCell + index, text);
    }

    /** Says that a column is this, by that name; only the first name of an aggregate is kept, and names of anything else are not. */
    void named(CheckedExpression column, String name) {
        if (column instanceof CheckedExpression.Cell cell && cell.index() >= firstCell) {
            int index = cell.index() - firstCell;
            if (calls.get(index).alias() == null) {
                calls.set(index, calls.get(index).named(name));
            }
        }
    }
}
