package io.flowlog.query.internal.ast;

import io.flowlog.query.internal.value.Spelling;
import java.util.Iterator;
import java.util.List;

/**
 * Spells trees so that they read back as themselves, with brackets only where they are needed: a printed tree nests no deeper
 * than the text it was read from. What the visits return means nothing; a narrower type would cost the stack a bridge method
 * for each node.
 */
public final class AstPrinter implements ExpressionVisitor<Object> {
    /** How tightly an expression holds together, loosest first. */
    private enum Level {
        OR,
        AND,
        NOT,
        COMPARISON,
        SUM,
        PRODUCT,
        POWER,
        SIGN,
        POSTFIX
    }

    private final StringBuilder out = new StringBuilder();
    private Level required = Level.OR;

    private AstPrinter() {}

    /** The expression in canonical spelling. */
    public static String expression(Expression expression) {
        AstPrinter printer = new AstPrinter();
        expression.accept(printer);
        return printer.out.toString();
    }

    @Override
    public Object visitName(Expression.Name node) {
        return put(Spelling.name(node.text()));
    }

    @Override
    public Object visitString(Expression.StringLiteral node) {
        return put(Spelling.string(node.value()));
    }

    @Override
    public Object visitNumber(Expression.NumberLiteral node) {
        return put(node.digits());
    }

    @Override
    public Object visitBoolean(Expression.BooleanLiteral node) {
        return put(Boolean.toString(node.value()));
    }

    @Override
    public Object visitPeriod(Expression.PeriodLiteral node) {
        return put(node.amount() + node.unit().symbol());
    }

    @Override
    public Object visitList(Expression.ListLiteral node) {
        return list(node.elements());
    }

    @Override
    public Object visitNegation(Expression.Negation node) {
        boolean brackets = open(Level.SIGN);
        put("-");
        put(node.operand(), Level.SIGN);
        return close(brackets);
    }

    @Override
    public Object visitNot(Expression.Not node) {
        boolean brackets = open(Level.NOT);
        put("not ");
        put(node.operand(), Level.NOT);
        return close(brackets);
    }

    @Override
    public Object visitAnd(Expression.And node) {
        boolean brackets = open(Level.AND);
        separated(node.operands(), " and ", Level.NOT);
        return close(brackets);
    }

    @Override
    public Object visitOr(Expression.Or node) {
        boolean brackets = open(Level.OR);
        separated(node.operands(), " or ", Level.AND);
        return close(brackets);
    }

    @Override
    public Object visitComparison(Expression.Comparison node) {
        boolean brackets = open(Level.COMPARISON);
        put(node.left(), Level.SUM);
        put(" " + node.operator().symbol() + " ");
        put(node.right(), Level.SUM);
        return close(brackets);
    }

    @Override
    public Object visitArithmetic(Expression.Arithmetic node) {
        Level level = level(node);
        Level tighter = Level.values()[level.ordinal() + 1];
        boolean brackets = open(level);
        put(node.first(), tighter);
        for (Expression.Arithmetic.Step step : node.steps()) {
            put(" " + step.operator().symbol() + " ");
            put(step.operand(), level == Level.POWER ? level : tighter); // ^ groups from the right
        }
        return close(brackets);
    }

    @Override
    public Object visitIn(Expression.In node) {
        boolean brackets = open(Level.COMPARISON);
        put(node.value(), Level.SUM);
        put(node.negated() ? " not in " : " in ");
        list(node.elements());
        return close(brackets);
    }

    @Override
    public Object visitLike(Expression.Like node) {
        boolean brackets = open(Level.COMPARISON);
        put(node.value(), Level.SUM);
        put(node.negated() ? " not like " : " like ");
        put(node.regex() ? Spelling.regex(node.pattern()) : Spelling.string(node.pattern()));
        return close(brackets);
    }

    @Override
    public Object visitCall(Expression.Call node) {
        put(Spelling.name(node.name()) + "(");
        separated(node.arguments(), ", ", Level.OR);
        return put(")");
    }

    @Override
    public Object visitStar(Expression.Star node) {
        return put("*");
    }

    @Override
    public Object visitMember(Expression.Member node) {
        // behind another member this one's name would be read as part of that one's
        target(node.target(), node.target() instanceof Expression.Member);
        return put("." + Spelling.name(node.name()));
    }

    @Override
    public Object visitElement(Expression.Element node) {
        target(node.target(), false);
        return put("[" + node.index() + "]");
    }

    /** What a postfix step is applied to; after a bare word or number its dot would be read as part of that. */
    private void target(Expression target, boolean always) {
        boolean brackets = always
                || target instanceof Expression.Name
                || target instanceof Expression.BooleanLiteral
                || target instanceof Expression.NumberLiteral
                || target instanceof Expression.PeriodLiteral;
        put(brackets ? "(" : "");
        put(target, brackets ? Level.OR : Level.POSTFIX);
        put(brackets ? ")" : "");
    }

    private static Level level(Expression.Arithmetic node) {
        return switch (node.steps().get(0).operator()) {
            case ADD, SUBTRACT -> Level.SUM;
            case MULTIPLY, DIVIDE, REMAINDER -> Level.PRODUCT;
            case POWER -> Level.POWER;
        };
    }

    private AstPrinter list(List<Expression> elements) {
        put("[");
        separated(elements, ", ", Level.OR);
        return put("]");
    }

    private void separated(List<Expression> parts, String separator, Level level) {
        for (Iterator<Expression> rest = parts.iterator(); rest.hasNext(); ) {
            put(rest.next(), level);
            if (rest.hasNext()) {
                put(separator);
            }
        }
    }

    private void put(Expression part, Level level) {
        Level outer = required;
        required = level;
        part.accept(this);
        required = outer;
    }

    private AstPrinter put(String text) {
        out.append(text);
        return this;
    }

    private boolean open(Level level) {
        boolean brackets = level.compareTo(required) < 0;
        put(brackets ? "(" : "");
        return brackets;
    }

    private AstPrinter close(boolean brackets) {
        return put(brackets ? ")" : "");
    }
}
