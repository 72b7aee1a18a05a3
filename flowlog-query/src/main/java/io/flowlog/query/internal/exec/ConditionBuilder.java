package io.flowlog.query.internal.exec;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogField;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Comparison;
import io.flowlog.query.internal.checked.CheckedExpression.Constant;
import io.flowlog.query.internal.checked.CheckedExpression.Field;
import io.flowlog.query.internal.checked.SystemField;
import io.flowlog.query.internal.search.RequiredLiteral;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Truth;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns checked conditions into conditions over slices: those that are common over flow logs into loops of their own, every
 * other one into its evaluator.
 */
final class ConditionBuilder {
    private final EvaluatorBuilder evaluators;

    ConditionBuilder(EvaluatorBuilder evaluators) {
        this.evaluators = evaluators;
    }

    Condition build(CheckedExpression expression) {
        if (expression instanceof CheckedExpression.And and) {
            return LogicalConditions.and(all(and.operands()));
        }
        if (expression instanceof CheckedExpression.Or or) {
            return LogicalConditions.or(all(or.operands()));
        }
        if (expression instanceof CheckedExpression.Not not) {
            return LogicalConditions.not(build(not.operand()));
        }
        if (expression instanceof Constant constant) {
            return LogicalConditions.constant(Truth.of(constant.value()));
        }
        Condition own = null;
        if (expression instanceof Comparison comparison) {
            own = comparison(comparison);
        } else if (expression instanceof CheckedExpression.In in) {
            own = list(in);
        } else if (expression instanceof CheckedExpression.Contains contains) {
            own = contains(contains);
        } else if (expression instanceof CheckedExpression.Matches matches) {
            own = matches(matches);
        } else if (expression instanceof CheckedExpression.Call call) {
            own = presence(call);
        }
        return own != null ? own : new TruthCondition(evaluators.build(expression));
    }

    private List<Condition> all(List<CheckedExpression> operands) {
        List<Condition> conditions = new ArrayList<>(operands.size());
        for (CheckedExpression operand : operands) {
            conditions.add(build(operand));
        }
        return conditions;
    }

    private @Nullable Condition comparison(Comparison node) {
        if (node.left() instanceof Field field && node.right() instanceof Constant constant) {
            return comparison(field.field(), node.operator(), constant.value());
        }
        if (node.right() instanceof Field field && node.left() instanceof Constant constant) {
            return comparison(field.field(), mirrored(node.operator()), constant.value());
        }
        return null;
    }

    private @Nullable Condition comparison(FlowLogField field, ComparisonOperator operator, Value value) {
        int slot = evaluators.slotOf(field);
        if (slot < 0 || value.isAbsent()) {
            return null;
        }
        boolean numeric = Numbers.isNumeric(value);
        if (field.type() == FieldType.INTEGER && Numbers.kindOf(value) == Kind.INTEGER) {
            return operator == ComparisonOperator.EQUAL
                    ? NumberEqualityCondition.of(slot, Numbers.integer(value), field.maxValue())
                    : range(slot, operator, Numbers.integer(value));
        }
        // a text that looks like a number is compared as one, which is not done byte by byte
        if (field.type() != FieldType.INTEGER && !numeric && value.kind() == Kind.TEXT) {
            byte[] text = Arrays.copyOfRange(value.bytes(), value.from(), value.to());
            boolean ordinary = text.length > 0 && !(text.length == 1 && text[0] == '-');
            if (ordinary && operator == ComparisonOperator.EQUAL) {
                return new TextEqualityCondition(slot, text, false);
            }
            if (ordinary && operator == ComparisonOperator.NOT_EQUAL) {
                return new TextEqualityCondition(slot, text, true);
            }
        }
        return null;
    }

    /** A number field among integers; what else is in the list it cannot equal, unless it looks like a number. */
    private @Nullable Condition list(CheckedExpression.In in) {
        if (!(in.value() instanceof Field field) || field.field().type() != FieldType.INTEGER) {
            return null;
        }
        int slot = evaluators.slotOf(field.field());
        for (Value element : in.elements()) {
            if (slot < 0 || Numbers.kindOf(element) != Kind.INTEGER || element.kind() == Kind.TIME) {
                return null;
            }
        }
        long[] numbers = in.elements().stream().mapToLong(Numbers::integer).toArray();
        return slot < 0 ? null : new NumberListCondition(slot, numbers, in.negated());
    }

    private @Nullable Condition contains(CheckedExpression.Contains node) {
        byte[] text = node.text().getBytes(StandardCharsets.UTF_8);
        return text.length == 0 ? null : literal(node.value(), RequiredLiteral.of(text), node.negated());
    }

    /** Rows without a text that every match has in it need no look at the expression. */
    private @Nullable Condition matches(CheckedExpression.Matches node) {
        RequiredLiteral literal = RequiredLiteral.ofRegex(node.regex());
        if (literal == null) {
            return null;
        }
        if (literal.whole()) {
            return literal(node.value(), literal, node.negated());
        }
        Condition candidates = literal(node.value(), literal, false);
        if (candidates == null) {
            return null;
        }
        Condition judge = new TruthCondition(evaluators.build(node));
        Condition others = literal(node.value(), literal, true);
        return node.negated() && others != null
                ? LogicalConditions.or(List.of(others, judge))
                : LogicalConditions.and(List.of(candidates, judge));
    }

    /** Whether a column that is a text, or the line, has a text in it; null if the value is another one. */
    private @Nullable Condition literal(CheckedExpression value, RequiredLiteral literal, boolean negated) {
        if (value instanceof CheckedExpression.System system && system.field() == SystemField.MESSAGE) {
            return literal.atStart() || literal.atEnd()
                    ? new NeedleCondition(NeedleCondition.LINE, literal, negated)
                    : new NeedleInLinesCondition(literal.needle(), negated);
        }
        if (value instanceof Field field && field.field().type() != FieldType.INTEGER) {
            int slot = evaluators.slotOf(field.field());
            return slot < 0 ? null : new NeedleCondition(slot, literal, negated);
        }
        return null;
    }

    private static Condition range(int slot, ComparisonOperator operator, long value) {
        long below = value == Long.MIN_VALUE ? value : value - 1;
        long above = value == Long.MAX_VALUE ? value : value + 1;
        return switch (operator) {
            case EQUAL -> throw new AssertionError(operator);
            case NOT_EQUAL -> new NumberRangeCondition(slot, value, value, true);
            // the numbers of a record are not negative, so the ends of the range cost nothing
            case LESS ->
                value == Long.MIN_VALUE
                        ? LogicalConditions.constant(false)
                        : new NumberRangeCondition(slot, Long.MIN_VALUE, below, false);
            case LESS_OR_EQUAL -> new NumberRangeCondition(slot, Long.MIN_VALUE, value, false);
            case GREATER ->
                value == Long.MAX_VALUE
                        ? LogicalConditions.constant(false)
                        : new NumberRangeCondition(slot, above, Long.MAX_VALUE, false);
            case GREATER_OR_EQUAL -> new NumberRangeCondition(slot, value, Long.MAX_VALUE, false);
        };
    }

    private static ComparisonOperator mirrored(ComparisonOperator operator) {
        return switch (operator) {
            case LESS -> ComparisonOperator.GREATER;
            case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }

    private @Nullable Condition presence(CheckedExpression.Call call) {
        if (call.function().name().equals("ispresent")
                && call.arguments().get(0).expression() instanceof Field field
                && field.field().type() != FieldType.INTEGER) {
            int slot = evaluators.slotOf(field.field());
            return slot < 0 ? null : new PresenceCondition(slot);
        }
        return null;
    }
}
