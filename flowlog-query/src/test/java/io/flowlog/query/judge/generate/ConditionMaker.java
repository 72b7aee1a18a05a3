package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Operator;
import java.util.List;

/** Makes conditions; those on a name are often on one of its values, so that they are true now and then. */
final class ConditionMaker {
    private static final List<String> SOUGHT = List.of("10.0", "8", "", "CC", "é", "1.", "22:13", "-", "0");

    /** Of the regexes that Java and RE2 understand alike. */
    private static final List<String> REGEXES = List.of(
            "^10\\.",
            "8",
            "(?i)acc",
            "^$",
            "E|9",
            "[.:]",
            "é",
            "^\\d+$",
            "(0|1)+1$",
            "\\bvpc-[0-9]{1,2}\\b",
            "^[^-]*$",
            "(?i)CEPT ",
            "10\\.0\\.\\d+ ",
            "OK$",
            "^-$",
            "::+[a-f0-9]",
            "a/b");

    private final Dice dice;
    private final Vocabulary vocabulary;
    private final ExpressionMaker expressions;

    ConditionMaker(Dice dice, Vocabulary vocabulary, ExpressionMaker expressions) {
        this.dice = dice;
        this.vocabulary = vocabulary;
        this.expressions = expressions;
    }

    Expression make(Scope scope, int depth) {
        if (scope.known(Kind.ANY).isEmpty()) {
            return new Leaf.Truth(dice.chance(50));
        }
        int die = dice.below(depth > 0 ? 100 : 60);
        int below = Math.max(0, depth - 1);
        if (die < 35) {
            return comparison(scope, below);
        }
        if (die < 45) {
            return in(scope, below);
        }
        if (die < 55) {
            return like(scope, below);
        }
        if (die < 60) {
            return truth(scope);
        }
        if (die < 70) {
            return new Operator.Unary("not", make(scope, below));
        }
        if (die < 88) {
            return new Operator.Chain(dice.pick("and", "or"), dice.several(2, 3, i -> make(scope, below)));
        }
        return expressions.call(Kind.CONDITION, scope, below);
    }

    /** One or two names that are equal to something, or one of several things. */
    Expression indexed(Scope scope) {
        List<Expression> tests = dice.several(1, 2, i -> {
            Scope.Known name = dice.pick(scope.known(Kind.ANY));
            Expression operand = new Leaf.Name(name.name());
            return dice.chance(50)
                    ? new Operator.Binary("=", operand, sample(name))
                    : new Operator.In(operand, false, dice.several(1, 4, j -> sample(name)));
        });
        return tests.size() == 1 ? tests.get(0) : new Operator.Chain("and", tests);
    }

    private Expression comparison(Scope scope, int depth) {
        String symbol = dice.pick("=", "!=", "<", "<=", ">", ">=", "==");
        if (dice.chance(60)) {
            Scope.Known name = dice.pick(scope.known(Kind.ANY));
            return new Operator.Binary(symbol, new Leaf.Name(name.name()), sample(name));
        }
        Kind kind = dice.pick(Kind.NUMBER, Kind.TEXT, Kind.ADDRESS, Kind.TIME, Kind.NUMBER);
        return new Operator.Binary(symbol, expressions.make(kind, scope, depth), expressions.make(kind, scope, depth));
    }

    private Expression in(Scope scope, int depth) {
        Scope.Known name = dice.pick(scope.known(Kind.ANY));
        Expression operand = dice.chance(70) ? new Leaf.Name(name.name()) : expressions.make(name.kind(), scope, depth);
        return new Operator.In(operand, dice.chance(30), dice.several(0, 4, i -> sample(name)));
    }

    private Expression like(Scope scope, int depth) {
        boolean regex = dice.chance(50);
        String pattern = dice.pick(regex ? REGEXES : SOUGHT);
        Expression operand = scope.knows("@message") && dice.chance(40)
                ? new Leaf.Name("@message")
                : expressions.make(Kind.ANY, scope, depth);
        return new Operator.Like(operand, dice.pick("like", "not like", "=~"), regex, pattern);
    }

    private Expression truth(Scope scope) {
        List<Scope.Known> names = scope.known(Kind.CONDITION);
        return names.isEmpty()
                ? new Leaf.Truth(dice.chance(50))
                : new Leaf.Name(dice.pick(names).name());
    }

    private Expression sample(Scope.Known name) {
        String value = name.samples().isEmpty() ? "1" : dice.pick(name.samples());
        boolean digits = value.matches("-?[0-9]+(\\.[0-9]+)?");
        boolean asNumber = vocabulary.tame() || dice.chance(name.kind().isText() ? 30 : 85);
        return digits && asNumber ? new Leaf.Digits(value) : new Leaf.Text(value);
    }
}
