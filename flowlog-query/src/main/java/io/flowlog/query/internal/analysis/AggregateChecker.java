package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.checked.AggregateCall;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the aggregates of one {@code stats}: each is worked out over the rows that go in and is a cell of those that come. */
final class AggregateChecker implements AggregateRule {
    private final Names inputNames;
    private final ExpressionChecker inputs;
    private final Findings findings;
    private final int firstCell;
    private final List<AggregateCall> calls = new ArrayList<>();

    /**
     * @param inputs    judges arguments
     * @param firstCell the index of the first aggregate's cell, behind the keys
     */
    AggregateChecker(Names inputNames, ExpressionChecker inputs, Findings findings, int firstCell) {
        this.inputNames = inputNames;
        this.inputs = inputs;
        this.findings = findings;
        this.firstCell = firstCell;
    }

    /** The calls in the order of their cells. */
    List<AggregateCall> calls() {
        return calls;
    }

    @Override
    public CheckedExpression check(Expression.Call call, AggregateFunction function) {
        int failuresBefore = findings.failures();
        ArgumentCount.check(call, function.name(), function.signature(), function.least(), function.most(), findings);
        CheckedExpression argument = argument(call, function);
        List<Value> constants = constants(call, function);
        CheckedExpression time = function.timestamp() ? inputNames.timestamp(call) : null;
        if (findings.failures() > failuresBefore) {
            return findings.fail();
        }
        try {
            return cell(new AggregateCall(
                    argument,
                    time,
                    text(function, argument, constants),
                    function.binder().bind(constants)));
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

    private List<Value> constants(Expression.Call call, AggregateFunction function) {
        List<Value> constants = new ArrayList<>();
        for (int i = 1; i < Math.min(call.arguments().size(), function.most()); i++) {
            int failuresBefore = findings.failures();
            CheckedExpression checked = inputs.check(call.arguments().get(i));
            if (checked instanceof CheckedExpression.Constant constant) {
                constants.add(constant.value());
            } else if (findings.failures() == failuresBefore) {
                findings.fail(
                        DiagnosticCode.BAD_ARGUMENT,
                        call.arguments().get(i).span(),
                        "'" + function.name() + "' takes a constant here");
            }
        }
        return constants;
    }

    private CheckedExpression cell(AggregateCall call) {
        int index = 0;
        while (index < calls.size() && !calls.get(index).text().equals(call.text())) {
            index++;
        }
        if (index == calls.size()) {
            calls.add(call);
        }
        return new CheckedExpression.Cell(firstCell + index, call.text());
    }

    private static String text(
            AggregateFunction function, @Nullable CheckedExpression argument, List<Value> constants) {
        return Stream.concat(
                        Stream.of(argument == null ? "*" : argument.toString()),
                        constants.stream().map(value -> new CheckedExpression.Constant(value).toString()))
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }
}
