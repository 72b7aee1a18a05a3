package io.flowlog.query.internal.analysis;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Call;
import io.flowlog.query.internal.checked.CheckedExpression.Constant;
import io.flowlog.query.internal.function.ScalarEvaluation;
import io.flowlog.query.internal.value.Arithmetic;
import io.flowlog.query.internal.value.Comparison;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out at once what is the same for every record, with the very code that works on records. Leaves alone what could
 * grow: a chain of definitions that each double a text would otherwise fill the memory while the query is compiled.
 */
final class ConstantFolder {
    /** Bytes of text in all arguments of a call that is folded. */
    private static final int LONGEST_TEXT = 256;

    private ConstantFolder() {}

    static CheckedExpression negation(CheckedExpression operand) {
        Value value = valueOf(operand);
        if (value == null) {
            return new CheckedExpression.Negation(operand);
        }
        Value result = new Value();
        Arithmetic.negate(value, result);
        return new Constant(result);
    }

    /** Folds the beginning of the chain, up to the first operand that is no constant. */
    static CheckedExpression arithmetic(CheckedExpression first, List<CheckedExpression.Arithmetic.Step> steps) {
        CheckedExpression folded = first;
        int next = 0;
        for (; next < steps.size(); next++) {
            Value left = valueOf(folded);
            Value right = valueOf(steps.get(next).operand());
            if (left == null || right == null) {
                break;
            }
            Value result = new Value();
            Arithmetic.apply(steps.get(next).operator(), left, right, result);
            folded = new Constant(result);
        }
        return next == steps.size()
                ? folded
                : new CheckedExpression.Arithmetic(folded, steps.subList(next, steps.size()));
    }

    static CheckedExpression comparison(ComparisonOperator operator, CheckedExpression left, CheckedExpression right) {
        Value leftValue = valueOf(left);
        Value rightValue = valueOf(right);
        if (leftValue == null || rightValue == null) {
            return new CheckedExpression.Comparison(operator, left, right);
        }
        return new Constant(Value.ofBoolean(Comparison.test(operator, leftValue, rightValue)));
    }

    static CheckedExpression list(List<CheckedExpression> elements) {
        List<Value> values = new ArrayList<>(elements.size());
        for (CheckedExpression element : elements) {
            Value value = valueOf(element);
            if (value == null || value.kind() == Value.Kind.LIST) {
                return new CheckedExpression.ListOf(elements);
            }
            values.add(value);
        }
        return new Constant(Value.ofList(List.copyOf(values)));
    }

    /** An element of a constant list, absent beyond its end. */
    static CheckedExpression element(CheckedExpression list, long index) {
        Value value = valueOf(list);
        if (value == null) {
            return new CheckedExpression.Element(list, index);
        }
        boolean inside = value.kind() == Value.Kind.LIST
                && index >= 0
                && index < value.elements().size();
        return new Constant(inside ? value.elements().get((int) index) : new Value());
    }

    /** The call's value if it has arguments, all known and short; functions depend on nothing but these and the clock. */
    static CheckedExpression call(Call call, ScalarEvaluation evaluation) {
        Value[] values = new Value[call.arguments().size()];
        boolean anyAbsent = false;
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            CheckedExpression argument = call.arguments().get(i).expression();
            Value value = argument == null ? new Value() : valueOf(argument); // a period is no value
            if (value == null) {
                return call;
            }
            anyAbsent |= argument != null && value.isAbsent();
            values[i] = value;
            size += size(value);
        }
        if (values.length == 0 || size > LONGEST_TEXT) {
            return call;
        }
        Value result = new Value();
        if (!(anyAbsent && call.function().strict())) {
            try {
                evaluation.evaluate(values, result);
            } catch (QueryAbortedException beyondALimit) {
                return call; // ends the run, if a record needs the value
            }
        }
        return new Constant(result.copy());
    }

    private static int size(Value value) {
        return switch (value.kind()) {
            case TEXT -> value.to() - value.from();
            case LIST ->
                value.elements().stream().mapToInt(ConstantFolder::size).sum()
                        + value.elements().size();
            default -> 0;
        };
    }

    private static @Nullable Value valueOf(CheckedExpression expression) {
        return expression instanceof Constant constant ? constant.value() : null;
    }
}
