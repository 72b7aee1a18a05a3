package io.flowlog.query.internal.exec;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.checked.CheckedCallSite;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Call.Argument;
import io.flowlog.query.internal.checked.CheckedExpressionVisitor;
import io.flowlog.query.internal.function.GlobPattern;
import io.flowlog.query.internal.function.RegexPattern;
import io.flowlog.query.internal.function.ScalarEvaluation;
import io.flowlog.query.internal.value.Arithmetic;
import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.Comparison;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Truth;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.WorkMeter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns checked expressions into evaluators for one format: here names meet columns, once. */
final class EvaluatorBuilder implements CheckedExpressionVisitor<Evaluator> {
    private static final Value ABSENT = new Value();

    private final FlowLogFormat format;
    private final QueryLimits limits;
    private final long nowMillis;
    private final WorkMeter meter;
    private final Set<FlowLogField> missing = EnumSet.noneOf(FlowLogField.class);
    private final BitSet named = new BitSet();

    EvaluatorBuilder(FlowLogFormat format, QueryLimits limits, long nowMillis, WorkMeter meter) {
        this.meter = meter;
        this.format = format;
        this.limits = limits;
        this.nowMillis = nowMillis;
    }

    Evaluator build(CheckedExpression expression) {
        return expression.accept(this);
    }

    @Nullable Evaluator buildOrNull(@Nullable CheckedExpression expression) {
        return expression == null ? null : build(expression);
    }

    Evaluator[] buildAll(List<CheckedExpression> expressions) {
        Evaluator[] evaluators = new Evaluator[expressions.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = build(expressions.get(i));
        }
        return evaluators;
    }

    /** The column of a field; -1, and noted as missing, if the format lacks it. */
    int slotOf(FlowLogField field) {
        int slot = format.slotOf(field);
        if (slot < 0) {
            missing.add(field);
        }
        return slot;
    }

    /** The definitions that were named since this was asked last. */
    BitSet takeNamed() {
        BitSet taken = (BitSet) named.clone();
        named.clear();
        return taken;
    }

    /** The published fields that were asked for and that the format lacks. */
    Set<FlowLogField> missing() {
        return missing;
    }

    @Override
    public Evaluator visitConstant(CheckedExpression.Constant node) {
        // its own cell, since evaluators may belong to different threads
        return ColumnEvaluators.constant(node.value().copy());
    }

    @Override
    public Evaluator visitField(CheckedExpression.Field node) {
        int slot = slotOf(node.field());
        if (slot < 0) {
            return ColumnEvaluators.constant(ABSENT);
        }
        return node.field().type() == FieldType.INTEGER ? ColumnEvaluators.number(slot) : ColumnEvaluators.text(slot);
    }

    @Override
    public Evaluator visitFormatColumn(CheckedExpression.FormatColumn node) {
        int slot = format.slotOf(node.name());
        return slot < 0 ? ColumnEvaluators.constant(ABSENT) : ColumnEvaluators.text(slot);
    }

    @Override
    public Evaluator visitSystem(CheckedExpression.System node) {
        return ColumnEvaluators.system(node.field());
    }

    @Override
    public Evaluator visitCell(CheckedExpression.Cell node) {
        int index = node.index();
        return (row, result) -> result.set(row.cells()[index]);
    }

    @Override
    public Evaluator visitExtract(CheckedExpression.Extract node) {
        Evaluator value = build(node.value());
        return node.regex()
                ? ExtractEvaluators.regex(value, RegexPattern.compile(node.pattern(), limits, 0, meter), node.groups())
                : ExtractEvaluators.glob(value, GlobPattern.compile(node.pattern()), meter);
    }

    @Override
    public Evaluator visitDefined(CheckedExpression.Defined node) {
        int index = node.index();
        named.set(index);
        return (row, result) -> result.set(row.defined(index));
    }

    @Override
    public Evaluator visitNegation(CheckedExpression.Negation node) {
        Evaluator operand = build(node.operand());
        return (row, result) -> {
            operand.evaluate(row, result);
            Arithmetic.negate(result, result);
        };
    }

    @Override
    public Evaluator visitArithmetic(CheckedExpression.Arithmetic node) {
        Evaluator first = build(node.first());
        int count = node.steps().size();
        Evaluator[] operands = new Evaluator[count];
        ArithmeticOperator[] operators = new ArithmeticOperator[count];
        for (int i = 0; i < count; i++) {
            operands[i] = build(node.steps().get(i).operand());
            operators[i] = node.steps().get(i).operator();
        }
        Value operand = new Value();
        Value total = new Value();
        return (row, result) -> {
            first.evaluate(row, total);
            meter.spend((long) operands.length * Long.BYTES);
            for (int i = 0; i < operands.length && !total.isAbsent(); i++) {
                operands[i].evaluate(row, operand);
                Arithmetic.apply(operators[i], total, operand, total);
            }
            result.set(total);
        };
    }

    @Override
    public Evaluator visitComparison(CheckedExpression.Comparison node) {
        Evaluator left = build(node.left());
        Evaluator right = build(node.right());
        Value a = new Value();
        Value b = new Value();
        return (row, result) -> {
            left.evaluate(row, a);
            right.evaluate(row, b);
            meter.spend(a);
            result.setBoolean(Comparison.test(node.operator(), a, b));
        };
    }

    @Override
    public Evaluator visitAnd(CheckedExpression.And node) {
        return firstThatIs(node.operands(), false);
    }

    @Override
    public Evaluator visitOr(CheckedExpression.Or node) {
        return firstThatIs(node.operands(), true);
    }

    /** The given truth if any operand has it, else the other. */
    private Evaluator firstThatIs(List<CheckedExpression> operands, boolean decisive) {
        Evaluator[] all = buildAll(operands);
        Value value = new Value();
        return (row, result) -> {
            boolean outcome = !decisive;
            for (Evaluator operand : all) {
                operand.evaluate(row, value);
                if (Truth.of(value) == decisive) {
                    outcome = decisive;
                    break;
                }
            }
            result.setBoolean(outcome);
        };
    }

    @Override
    public Evaluator visitNot(CheckedExpression.Not node) {
        Evaluator operand = build(node.operand());
        Value value = new Value();
        return (row, result) -> {
            operand.evaluate(row, value);
            result.setBoolean(!Truth.of(value));
        };
    }

    @Override
    public Evaluator visitIn(CheckedExpression.In node) {
        Evaluator operand = build(node.value());
        ValueSet elements = new ValueSet(node.elements());
        boolean wanted = !node.negated();
        Value value = new Value();
        return (row, result) -> {
            operand.evaluate(row, value);
            meter.spend(value);
            result.setBoolean(!value.isAbsent() && elements.contains(value) == wanted);
        };
    }

    @Override
    public Evaluator visitContains(CheckedExpression.Contains node) {
        Evaluator operand = build(node.value());
        byte[] needle = node.text().getBytes(StandardCharsets.UTF_8);
        boolean wanted = !node.negated();
        Value value = new Value();
        return (row, result) -> {
            operand.evaluate(row, value);
            meter.spend(value);
            result.setBoolean(!value.isAbsent() && Comparison.contains(value, needle) == wanted);
        };
    }

    @Override
    public Evaluator visitMatches(CheckedExpression.Matches node) {
        Evaluator operand = build(node.value());
        RegexPattern regex = RegexPattern.compile(node.regex(), limits, 0, meter);
        boolean wanted = !node.negated();
        Value value = new Value();
        TextBuffer printed = new TextBuffer();
        return (row, result) -> {
            operand.evaluate(row, value);
            if (!value.isAbsent() && value.kind() != Value.Kind.TEXT) {
                printed.clear().append(value).into(value);
            }
            result.setBoolean(!value.isAbsent() && regex.find(value.bytes(), value.from(), value.to()) == wanted);
        };
    }

    @Override
    public Evaluator visitElement(CheckedExpression.Element node) {
        Evaluator list = build(node.list());
        Value value = new Value();
        return (row, result) -> {
            list.evaluate(row, value);
            if (value.kind() == Value.Kind.LIST
                    && node.index() >= 0
                    && node.index() < value.elements().size()) {
                result.set(value.elements().get((int) node.index()));
            } else {
                result.setAbsent();
            }
        };
    }

    @Override
    public Evaluator visitListOf(CheckedExpression.ListOf node) {
        Evaluator[] all = buildAll(node.elements());
        return (row, result) -> {
            List<Value> elements = new ArrayList<>(all.length);
            int size = 0;
            for (Evaluator element : all) {
                Value value = new Value();
                element.evaluate(row, value);
                // lists of lists of lists would double, or nest deeper, with every name that a query defines
                size += ListSize.elements(value);
                if (size > limits.listElements()) {
                    throw new QueryAbortedException(
                            QueryAbortedException.Reason.LIMIT,
                            "a list grew beyond " + limits.listElements() + " elements");
                }
                if (ListSize.depth(value) >= limits.nestingDepth()) {
                    throw new QueryAbortedException(
                            QueryAbortedException.Reason.LIMIT,
                            "lists nested more than " + limits.nestingDepth() + " deep");
                }
                value.detach();
                meter.spend(value);
                elements.add(value);
            }
            result.setList(elements);
        };
    }

    @Override
    public Evaluator visitCall(CheckedExpression.Call node) {
        List<Argument> arguments = node.arguments();
        ScalarEvaluation evaluation =
                node.function().binder().bind(new CheckedCallSite(arguments, limits, nowMillis, meter));
        Evaluator[] operands = new Evaluator[arguments.size()];
        Value[] values = new Value[operands.length];
        boolean[] isPeriod = new boolean[operands.length];
        for (int i = 0; i < operands.length; i++) {
            CheckedExpression expression = arguments.get(i).expression();
            isPeriod[i] = expression == null;
            operands[i] = expression == null ? ColumnEvaluators.constant(ABSENT) : build(expression);
            values[i] = new Value();
        }
        boolean strict = node.function().strict();
        return (row, result) -> {
            for (int i = 0; i < operands.length; i++) {
                operands[i].evaluate(row, values[i]);
                meter.spend(values[i]);
                if (strict && values[i].isAbsent() && !isPeriod[i]) {
                    result.setAbsent();
                    return;
                }
            }
            evaluation.evaluate(values, result);
        };
    }
}
