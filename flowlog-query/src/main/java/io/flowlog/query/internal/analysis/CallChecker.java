package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedCallSite;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Call.Argument;
import io.flowlog.query.internal.checked.SystemField;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.function.ScalarEvaluation;
import io.flowlog.query.internal.function.ScalarFunction;
import io.flowlog.query.internal.value.Period;
import java.util.ArrayList;
import java.util.List;

/** Judges calls of functions: the name, the number of arguments, periods, and constants that can never be right. */
final class CallChecker {
    private final AnalysisContext context;
    private final Findings findings;
    private final ExpressionChecker arguments;

    /** @param arguments judges what stands between the parentheses */
    CallChecker(AnalysisContext context, Findings findings, ExpressionChecker arguments) {
        this.context = context;
        this.findings = findings;
        this.arguments = arguments;
    }

    CheckedExpression check(Expression.Call call) {
        String name = call.name();
        ScalarFunction function = context.functions().find(name).orElse(null);
        if (function != null) {
            return checkArguments(call, function);
        }
        if (context.functions().isUnsupported(name)) {
            return findings.fail(
                    DiagnosticCode.UNSUPPORTED_FUNCTION,
                    call.nameSpan(),
                    "'" + name + "' is a Logs Insights function that FlowLog does not support");
        }
        checkNames(call.arguments());
        if (context.functions().isAggregate(name)) {
            return findings.fail(
                    DiagnosticCode.AGGREGATE_OUTSIDE_STATS,
                    call.nameSpan(),
                    "'" + name + "' works on many records, so it belongs in 'stats'");
        }
        return findings.fail(
                DiagnosticCode.UNKNOWN_FUNCTION,
                call.nameSpan(),
                FunctionHints.message(name),
                FunctionHints.instead(name, context.functions().names()));
    }

    /** Judges what can be judged of arguments that are wrong anyway. */
    private void checkNames(List<Expression> mistaken) {
        for (Expression argument : mistaken) {
            if (!(argument instanceof Expression.Star || argument instanceof Expression.PeriodLiteral)) {
                arguments.check(argument);
            }
        }
    }

    private CheckedExpression checkArguments(Expression.Call call, ScalarFunction function) {
        int failuresBefore = findings.failures();
        checkCount(call, function);
        List<Argument> checked = new ArrayList<>();
        int wanted = Math.min(call.arguments().size(), function.most());
        for (int i = 0; i < wanted; i++) {
            checked.add(checkArgument(call.arguments().get(i), function, i));
        }
        checkNames(call.arguments().subList(wanted, call.arguments().size()));
        if (findings.failures() > failuresBefore) {
            return findings.fail();
        }
        if (function.timestamp()) {
            checked.add(new Argument(new CheckedExpression.System(SystemField.TIMESTAMP), null));
        }
        return bind(call, function, checked);
    }

    private void checkCount(Expression.Call call, ScalarFunction function) {
        int count = call.arguments().size();
        if (count >= function.least() && count <= function.most()) {
            return;
        }
        SourceSpan span = count < function.least()
                ? call.closing()
                : call.arguments().get(function.most()).span();
        findings.fail(
                DiagnosticCode.ARGUMENT_COUNT,
                span,
                "'" + function.name() + "' takes " + expectedCount(function) + ", not " + count + ": "
                        + function.signature());
    }

    private Argument checkArgument(Expression argument, ScalarFunction function, int index) {
        if (argument instanceof Expression.PeriodLiteral literal
                && function.periods().contains(index)) {
            return new Argument(null, new Period(literal.amount(), literal.unit()));
        }
        if (function.periods().contains(index)) {
            return new Argument(
                    findings.fail(
                            DiagnosticCode.BAD_ARGUMENT,
                            argument.span(),
                            "'" + function.name() + "' takes a period such as 5m here"),
                    null);
        }
        return new Argument(arguments.check(argument), null);
    }

    private CheckedExpression bind(Expression.Call call, ScalarFunction function, List<Argument> checkedArguments) {
        CheckedCallSite site = new CheckedCallSite(checkedArguments, context.limits(), 0);
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

    private static String expectedCount(ScalarFunction function) {
        int least = function.least();
        int most = function.most();
        if (most == Integer.MAX_VALUE) {
            return "at least " + count(least);
        }
        if (least == most) {
            return count(least);
        }
        return least + (most == least + 1 ? " or " : " to ") + count(most);
    }

    private static String count(int arguments) {
        return arguments == 0 ? "no argument" : arguments == 1 ? "1 argument" : arguments + " arguments";
    }
}
