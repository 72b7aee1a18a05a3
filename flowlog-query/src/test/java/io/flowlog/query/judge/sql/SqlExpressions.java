package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Aggregate;
import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Operator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expressions in SQL. Comparisons are false, never unknown, where a value is absent. */
final class SqlExpressions {
    private final Function<String, Term> names;
    private final Function<Aggregate, Term> aggregates;

    /**
     * @param names      what a name means
     * @param aggregates what an aggregate means
     */
    SqlExpressions(Function<String, Term> names, Function<Aggregate, Term> aggregates) {
        this.names = names;
        this.aggregates = aggregates;
    }

    Term term(Expression expression) {
        if (expression instanceof Leaf leaf) {
            return leaf(leaf);
        }
        if (expression instanceof Operator operator) {
            return operator(operator);
        }
        if (expression instanceof Call call) {
            return new SqlFunctions(this, names).term(call);
        }
        if (expression instanceof Aggregate aggregate) {
            return aggregates.apply(aggregate);
        }
        throw new Inexpressible(expression.text());
    }

    private Term leaf(Leaf leaf) {
        if (leaf instanceof Leaf.Name name) {
            return names.apply(name.name());
        }
        if (leaf instanceof Leaf.Text text) {
            return Term.text(quoted(text.value()), List.of(text.value()));
        }
        if (leaf instanceof Leaf.Digits digits) {
            double value = Double.parseDouble(digits.digits());
            return digits.digits().contains(".")
                    ? Term.real("CAST(" + digits.digits() + " AS DOUBLE)", true)
                    : Term.integer("CAST(" + digits.digits() + " AS HUGEINT)", Math.abs(value));
        }
        if (leaf instanceof Leaf.Truth truth) {
            return Term.truth(truth.text());
        }
        throw new Inexpressible(leaf.text());
    }

    private Term operator(Operator operator) {
        if (operator instanceof Operator.Binary binary) {
            Term left = term(binary.left());
            Term right = term(binary.right());
            return binary.tightness() == Expression.Tightness.COMPARISON
                    ? Term.truth(compared(binary.symbol(), left, right))
                    : SqlArithmetic.apply(binary.symbol(), left, right);
        }
        if (operator instanceof Operator.Unary unary) {
            Term operand = term(unary.operand());
            return unary.symbol().equals("-")
                    ? SqlArithmetic.negated(operand)
                    : Term.truth("(NOT " + operand.condition() + ")");
        }
        if (operator instanceof Operator.Chain chain) {
            return Term.truth(chain.parts().stream()
                    .map(part -> term(part).condition())
                    .collect(Collectors.joining(" " + chain.word() + " ", "(", ")")));
        }
        if (operator instanceof Operator.In in) {
            Term operand = term(in.operand());
            String found = Stream.concat(
                            Stream.of("false"),
                            in.elements().stream().map(element -> compared("=", operand, term(element))))
                    .collect(Collectors.joining(" OR ", "(", ")"));
            return Term.truth("(" + operand.sql() + " IS NOT NULL AND " + (in.negated() ? "NOT " : "") + found + ")");
        }
        Operator.Like like = (Operator.Like) operator;
        String function = like.regex() ? "regexp_matches(" : "contains(";
        String found = function + term(like.operand()).printed() + ", " + quoted(like.pattern()) + ")";
        return Term.truth("coalesce(" + (like.word().startsWith("not") ? "NOT " : "") + found + ", false)");
    }

    private static String compared(String symbol, Term left, Term right) {
        String sql = symbol.equals("!=") ? "<>" : symbol.equals("==") ? "=" : symbol;
        left.mustBeExact();
        right.mustBeExact();
        boolean asTexts = left.word() || right.word();
        if (!asTexts && (left.isText() || right.isText())) {
            throw new Inexpressible("a comparison with a text that may be a number");
        }
        return asTexts
                ? "coalesce(" + left.printed() + " " + sql + " " + right.printed() + ", false)"
                : "coalesce(" + left.number().sql() + " " + sql + " "
                        + right.number().sql() + ", false)";
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
