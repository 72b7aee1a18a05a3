package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Aggregate;
import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Operator;
import io.flowlog.query.judge.model.Stage;
import java.util.ArrayList;
import java.util.List;

/** Makes {@code stats} commands. */
final class StatsMaker {
    private final Dice dice;
    private final Vocabulary vocabulary;
    private final ExpressionMaker expressions;

    StatsMaker(Dice dice, Vocabulary vocabulary, ExpressionMaker expressions) {
        this.dice = dice;
        this.vocabulary = vocabulary;
        this.expressions = expressions;
    }

    /**
     * A command over the names of one scope.
     *
     * @param output receives the names of its columns
     */
    Stage.Stats make(Scope input, Scope output) {
        List<Column> keys = new ArrayList<>();
        for (Scope.Known name : dice.some(dice.pick(0, 1, 1, 1, 2, 2, 3), input.known(Kind.ANY))) {
            keys.add(key(name, input, output));
        }
        List<Column> aggregates = new ArrayList<>(dice.several(1, 4, i -> aggregate(input, output)));
        if (vocabulary.cuts() && dice.chance(8)) {
            Kind kind = dice.chance(20) ? Kind.LIST : Kind.ANY;
            Expression list = new Aggregate("values", List.of(expressions.make(kind, input, 1)));
            String name = output.newPlainName();
            output.add(name, kind == Kind.LIST ? Kind.LISTS : Kind.LIST);
            aggregates.add(new Column(list, name));
        }
        return new Stage.Stats(aggregates, keys);
    }

    private Column key(Scope.Known name, Scope input, Scope output) {
        if (dice.chance(70) && !output.knows(name.name())) {
            output.addKey(name);
            return new Column(new Leaf.Name(name.name()), null);
        }
        Kind list = vocabulary.cuts() ? Kind.LIST : Kind.TEXT;
        boolean bin = dice.chance(50) && input.knows("@timestamp");
        Kind kind = bin ? Kind.TIME : dice.pick(Kind.NUMBER, Kind.TEXT, Kind.CONDITION, Kind.TIME, list);
        Expression expression = bin
                ? new Call("bin", List.of(expressions.make(Kind.PERIOD, input, 0)))
                : expressions.make(kind, input, 2);
        return output.column(expression, kind);
    }

    private Column aggregate(Scope input, Scope output) {
        Signature signature = dice.pick(vocabulary.aggregates());
        Expression plain = aggregate(signature, input);
        return dice.chance(75)
                ? output.column(plain, signature.result())
                : output.column(composed(plain, input, output), Kind.NUMBER);
    }

    /** Calculated further, with a constant, another aggregate, a key, or an aggregate of the same command by its name. */
    private Expression composed(Expression aggregate, Scope input, Scope output) {
        Expression other = dice.chance(40)
                ? aggregate(dice.pick(vocabulary.aggregates()), input)
                : expressions.make(Kind.NUMBER, output, 0);
        Expression both = new Operator.Binary(dice.pick("+", "-", "*", "/", "%", ">", "="), aggregate, other);
        return dice.chance(20) ? new Call("abs", List.of(both)) : both;
    }

    private Expression aggregate(Signature signature, Scope input) {
        boolean needsTime =
                signature.function().equals("earliest") || signature.function().equals("latest");
        if (needsTime && !input.knows("@timestamp")) {
            return new Aggregate("count", List.of());
        }
        List<Expression> arguments = signature.arguments().stream()
                .map(argument -> argument(argument, input))
                .toList();
        return new Aggregate(signature.function(), arguments);
    }

    /** Now and then of values of several kinds, which an aggregate holds in several ways. */
    private Expression argument(Kind kind, Scope input) {
        if (vocabulary.surprises() > 0 && kind.ordinal() <= Kind.ANY.ordinal() && dice.chance(15)) {
            Kind other = dice.pick(Kind.NUMBER, Kind.TEXT, Kind.ADDRESS, Kind.TIME);
            return new Call(
                    "if",
                    List.of(
                            expressions.make(Kind.CONDITION, input, 0),
                            expressions.make(Kind.NUMBER, input, dice.pick(0, 1)),
                            expressions.make(other, input, dice.pick(0, 1))));
        }
        return expressions.make(kind, input, dice.pick(0, 0, 1, 2));
    }
}
