package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.ExpressionVisitor;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Arithmetic;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.value.Spelling;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an expression as written into one that is known to be right, or reports why it is not. Goes as deep as the text is
 * nested, which the parser bounds; chains of operators are one step.
 */
final class ExpressionChecker implements ExpressionVisitor<CheckedExpression> {
    private final AnalysisContext context;
    private final Names names;
    private final Findings findings;
    private final CallChecker calls;

    /**
     * @param names      says what names mean here
     * @param aggregates says what becomes of aggregates here
     */
    ExpressionChecker(AnalysisContext context, Names names, Findings findings, AggregateRule aggregates) {
        this.context = context;
        this.names = names;
        this.findings = findings;
        this.calls = new CallChecker(context, names, findings, aggregates, this);
    }

    CheckedExpression check(Expression expression) {
        int failuresBefore = findings.failures();
        int reportedBefore = findings.reported();
        CheckedExpression checked = expression.accept(this);
        if (findings.failures() == failuresBefore || isAggregate(expression)) {
            return checked;
        }
        Names.ColumnReference column = names.columnOf(expression);
        if (column == null) {
            return checked;
        }
        findings.takeBack(reportedBefore); // one mistake, not one for each name inside
        return findings.fail(column.code(), expression.span(), column.message(), List.of(Spelling.name(column.name())));
    }

    private boolean isAggregate(Expression expression) {
        return expression instanceof Expression.Call call
                && context.functions().findAggregate(call.name()).isPresent();
    }

    /** Judges what can be judged of arguments that are wrong anyway. */
    void checkMistaken(List<Expression> arguments) {
        for (Expression argument : arguments) {
            if (!(argument instanceof Expression.Star || argument instanceof Expression.PeriodLiteral)) {
                check(argument);
            }
        }
    }

    private List<CheckedExpression> checkAll(List<Expression> expressions) {
        // a loop: the frames of a stream at every level would be too much for a small stack
        List<CheckedExpression> checked = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            checked.add(check(expression));
        }
        return checked;
    }

    @Override
    public CheckedExpression visitName(Expression.Name node) {
        return names.resolve(node.text(), node.span());
    }

    @Override
    public CheckedExpression visitString(Expression.StringLiteral node) {
        return constant(Value.ofText(node.value()));
    }

    @Override
    public CheckedExpression visitNumber(Expression.NumberLiteral node) {
        return number(node.digits(), node.span());
    }

    @Override
    public CheckedExpression visitBoolean(Expression.BooleanLiteral node) {
        return constant(Value.ofBoolean(node.value()));
    }

    @Override
    public CheckedExpression visitPeriod(Expression.PeriodLiteral node) {
        return findings.fail(
                DiagnosticCode.PERIOD_OUTSIDE_CALL,
                node.span(),
                "a period can stand only where a time function such as 'bin' takes one");
    }

    @Override
    public CheckedExpression visitList(Expression.ListLiteral node) {
        return ConstantFolder.list(checkAll(node.elements()));
    }

    @Override
    public CheckedExpression visitNegation(Expression.Negation node) {
        // the smallest integer has no positive counterpart, so the sign belongs to the digits
        if (node.operand() instanceof Expression.NumberLiteral literal) {
            return number("-" + literal.digits(), node.span());
        }
        return ConstantFolder.negation(check(node.operand()));
    }

    @Override
    public CheckedExpression visitNot(Expression.Not node) {
        return new CheckedExpression.Not(check(node.operand()));
    }

    @Override
    public CheckedExpression visitAnd(Expression.And node) {
        return new CheckedExpression.And(checkAll(node.operands()));
    }

    @Override
    public CheckedExpression visitOr(Expression.Or node) {
        return new CheckedExpression.Or(checkAll(node.operands()));
    }

    @Override
    public CheckedExpression visitComparison(Expression.Comparison node) {
        CheckedExpression left = check(node.left());
        CheckedExpression right = node.right() instanceof Expression.Name name
                ? names.resolveOrQuote(name.text(), name.span())
                : check(node.right());
        return ConstantFolder.comparison(node.operator(), left, right);
    }

    @Override
    public CheckedExpression visitArithmetic(Expression.Arithmetic node) {
        String dashed = DashedName.of(node);
        if (dashed != null && names.isField(dashed) && DashedName.parts(node).anyMatch(part -> !names.isKnown(part))) {
            return names.unknown(dashed, node.span(), Wording.dashedName(), List.of(Spelling.name(dashed)));
        }
        CheckedExpression first = check(node.first());
        List<Arithmetic.Step> steps = new ArrayList<>(node.steps().size());
        for (Expression.Arithmetic.Step step : node.steps()) {
            steps.add(new Arithmetic.Step(step.operator(), check(step.operand())));
        }
        return ConstantFolder.arithmetic(first, steps);
    }

    @Override
    public CheckedExpression visitIn(Expression.In node) {
        CheckedExpression value = check(node.value());
        List<Value> elements = new ArrayList<>(node.elements().size());
        for (Expression element : node.elements()) {
            Value constant = listElement(element);
            if (!constant.isAbsent()) { // an absent element equals nothing
                elements.add(constant);
            }
        }
        return new CheckedExpression.In(value, elements, node.negated());
    }

    private Value listElement(Expression element) {
        if (element instanceof Expression.Name name) {
            findings.fail(
                    DiagnosticCode.BAD_LIST_ELEMENT,
                    name.span(),
                    "a list after 'in' holds constants, not names: a text needs quotes",
                    List.of(Spelling.string(name.text())));
            return new Value();
        }
        int failuresBefore = findings.failures();
        CheckedExpression checked = check(element);
        if (checked instanceof CheckedExpression.Constant constant
                && constant.value().kind() != Value.Kind.LIST) {
            return constant.value();
        }
        if (findings.failures() == failuresBefore) {
            findings.fail(
                    DiagnosticCode.BAD_LIST_ELEMENT,
                    element.span(),
                    "a list after 'in' holds texts, numbers and booleans that are known before any record is seen");
        }
        return new Value();
    }

    @Override
    public CheckedExpression visitLike(Expression.Like node) {
        CheckedExpression value = check(node.value());
        if (!node.regex()) {
            return new CheckedExpression.Contains(value, node.pattern(), node.negated());
        }
        try {
            context.regexCheck().check(node.pattern());
        } catch (ArgumentException problem) {
            return findings.fail(problem, node.patternSpan());
        }
        return new CheckedExpression.Matches(value, node.pattern(), node.negated());
    }

    @Override
    public CheckedExpression visitCall(Expression.Call node) {
        return calls.check(node);
    }

    @Override
    public CheckedExpression visitStar(Expression.Star node) {
        return findings.fail(DiagnosticCode.BAD_ARGUMENT, node.span(), "'*' as an argument is only for 'count'");
    }

    @Override
    public CheckedExpression visitMember(Expression.Member node) {
        int failuresBefore = findings.failures();
        check(node.target());
        if (findings.failures() > failuresBefore) {
            return findings.fail();
        }
        return names.unknown(
                node.toString(),
                node.span(),
                "no value of a flow log record has parts, so '." + node.name() + "' names nothing",
                List.of());
    }

    @Override
    public CheckedExpression visitElement(Expression.Element node) {
        int failuresBefore = findings.failures();
        CheckedExpression list = check(node.target());
        if (findings.failures() == failuresBefore && !mayBeList(list)) {
            return findings.fail(
                    DiagnosticCode.NOT_A_LIST, node.span(), "only a list, such as that of 'split', has elements");
        }
        return ConstantFolder.element(list, node.index());
    }

    private static boolean mayBeList(CheckedExpression expression) {
        if (expression instanceof CheckedExpression.Constant constant) {
            return constant.value().isAbsent() || constant.value().kind() == Value.Kind.LIST;
        }
        return expression instanceof CheckedExpression.Call
                || expression instanceof CheckedExpression.ListOf
                || expression instanceof CheckedExpression.Element
                || expression instanceof CheckedExpression.Cell
                || expression instanceof CheckedExpression.Defined;
    }

    /** The integer that the digits mean, or the double if they have a fraction or are too many. */
    private CheckedExpression number(String digits, SourceSpan span) {
        if (digits.indexOf('.') < 0) {
            try {
                return constant(Value.ofInteger(Long.parseLong(digits)));
            } catch (NumberFormatException tooLarge) {
                // falls through to the double
            }
        }
        Value value = Value.ofDouble(Double.parseDouble(digits));
        return value.isAbsent()
                ? findings.fail(DiagnosticCode.BAD_NUMBER, span, "this number is too large")
                : constant(value);
    }

    private static CheckedExpression constant(Value value) {
        return new CheckedExpression.Constant(value);
    }
}
