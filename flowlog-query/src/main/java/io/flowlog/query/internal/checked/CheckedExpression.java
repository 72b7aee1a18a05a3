package io.flowlog.query.internal.checked;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.internal.function.ScalarFunction;
import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value or condition whose names, functions and constants are known to be right: names have become references, constant
 * parts have become values. Knows nothing of the text it came from.
 */
public sealed interface CheckedExpression {

    /** Calls the visitor's method for this kind of expression. */
    <R> R accept(CheckedExpressionVisitor<R> visitor);

    /** A value that is the same for every record; may be absent. */
    record Constant(Value value) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitConstant(this);
        }

        @Override
        public String toString() {
            return switch (value.kind()) {
                case ABSENT -> "absent";
                case TEXT -> "'" + value + "'";
                default -> value.toString();
            };
        }
    }

    /** A published field; absent where the format at hand lacks it. */
    record Field(FlowLogField field) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitField(this);
        }

        @Override
        public String toString() {
            return field.queryName();
        }
    }

    /** A column that only the format at hand knows, by that name. */
    record FormatColumn(String name) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitFormatColumn(this);
        }

        @Override
        public String toString() {
            return "`" + name + "`";
        }
    }

    /** A system field that the input may carry. */
    record System(SystemField field) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitSystem(this);
        }

        @Override
        public String toString() {
            return field.queryName();
        }
    }

    /** A column of the {@code stats} before: a key, or one of its aggregates. */
    record Cell(int index, String name) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitCell(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A list of what the stars of a glob, or groups of a regex, take of the value's text; a list of absent values if the pattern
     * is not found.
     *
     * @param groups of a regex: the numbers of those that are wanted; empty for a glob
     */
    record Extract(CheckedExpression value, String pattern, boolean regex, List<Integer> groups)
            implements CheckedExpression {
        /** Copies the list. */
        public Extract {
            groups = List.copyOf(groups);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitExtract(this);
        }

        @Override
        public String toString() {
            return "parse " + value + (regex ? " /" + pattern + "/" : " '" + pattern + "'");
        }
    }

    /** The value of {@link CheckedQuery#definitions()} at this index. */
    record Defined(int index, String name) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitDefined(this);
        }

        @Override
        public String toString() {
            return name + "#" + index;
        }
    }

    /** {@code -x}. */
    record Negation(CheckedExpression operand) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitNegation(this);
        }

        @Override
        public String toString() {
            return "-" + operand;
        }
    }

    /**
     * A chain of operations on numbers, worked out from left to right: {@code ((first op operand) op operand) …}. One node
     * for a whole chain, so that thousands of sums are not thousands of nested calls.
     */
    record Arithmetic(CheckedExpression first, List<Step> steps) implements CheckedExpression {

        /** One operator and its right operand. */
        public record Step(ArithmeticOperator operator, CheckedExpression operand) {
            @Override
            public String toString() {
                return " " + operator.symbol() + " " + operand;
            }
        }

        /** Copies the list. */
        public Arithmetic {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitArithmetic(this);
        }

        @Override
        public String toString() {
            return joined("(" + first, steps, "", ")");
        }
    }

    /** A comparison; false if either side is absent. */
    record Comparison(ComparisonOperator operator, CheckedExpression left, CheckedExpression right)
            implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitComparison(this);
        }

        @Override
        public String toString() {
            return left + " " + operator.symbol() + " " + right;
        }
    }

    /** True if every operand is. */
    record And(List<CheckedExpression> operands) implements CheckedExpression {
        /** Copies the list. */
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitAnd(this);
        }

        @Override
        public String toString() {
            return joined("(", operands, " and ", ")");
        }
    }

    /** True if any operand is. */
    record Or(List<CheckedExpression> operands) implements CheckedExpression {
        /** Copies the list. */
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitOr(this);
        }

        @Override
        public String toString() {
            return joined("(", operands, " or ", ")");
        }
    }

    /** True if the operand is not; so true where the operand is absent. */
    record Not(CheckedExpression operand) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitNot(this);
        }

        @Override
        public String toString() {
            return "not " + operand;
        }
    }

    /** Whether the value equals one of the elements, or none of them; false if the value is absent. */
    record In(CheckedExpression value, List<Value> elements, boolean negated) implements CheckedExpression {
        /** Copies the list. */
        public In {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitIn(this);
        }

        @Override
        public String toString() {
            return elements.stream()
                    .map(element -> new Constant(element).toString())
                    .collect(Collectors.joining(", ", value + (negated ? " not in [" : " in ["), "]"));
        }
    }

    /** Whether the value's text contains the text, or does not; false if the value is absent. */
    record Contains(CheckedExpression value, String text, boolean negated) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitContains(this);
        }

        @Override
        public String toString() {
            return value + (negated ? " not like '" : " like '") + text + "'";
        }
    }

    /** Whether the regex is found in the value's text, or is not; false if the value is absent. */
    record Matches(CheckedExpression value, String regex, boolean negated) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitMatches(this);
        }

        @Override
        public String toString() {
            return value + (negated ? " not like /" : " like /") + regex + "/";
        }
    }

    /** One element of a list, counted from 0; absent beyond its end and for what is no list. */
    record Element(CheckedExpression list, long index) implements CheckedExpression {
        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitElement(this);
        }

        @Override
        public String toString() {
            return list + "[" + index + "]";
        }
    }

    /** A list of values. */
    record ListOf(List<CheckedExpression> elements) implements CheckedExpression {
        /** Copies the list. */
        public ListOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitListOf(this);
        }

        @Override
        public String toString() {
            return joined("[", elements, ", ", "]");
        }
    }

    /** A call of a function; an argument is either an expression or a period. */
    record Call(ScalarFunction function, List<Argument> arguments) implements CheckedExpression {

        /**
         * One of the two is null.
         *
         * @param expression the value of the argument
         * @param period     the length of time that the argument is
         */
        public record Argument(
                @Nullable CheckedExpression expression,
                @Nullable Period period) {
            @Override
            public String toString() {
                return expression != null ? expression.toString() : String.valueOf(period);
            }
        }

        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(CheckedExpressionVisitor<R> visitor) {
            return visitor.visitCall(this);
        }

        @Override
        public String toString() {
            return joined(function.name() + "(", arguments, ", ", ")");
        }
    }

    /** A loop instead of a stream, whose frames at every level would be too much for a small stack. */
    private static String joined(String before, List<?> parts, String separator, String after) {
        StringBuilder text = new StringBuilder(before);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : separator).append(parts.get(i));
        }
        return text.append(after).toString();
    }
}
