package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Aggregate;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.sql.Term.Type;
import java.util.function.Function;

/** Aggregates in SQL, over the columns of what comes before. */
final class SqlAggregates {
    private static final double MOST_ROWS = 100;

    /** With larger numbers a variance in doubles loses too many digits to tell a wrong one from a right one. */
    private static final double MOST_FOR_VARIANCE = 1e6;

    private final SqlExpressions expressions;
    private final Function<String, Term> names;

    SqlAggregates(Function<String, Term> names) {
        this.names = names;
        expressions = new SqlExpressions(names, nested -> {
            throw new Inexpressible("an aggregate of an aggregate");
        });
    }

    Term term(Aggregate aggregate) {
        if (aggregate.parts().isEmpty()) {
            return Term.integer("count(*)", MOST_ROWS);
        }
        Term argument = expressions.term(aggregate.parts().get(0));
        String sql = argument.sql();
        return switch (aggregate.function()) {
            case "count" -> Term.integer("nullif(count(" + sql + "), 0)", MOST_ROWS);
            case "count_distinct", "countDistinct" ->
                Term.integer("nullif(count(DISTINCT " + argument.mustBeExact().sql() + "), 0)", MOST_ROWS);
            case "min", "max" -> argument.as(aggregate.function() + "(" + argument.sortable() + ")");
            case "earliest" -> edge("first", argument);
            case "latest" -> edge("last", argument);
            default -> numeric(aggregate, argument.number());
        };
    }

    private static Term numeric(Aggregate aggregate, Term argument) {
        boolean integer = argument.type() != Type.REAL;
        String of = "(" + argument.sql() + ")";
        return switch (aggregate.function()) {
            case "sum" ->
                integer ? Term.integer("sum" + of, argument.magnitude() * MOST_ROWS) : Term.real("sum" + of, false);
            case "avg" -> Term.real("avg" + of, false);
            case "median" -> Term.real("median" + of, integer);
            case "stddev" -> Term.real("stddev_pop" + small(argument), false);
            case "variance" -> Term.real("var_pop" + small(argument), false);
            case "pct", "percentile" -> percentile(aggregate, argument);
            default -> throw new Inexpressible(aggregate.function());
        };
    }

    private static String small(Term argument) {
        if (argument.type() != Type.INTEGER || argument.magnitude() > MOST_FOR_VARIANCE) {
            throw new Inexpressible("the variance of large numbers");
        }
        return "(" + argument.sql() + ")";
    }

    private static Term percentile(Aggregate aggregate, Term argument) {
        double share = Double.parseDouble(((Leaf.Digits) aggregate.parts().get(1)).digits()) / 100;
        return argument.mustBeExact().as("quantile_disc(" + argument.sql() + ", " + share + ")");
    }

    private Term edge(String end, Term argument) {
        Term time = names.apply("@timestamp");
        if (time.type() != Type.TIME) {
            throw new Inexpressible("a time that is none");
        }
        return argument.as(String.format(
                "%s(%2$s ORDER BY %3$s, origin) FILTER (WHERE %2$s IS NOT NULL AND %3$s IS NOT NULL)",
                end, argument.sql(), time.sql()));
    }
}
