package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Operator;
import java.util.List;

/** Makes expressions over the names of a scope. */
final class ExpressionMaker {
    private final Dice dice;
    private final Vocabulary vocabulary;
    private final ConditionMaker conditions;
    private final ListMaker lists;

    ExpressionMaker(Dice dice, Vocabulary vocabulary) {
        this.dice = dice;
        this.vocabulary = vocabulary;
        conditions = new ConditionMaker(dice, vocabulary, this);
        lists = new ListMaker(dice, this);
    }

    /** An expression that is meant to give this kind of value. */
    Expression make(Kind kind, Scope scope, int depth) {
        Kind meant = kind.ordinal() <= Kind.ANY.ordinal() && dice.chance(vocabulary.surprises()) ? Kind.ANY : kind;
        boolean ofList = depth > 0 && vocabulary.cuts() && meant.ordinal() < Kind.ANY.ordinal() && dice.chance(6);
        if (ofList) {
            return lists.element(scope, depth - 1);
        }
        return switch (meant) {
            case ANY ->
                vocabulary.cuts() && dice.chance(6)
                        ? lists.make(scope, depth)
                        : make(
                                dice.pick(Kind.NUMBER, Kind.NUMBER, Kind.TEXT, Kind.ADDRESS, Kind.TIME, Kind.CONDITION),
                                scope,
                                depth);
            case CONDITION -> conditions.make(scope, depth);
            case NUMBER ->
                depth > 0 && dice.chance(50) ? composedNumber(scope, depth - 1) : nameOrConstant(meant, scope, depth);
            case TEXT, ADDRESS, TIME -> nameOrConstant(meant, scope, depth);
            case LIST, LISTS -> lists.make(scope, depth);
            default -> constant(meant, dice.pick(vocabulary.constants(meant)));
        };
    }

    /** A condition that an index could answer. */
    Expression indexed(Scope scope) {
        return conditions.indexed(scope);
    }

    private Expression nameOrConstant(Kind kind, Scope scope, int depth) {
        if (depth > 0 && dice.chance(35)) {
            return call(kind, scope, depth - 1);
        }
        List<Scope.Known> names = scope.known(kind);
        return names.isEmpty() || dice.chance(20)
                ? constant(kind, dice.pick(vocabulary.constants(kind)))
                : new Leaf.Name(dice.pick(names).name());
    }

    private Expression composedNumber(Scope scope, int depth) {
        if (dice.chance(10)) {
            return new Operator.Unary("-", make(Kind.NUMBER, scope, depth));
        }
        String symbol = dice.pick("+", "-", "*", "/", "%", "+", "-", "*", "/", vocabulary.tame() ? "%" : "^");
        Expression right = symbol.equals("^")
                ? new Leaf.Digits(dice.pick("0", "2", "3", "-1", "0.5"))
                : make(dice.chance(15) ? Kind.TIME : Kind.NUMBER, scope, depth);
        return new Operator.Binary(symbol, make(Kind.NUMBER, scope, depth), right);
    }

    /** A call of a function that is meant to give this kind of value. */
    Expression call(Kind kind, Scope scope, int depth) {
        List<Signature> signatures = vocabulary.scalars(kind).stream()
                .filter(it -> !it.function().equals("bin") || scope.knows("@timestamp"))
                .toList();
        if (signatures.isEmpty()) {
            return make(kind, scope, 0);
        }
        Signature signature = dice.pick(signatures);
        return new Call(
                signature.function(),
                signature.arguments().stream()
                        .map(argument -> make(passesOn(signature, argument) ? kind : argument, scope, depth))
                        .toList());
    }

    /** Whether the function gives what it is given, as {@code coalesce} does. */
    private static boolean passesOn(Signature signature, Kind argument) {
        return signature.result() == Kind.ANY && argument == Kind.ANY;
    }

    private static Expression constant(Kind kind, String value) {
        if (kind == Kind.PERIOD) {
            String unit = value.replaceAll("[0-9]", "");
            return new Leaf.Period(Integer.parseInt(value.replace(unit, "")), unit);
        }
        return kind.isText() ? new Leaf.Text(value) : new Leaf.Digits(value);
    }
}
