package io.flowlog.query.judge.model;

import java.util.List;

/** An expression that writes itself in the query language, with no more brackets than it needs. */
public sealed interface Expression permits Leaf, Operator, Call, Aggregate, Element, ListOf {

    /** How tightly an operator holds its operands; an operand that holds less tightly than asked for goes in brackets. */
    enum Tightness {
        OR,
        AND,
        NOT,
        COMPARISON,
        SUM,
        PRODUCT,
        POWER,
        SIGN,
        UNIT;

        Tightness next() {
            return values()[ordinal() + 1];
        }
    }

    /** As the language writes it. */
    String text();

    /** How tightly the outermost operator holds. */
    default Tightness tightness() {
        return Tightness.UNIT;
    }

    /** The expressions that it is made of. */
    default List<Expression> parts() {
        return List.of();
    }

    /** The same, made of others, as many as it has. */
    default Expression withParts(List<Expression> parts) {
        return this;
    }

    /** The text for a place that asks for at least this tightness. */
    default String text(Tightness atLeast) {
        return tightness().compareTo(atLeast) < 0 ? "(" + text() + ")" : text();
    }
}
