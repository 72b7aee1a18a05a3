package io.flowlog.query.judge.model;

import java.util.List;
import java.util.stream.Collectors;

/** A call of a scalar function. */
public record Call(String function, List<Expression> parts) implements Expression {
    @Override
    public String text() {
        return function + "(" + listed(parts) + ")";
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Call(function, others);
    }

    static String listed(List<Expression> expressions) {
        return expressions.stream().map(Expression::text).collect(Collectors.joining(", "));
    }
}
