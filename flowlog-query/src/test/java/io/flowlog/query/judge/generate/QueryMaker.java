package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Operator;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Stage;
import java.util.ArrayList;
import java.util.List;

/** Makes queries that the language accepts, of every command. */
final class QueryMaker {
    private final Dice dice;
    private final Vocabulary vocabulary;
    private final ExpressionMaker expressions;
    private final StatsMaker stats;
    private final List<Stage> stages = new ArrayList<>();
    private Scope scope;

    QueryMaker(Dice dice, Vocabulary vocabulary, Scope scope) {
        this.dice = dice;
        this.vocabulary = vocabulary;
        this.scope = scope;
        expressions = new ExpressionMaker(dice, vocabulary);
        stats = new StatsMaker(dice, vocabulary, expressions);
    }

    Query make() {
        int groupings = dice.pick(vocabulary.groupings());
        rows(dice.between(0, 4), groupings < 2);
        for (int i = 1; i <= groupings; i++) {
            Scope output = scope.empty();
            stages.add(stats.make(scope, output));
            scope = output;
            rows(dice.between(0, 2), i == groupings);
        }
        if (dice.chance(20)) {
            stages.add(new Stage.Dedup(names(1, 2)));
            if (dice.chance(30)) {
                stages.add(limit());
            }
        }
        if (stages.isEmpty() || dice.chance(30)) {
            stages.add(display());
        }
        return new Query(stages);
    }

    /**
     * Commands that work on single rows.
     *
     * @param orders whether those that order and cut may stand here, too
     */
    private void rows(int count, boolean orders) {
        for (int i = 0; i < count; i++) {
            int die = dice.below(orders ? 100 : 75);
            if (die < 30) {
                stages.add(filter());
            } else if (die < 60) {
                stages.add(new Stage.Fields(dice.several(1, 3, column -> column())));
            } else if (die < 75) {
                stages.add(vocabulary.cuts() ? new ParseMaker(dice, scope).make() : filter());
            } else if (die < 88) {
                stages.add(new Stage.Sort(sortKeys()));
            } else if (die < 96) {
                stages.add(limit());
            } else {
                stages.add(display());
            }
        }
    }

    /** Random conditions are more often false than true, and an empty answer says little. */
    private Stage filter() {
        if (dice.chance(15)) {
            return new Stage.Filter(expressions.indexed(scope));
        }
        Expression condition = expressions.make(Kind.CONDITION, scope, dice.between(0, 3));
        return new Stage.Filter(
                switch (dice.below(3)) {
                    case 0 -> condition;
                    case 1 -> new Operator.Unary("not", condition);
                    default -> {
                        Expression other = expressions.make(Kind.CONDITION, scope, 1);
                        yield new Operator.Chain("or", List.of(condition, other));
                    }
                });
    }

    private Stage display() {
        return new Stage.Display(dice.several(1, 4, i -> column()));
    }

    private Stage limit() {
        return new Stage.Limit(dice.pick(1, 2, 3, 5, 10, 30), dice.chance(20));
    }

    /** Sometimes by a field that {@code stats} has left behind, which is allowed and absent. */
    private List<Stage.Sort.Key> sortKeys() {
        List<String> names = new ArrayList<>(names(1, 3));
        if (dice.chance(5)) {
            names.add(dice.pick("vpcId", "packets"));
        }
        return names.stream()
                .map(name -> new Stage.Sort.Key(name, dice.chance(50)))
                .toList();
    }

    private List<String> names(int least, int most) {
        return dice.some(dice.between(least, most), scope.known(Kind.ANY)).stream()
                .map(Scope.Known::name)
                .toList();
    }

    /** A name, or an expression with or without an alias. */
    private Column column() {
        if (dice.chance(45)) {
            return scope.column(dice.pick(scope.known(Kind.ANY)));
        }
        boolean list = vocabulary.cuts() && dice.chance(10);
        Kind kind = list ? Kind.LIST : dice.pick(Kind.NUMBER, Kind.TEXT, Kind.CONDITION, Kind.TIME, Kind.ANY);
        return scope.column(expressions.make(kind, scope, dice.between(1, 3)), kind);
    }
}
