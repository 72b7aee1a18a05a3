package io.flowlog.query.judge.model;

import java.util.List;

/** A list of the values of its parts; one that is absent keeps its place. */
public record ListOf(List<Expression> parts) implements Expression {
    @Override
    public String text() {
        return "[" + Call.listed(parts) + "]";
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new ListOf(others);
    }
}
