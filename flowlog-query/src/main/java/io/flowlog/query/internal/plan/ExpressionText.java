package io.flowlog.query.internal.plan;

import io.flowlog.query.internal.checked.AggregateCall;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpressionVisitor;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.value.Spelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Expressions over the rows of one phase as people read them: by the names that the query gave, with brackets only where they
 * are needed. Remembers which definitions it met.
 */
final class ExpressionText implements CheckedExpressionVisitor<String> {
    private final List<String> cells;
    private final BitSet definitionsMet = new BitSet();

    /** @param cells how to refer to each cell of the rows; none if they are records */
    ExpressionText(List<String> cells) {
        this.cells = cells;
    }

    /** The definitions that what was printed refers to. */
    BitSet definitionsMet() {
        return definitionsMet;
    }

    /** Where nothing stands beside it. */
    String of(CheckedExpression expression) {
        return expression.accept(this);
    }

    /** Name and value, or only the name of what is called as it prints. */
    String of(NamedExpression named) {
        return named(Spelling.name(named.name()), of(named.expression()));
    }

    String of(CheckedSortKey key) {
        return of(key.expression()) + (key.descending() ? " desc" : "");
    }

    /** The call, and its name if it has one. */
    String of(AggregateCall call) {
        return call.alias() == null ? call(call) : named(Spelling.name(call.alias()), call(call));
    }

    private String call(AggregateCall call) {
        List<String> arguments = new ArrayList<>();
        arguments.add(call.argument() == null ? "*" : of(call.argument()));
        call.constants().forEach(constant -> arguments.add(constant.toString()));
        return call.function() + "(" + String.join(", ", arguments) + ")";
    }

    /** How to refer to the cells of the rows that a grouping of these gives. */
    List<String> cellsOf(List<NamedExpression> keys, List<AggregateCall> aggregates) {
        List<String> names = new ArrayList<>();
        keys.forEach(key -> names.add(Spelling.name(key.name())));
        aggregates.forEach(call -> names.add(call.alias() == null ? call(call) : Spelling.name(call.alias())));
        return names;
    }

    private static String named(String name, String value) {
        return value.equals(name) ? name : name + " = " + value;
    }

    /** Among operators of truth. */
    private String term(CheckedExpression expression) {
        boolean chain = expression instanceof CheckedExpression.And || expression instanceof CheckedExpression.Or;
        return chain ? "(" + of(expression) + ")" : of(expression);
    }

    /** Beside an operator that compares. */
    private String operand(CheckedExpression expression) {
        boolean truth = expression instanceof CheckedExpression.And
                || expression instanceof CheckedExpression.Or
                || expression instanceof CheckedExpression.Not
                || expression instanceof CheckedExpression.Comparison
                || expression instanceof CheckedExpression.In
                || expression instanceof CheckedExpression.Contains
                || expression instanceof CheckedExpression.Matches;
        return truth ? "(" + of(expression) + ")" : of(expression);
    }

    /** Among operators on numbers, or before what binds more tightly. */
    private String factor(CheckedExpression expression) {
        boolean chain = expression instanceof CheckedExpression.Arithmetic;
        return chain ? "(" + of(expression) + ")" : operand(expression);
    }

    @Override
    public String visitConstant(CheckedExpression.Constant node) {
        return node.toString();
    }

    @Override
    public String visitField(CheckedExpression.Field node) {
        return node.toString();
    }

    @Override
    public String visitFormatColumn(CheckedExpression.FormatColumn node) {
        return node.toString();
    }

    @Override
    public String visitSystem(CheckedExpression.System node) {
        return node.toString();
    }

    @Override
    public String visitCell(CheckedExpression.Cell node) {
        return cells.get(node.index());
    }

    @Override
    public String visitExtract(CheckedExpression.Extract node) {
        return "parse " + operand(node.value()) + " "
                + (node.regex() ? Spelling.regex(node.pattern()) : Spelling.string(node.pattern()));
    }

    @Override
    public String visitDefined(CheckedExpression.Defined node) {
        definitionsMet.set(node.index());
        return Spelling.name(node.name());
    }

    @Override
    public String visitNegation(CheckedExpression.Negation node) {
        return "-" + factor(node.operand());
    }

    @Override
    public String visitArithmetic(CheckedExpression.Arithmetic node) {
        StringBuilder text = new StringBuilder(factor(node.first()));
        for (CheckedExpression.Arithmetic.Step step : node.steps()) {
            text.append(' ').append(step.operator().symbol()).append(' ').append(factor(step.operand()));
        }
        return text.toString();
    }

    @Override
    public String visitComparison(CheckedExpression.Comparison node) {
        return operand(node.left()) + " " + node.operator().symbol() + " " + operand(node.right());
    }

    @Override
    public String visitAnd(CheckedExpression.And node) {
        return terms(node.operands(), " and ");
    }

    @Override
    public String visitOr(CheckedExpression.Or node) {
        return terms(node.operands(), " or ");
    }

    @Override
    public String visitNot(CheckedExpression.Not node) {
        return "not " + term(node.operand());
    }

    @Override
    public String visitIn(CheckedExpression.In node) {
        List<String> elements = new ArrayList<>();
        node.elements().forEach(element -> elements.add(new CheckedExpression.Constant(element).toString()));
        return operand(node.value()) + (node.negated() ? " not in [" : " in [") + String.join(", ", elements) + "]";
    }

    @Override
    public String visitContains(CheckedExpression.Contains node) {
        return operand(node.value()) + (node.negated() ? " not like " : " like ") + Spelling.string(node.text());
    }

    @Override
    public String visitMatches(CheckedExpression.Matches node) {
        return operand(node.value()) + (node.negated() ? " not like " : " like ") + Spelling.regex(node.regex());
    }

    @Override
    public String visitElement(CheckedExpression.Element node) {
        return factor(node.list()) + "[" + node.index() + "]";
    }

    @Override
    public String visitListOf(CheckedExpression.ListOf node) {
        List<String> elements = new ArrayList<>();
        for (CheckedExpression element : node.elements()) {
            elements.add(of(element));
        }
        return "[" + String.join(", ", elements) + "]";
    }

    @Override
    public String visitCall(CheckedExpression.Call node) {
        List<String> arguments = new ArrayList<>();
        for (CheckedExpression.Call.Argument argument : node.arguments()) {
            CheckedExpression expression = argument.expression();
            arguments.add(expression == null ? argument.toString() : of(expression));
        }
        return node.function().name() + "(" + String.join(", ", arguments) + ")";
    }

    /** A loop instead of a stream, whose frames at every level would be too much for a small stack. */
    private String terms(List<CheckedExpression> operands, String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < operands.size(); i++) {
            text.append(i == 0 ? "" : separator).append(term(operands.get(i)));
        }
        return text.toString();
    }
}
