package io.flowlog.query.judge.model;

import java.util.List;

/** One element of a list, counted from 0. */
public record Element(Expression list, int index) implements Expression {
    @Override
    public String text() {
        return list.text(Tightness.UNIT) + "[" + index + "]";
    }

    @Override
    public List<Expression> parts() {
        return List.of(list);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Element(others.get(0), index);
    }
}
