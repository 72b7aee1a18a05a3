package io.flowlog.query.internal.ast;

import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.PeriodUnit;
import java.util.List;

/** A value or condition, as written. Its text form is canonical: it reads back to an equal tree but for the spans. */
public sealed interface Expression {

    /** The text of this expression, brackets around it included. */
    SourceSpan span();

    /** Calls the visitor's method for this kind of expression. */
    <R> R accept(ExpressionVisitor<R> visitor);

    /**
     * A name: of a field, a system field, or one that the query defines.
     *
     * @param text without backticks
     */
    record Name(String text, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitName(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /**
     * A quoted text.
     *
     * @param value without quotes, escapes resolved
     */
    record StringLiteral(String value, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitString(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /**
     * A number without sign.
     *
     * @param digits as written: digits, and a fraction or none
     */
    record NumberLiteral(String digits, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNumber(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code true} or {@code false}. */
    record BooleanLiteral(boolean value, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBoolean(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** A length of time such as {@code 5m}; legal only as an argument of the time functions. */
    record PeriodLiteral(long amount, PeriodUnit unit, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitPeriod(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code [v, v, …]}, outside the right side of {@code in}. */
    record ListLiteral(List<Expression> elements, SourceSpan span) implements Expression {
        /** Copies the list. */
        public ListLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitList(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code -x}. */
    record Negation(Expression operand, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNegation(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code not x} or {@code !x}. */
    record Not(Expression operand, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNot(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code a and b and …}: one node for a whole chain, so that a long chain is not a deep tree. */
    record And(List<Expression> operands, SourceSpan span) implements Expression {
        /** Copies the list. */
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitAnd(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code a or b or …}: one node for a whole chain. */
    record Or(List<Expression> operands, SourceSpan span) implements Expression {
        /** Copies the list. */
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitOr(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code a = b} and the other five comparisons ({@code ==} is {@code =}). */
    record Comparison(ComparisonOperator operator, Expression left, Expression right, SourceSpan span)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitComparison(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /**
     * A chain of operators of one precedence level, read from left to right: {@code first op operand op operand …}.
     * {@code ^} is right-associative: the builder nests it instead, one step to a node.
     */
    record Arithmetic(Expression first, List<Step> steps, SourceSpan span) implements Expression {

        /** One operator and its right operand. */
        public record Step(ArithmeticOperator operator, Expression operand) {}

        /** Copies the list. */
        public Arithmetic {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitArithmetic(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code x in [..]} and {@code x not in [..]}. */
    record In(Expression value, List<Expression> elements, boolean negated, SourceSpan span) implements Expression {
        /** Copies the list. */
        public In {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIn(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /**
     * {@code x like "s"}, {@code x like /re/}, {@code x =~ …} and their negations.
     *
     * @param pattern the substring's text, or the regex without slashes ({@code \/} resolved to {@code /})
     * @param regex   whether the pattern is a regex
     */
    record Like(
            Expression value, String pattern, boolean regex, SourceSpan patternSpan, boolean negated, SourceSpan span)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitLike(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /**
     * {@code name(argument, …)}; {@code count(*)} has one argument of kind {@link Star}.
     *
     * @param name    as written
     * @param closing the closing parenthesis
     */
    record Call(String name, SourceSpan nameSpan, List<Expression> arguments, SourceSpan closing, SourceSpan span)
            implements Expression {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCall(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** The {@code *} of {@code count(*)}. */
    record Star(SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitStar(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code x.name}, where x is not itself a plain name. */
    record Member(Expression target, String name, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitMember(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }

    /** {@code x[n]}. */
    record Element(Expression target, long index, SourceSpan span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitElement(this);
        }

        @Override
        public String toString() {
            return AstPrinter.expression(this);
        }
    }
}
