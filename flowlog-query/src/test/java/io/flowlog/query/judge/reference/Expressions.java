package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Aggregate;
import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Element;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.ListOf;
import io.flowlog.query.judge.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of an expression for a row, found anew each time. */
final class Expressions {
    private final long nowMillis;

    Expressions(long nowMillis) {
        this.nowMillis = nowMillis;
    }

    /** The value outside of {@code stats}. */
    @Nullable Object value(Expression expression, Row row) {
        return value(expression, row, List.of());
    }

    /**
     * The value.
     *
     * @param row   where names are looked up, but those inside of an aggregate
     * @param group the rows of which aggregates are taken
     */
    @Nullable Object value(Expression expression, Row row, List<Row> group) {
        if (expression instanceof Leaf leaf) {
            return leaf(leaf, row);
        }
        if (expression instanceof Operator operator) {
            return operator(operator, row, group);
        }
        if (expression instanceof Call call) {
            return call(call, row, group);
        }
        if (expression instanceof Element element) {
            return value(element.list(), row, group) instanceof List<?> list && element.index() < list.size()
                    ? list.get(element.index())
                    : null;
        }
        if (expression instanceof ListOf list) {
            return list.parts().stream().map(part -> value(part, row, group)).collect(Collectors.toList());
        }
        return new Aggregates(this, group).value((Aggregate) expression);
    }

    private static @Nullable Object leaf(Leaf leaf, Row row) {
        if (leaf instanceof Leaf.Name name) {
            return row.value(name.name());
        }
        if (leaf instanceof Leaf.Text text) {
            return text.value();
        }
        if (leaf instanceof Leaf.Digits digits) {
            return Values.number(digits.digits());
        }
        return leaf instanceof Leaf.Truth truth ? (Object) truth.value() : leaf;
    }

    private @Nullable Object operator(Operator operator, Row row, List<Row> group) {
        if (operator instanceof Operator.Binary binary) {
            Object left = value(binary.left(), row, group);
            Object right = value(binary.right(), row, group);
            return binary.tightness() == Expression.Tightness.COMPARISON
                    ? Comparisons.holds(binary.symbol(), left, right)
                    : Arithmetic.apply(binary.symbol(), left, right);
        }
        if (operator instanceof Operator.Unary unary) {
            Object operand = value(unary.operand(), row, group);
            return unary.symbol().equals("-") ? Arithmetic.negate(operand) : (Object) !Values.isTrue(operand);
        }
        if (operator instanceof Operator.Chain chain) {
            return chain.word().equals("and")
                    ? chain.parts().stream().allMatch(part -> Values.isTrue(value(part, row, group)))
                    : chain.parts().stream().anyMatch(part -> Values.isTrue(value(part, row, group)));
        }
        if (operator instanceof Operator.In in) {
            Object operand = value(in.operand(), row, group);
            boolean found = in.elements().stream()
                    .anyMatch(element -> Comparisons.holds("=", operand, value(element, row, group)));
            return operand != null && found != in.negated();
        }
        Operator.Like like = (Operator.Like) operator;
        Object operand = value(like.operand(), row, group);
        return operand != null
                && isLike(Values.print(operand), like) != like.word().startsWith("not");
    }

    private static boolean isLike(String text, Operator.Like like) {
        return like.regex() ? Pattern.compile(like.pattern()).matcher(text).find() : text.contains(like.pattern());
    }

    private @Nullable Object call(Call call, Row row, List<Row> group) {
        List<@Nullable Object> arguments = new ArrayList<>();
        call.parts().forEach(part -> arguments.add(value(part, row, group)));
        return switch (call.function()) {
            case "now" -> nowMillis / 1000;
            case "bin" ->
                row.value(Row.TIMESTAMP) instanceof Time time
                        ? TimeFunctions.floor(
                                time.millis(), (Leaf.Period) call.parts().get(0))
                        : null;
            default -> Functions.call(call.function(), arguments);
        };
    }
}
