package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.aggregate.AggregateFunction;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.checked.CheckedCallSite;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Call.Argument;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Unsupported;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.function.ScalarEvaluation;
import io.flowlog.query.internal.function.ScalarFunction;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.List;

/** Judges calls of functions: the name, the number of arguments, periods, and constants that can never be right. */
final class CallChecker {
    private final AnalysisContext context;
    private final Names names;
    private final Findings findings;
    private final AggregateRule aggregates;
    private final ExpressionChecker arguments;

    /**
     * @param aggregates says what becomes of aggregates here
     * @param arguments  judges what stands between the parentheses
     */
    CallChecker(
            AnalysisContext context,
            Names names,
            Findings findings,
            AggregateRule aggregates,
            ExpressionChecker arguments) {
        this.context = context;
        this.names = names;
        this.findings = findings;
        this.aggregates = aggregates;
        this.arguments = arguments;
    }

    CheckedExpression check(Expression.Call call) {
        String name = call.name();
        ScalarFunction function = context.functions().find(name).orElse(null);
        if (function != null) {
            return checkArguments(call, function);
        }
        if (context.functions().isUnsupported(name)) {
            return findings.fail(DiagnosticCode.UNSUPPORTED_FUNCTION, call.nameSpan(), Unsupported.function(name));
        }
        AggregateFunction aggregate = context.functions().findAggregate(name).orElse(null);
        if (aggregate != null) {
            return aggregates.check(call, aggregate, arguments);
        }
        aggregates.checkUnknown(call.arguments(), arguments);
        return findings.fail(
                DiagnosticCode.UNKNOWN_FUNCTION,
                call.nameSpan(),
                FunctionHints.message(name),
                FunctionHints.instead(name, context.functions().names()));
    }

    private CheckedExpression checkArguments(Expression.Call call, ScalarFunction function) {
        int failuresBefore = findings.failures();
        ArgumentCount.check(call, function.signature(), function.least(), function.most(), findings);
        List<Argument> checked = new ArrayList<>();
        int wanted = Math.min(call.arguments().size(), function.most());
        for (int i = 0; i < wanted; i++) {
            checked.add(checkArgument(call, function, i));
        }
        arguments.checkMistaken(
                call.arguments().subList(wanted, call.arguments().size()));
        if (findings.failures() > failuresBefore) {
            return findings.fail();
        }
        if (function.timestamp()) {
            CheckedExpression time = names.timestamp(call);
            if (Findings.isUnsound(time)) {
                return time;
            }
            checked.add(new Argument(time, null));
        }
        return bind(call, function, checked);
    }

    private Argument checkArgument(Expression.Call call, ScalarFunction function, int index) {
        Expression argument = call.arguments().get(index);
        if (argument instanceof Expression.PeriodLiteral literal
                && function.periods().contains(index)) {
            return new Argument(null, new Period(literal.amount(), literal.unit()));
        }
        if (function.periods().contains(index)) {
            return new Argument(
                    findings.fail(
                            DiagnosticCode.BAD_ARGUMENT,
                            argument.span(),
                            "'" + call.name() + "' takes a period such as 5m here"),
                    null);
        }
        return new Argument(arguments.check(argument), null);
    }

    private CheckedExpression bind(Expression.Call call, ScalarFunction function, List<Argument> checkedArguments) {
        CheckedCallSite site = new CheckedCallSite(checkedArguments, context.limits(), 0, WorkMeter.idle());
        try {
            ScalarEvaluation evaluation = function.binder().bind(site);
            CheckedExpression.Call checked = new CheckedExpression.Call(function, checkedArguments);
            return site.askedForNow() ? checked : ConstantFolder.call(checked, evaluation);
        } catch (ArgumentException problem) {
            int index = problem.argument();
            boolean written = index >= 0 && index < call.arguments().size();
            return findings.fail(problem, written ? call.arguments().get(index).span() : call.span());
        }
    }
}
