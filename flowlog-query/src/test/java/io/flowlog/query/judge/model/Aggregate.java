package io.flowlog.query.judge.model;

import java.util.List;

/** A call of an aggregate; without arguments it is {@code count(*)}. */
public record Aggregate(String function, List<Expression> parts) implements Expression {
    @Override
    public String text() {
        return function + "(" + (parts.isEmpty() ? "*" : Call.listed(parts)) + ")";
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Aggregate(function, others);
    }
}
