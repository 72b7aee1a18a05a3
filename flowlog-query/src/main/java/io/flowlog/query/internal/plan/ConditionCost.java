package io.flowlog.query.internal.plan;

import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpressionVisitor;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.checked.SystemField;
import io.flowlog.query.internal.value.ComparisonOperator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Guesses what it costs to work out an expression for one record, in units of one look at a field. Only the ranks matter:
 * presence and equality before ranges and lists, those before address tests and searches in texts, regular expressions and
 * other calls last.
 */
final class ConditionCost implements CheckedExpressionVisitor<Integer> {
    private static final int MOST = 1_000_000;
    private static final int LINE = 4;
    private static final int EQUALITY = 1;
    private static final int RANGE = 2;
    private static final int LIST = 3;
    private static final int ARITHMETIC = 2;
    private static final int ADDRESS_TEST = 8;
    private static final int SEARCH = 8;
    private static final int CALL = 32;
    private static final int REGEX = 64;

    private static final Set<String> ADDRESS_TESTS = Set.of(
            "isvalidip",
            "isvalidipv4",
            "isvalidipv6",
            "isipinsubnet",
            "isipv4insubnet",
            "isipv6insubnet",
            "isprivateip",
            "ispublicip",
            "isreservedip");

    private final int[] definitions;

    /** @param definitions what {@link CheckedExpression.Defined} refers to */
    ConditionCost(List<NamedExpression> definitions) {
        this.definitions = new int[definitions.size()];
        for (int i = 0; i < this.definitions.length; i++) {
            this.definitions[i] = of(definitions.get(i).expression());
        }
    }

    int of(CheckedExpression expression) {
        return Math.min(MOST, expression.accept(this));
    }

    private int ofAll(List<CheckedExpression> expressions) {
        int sum = 0;
        for (CheckedExpression expression : expressions) {
            sum = Math.min(MOST, sum + of(expression));
        }
        return sum;
    }

    @Override
    public Integer visitConstant(CheckedExpression.Constant node) {
        return 0;
    }

    @Override
    public Integer visitField(CheckedExpression.Field node) {
        return 1;
    }

    @Override
    public Integer visitFormatColumn(CheckedExpression.FormatColumn node) {
        return 1;
    }

    @Override
    public Integer visitSystem(CheckedExpression.System node) {
        return node.field() == SystemField.MESSAGE ? LINE : 1;
    }

    @Override
    public Integer visitCell(CheckedExpression.Cell node) {
        return 1;
    }

    @Override
    public Integer visitExtract(CheckedExpression.Extract node) {
        return (node.regex() ? REGEX : SEARCH) + of(node.value());
    }

    @Override
    public Integer visitDefined(CheckedExpression.Defined node) {
        return definitions[node.index()];
    }

    @Override
    public Integer visitNegation(CheckedExpression.Negation node) {
        return ARITHMETIC + of(node.operand());
    }

    @Override
    public Integer visitArithmetic(CheckedExpression.Arithmetic node) {
        int sum = of(node.first());
        for (CheckedExpression.Arithmetic.Step step : node.steps()) {
            sum = Math.min(MOST, sum + ARITHMETIC + of(step.operand()));
        }
        return sum;
    }

    @Override
    public Integer visitComparison(CheckedExpression.Comparison node) {
        boolean equality =
                node.operator() == ComparisonOperator.EQUAL || node.operator() == ComparisonOperator.NOT_EQUAL;
        return (equality ? EQUALITY : RANGE) + of(node.left()) + of(node.right());
    }

    @Override
    public Integer visitAnd(CheckedExpression.And node) {
        return ofAll(node.operands());
    }

    @Override
    public Integer visitOr(CheckedExpression.Or node) {
        return ofAll(node.operands());
    }

    @Override
    public Integer visitNot(CheckedExpression.Not node) {
        return of(node.operand());
    }

    @Override
    public Integer visitIn(CheckedExpression.In node) {
        return LIST + of(node.value());
    }

    @Override
    public Integer visitContains(CheckedExpression.Contains node) {
        return SEARCH + of(node.value());
    }

    @Override
    public Integer visitMatches(CheckedExpression.Matches node) {
        return REGEX + of(node.value());
    }

    @Override
    public Integer visitElement(CheckedExpression.Element node) {
        return 1 + of(node.list());
    }

    @Override
    public Integer visitListOf(CheckedExpression.ListOf node) {
        return ofAll(node.elements());
    }

    @Override
    public Integer visitCall(CheckedExpression.Call node) {
        int arguments = ofAll(node.arguments().stream()
                .map(CheckedExpression.Call.Argument::expression)
                .filter(Objects::nonNull)
                .toList());
        String name = node.function().name().toLowerCase(Locale.ROOT);
        if (name.equals("ispresent")) {
            return arguments;
        }
        return arguments + (ADDRESS_TESTS.contains(name) ? ADDRESS_TEST : CALL);
    }
}
