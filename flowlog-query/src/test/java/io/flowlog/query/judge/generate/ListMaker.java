package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Element;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.ListOf;
import java.util.List;

/** Makes lists, of which the language knows that they are lists, and takes elements out of them. */
final class ListMaker {
    /** Lists that print alike, whether or not they have the same elements. */
    private static final List<Expression> ALIKE = List.of(
            new ListOf(List.of(new Leaf.Digits("0"), new Leaf.Digits("1"))),
            new ListOf(List.of(new Leaf.Truth(false), new Leaf.Text("1"))),
            new ListOf(List.of(new Leaf.Text("0, 1"))));

    private final Dice dice;
    private final ExpressionMaker expressions;

    ListMaker(Dice dice, ExpressionMaker expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    Expression make(Scope scope, int depth) {
        List<Scope.Known> names = scope.known(Kind.LIST);
        if (!names.isEmpty() && dice.chance(60)) {
            return new Leaf.Name(dice.pick(names).name());
        }
        List<Scope.Known> nested = scope.known(Kind.LISTS);
        if (!nested.isEmpty() && dice.chance(60)) {
            Expression outer = new Leaf.Name(dice.pick(nested).name());
            return dice.chance(70) ? new Element(outer, dice.below(2)) : outer;
        }
        int below = Math.max(0, depth - 1);
        if (depth > 0 && dice.chance(25)) {
            Expression alike = dice.pick(ALIKE);
            return new Call("if", List.of(expressions.make(Kind.CONDITION, scope, below), dice.pick(ALIKE), alike));
        }
        if (dice.chance(45)) {
            return new ListOf(dice.several(0, 3, i -> part(scope, below)));
        }
        if (depth > 0 && dice.chance(20)) {
            Expression condition = expressions.make(Kind.CONDITION, scope, below);
            return new Call("if", List.of(condition, make(scope, below), make(scope, below)));
        }
        Expression separator = new Leaf.Text(dice.pick(".", ":", "-"));
        return new Call("split", List.of(expressions.make(Kind.ADDRESS, scope, below), separator));
    }

    private Expression part(Scope scope, int depth) {
        return dice.chance(10) ? make(scope, depth) : expressions.make(Kind.ANY, scope, depth);
    }

    Expression element(Scope scope, int depth) {
        return new Element(make(scope, depth), dice.below(4));
    }
}
