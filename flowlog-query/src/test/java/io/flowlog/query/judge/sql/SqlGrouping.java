package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code stats} as {@code GROUP BY}. */
final class SqlGrouping {
    private final Function<String, Term> input;
    private final Map<String, Term> output;

    /**
     * @param input  what the names inside of aggregates mean
     * @param output the keys, by their names; receives the columns of the aggregates
     */
    SqlGrouping(Function<String, Term> input, Map<String, Term> output) {
        this.input = input;
        this.output = output;
    }

    /** The statement over the table whose columns hold the keys; over no rows it gives no row. */
    String select(Stage.Stats stats, List<Term> keys, String table, int firstColumn) {
        StringJoiner select =
                new StringJoiner(", ", "SELECT min(origin) AS origin, min(origin) AS place, ", " FROM " + table);
        keys.forEach(key -> select.add(key.sql()));
        // inside of the command, the name of an aggregate stands for all of it
        Map<String, Term> whole = new HashMap<>(output);
        SqlExpressions expressions =
                new SqlExpressions(name -> known(whole, name), aggregate -> new SqlAggregates(input).term(aggregate));
        int column = firstColumn;
        for (Column aggregate : stats.aggregates()) {
            Term term = expressions.term(aggregate.expression());
            whole.put(aggregate.name(), term);
            String sql = "c" + column++;
            select.add(term.sql() + " AS " + sql);
            output.put(aggregate.name(), term.as(sql));
        }
        String grouped =
                keys.isEmpty() ? "" : keys.stream().map(Term::sql).collect(Collectors.joining(", ", " GROUP BY ", ""));
        return select + grouped + " HAVING count(*) > 0";
    }

    private static Term known(Map<String, Term> names, String name) {
        Term term = names.get(name);
        if (term == null) {
            throw new Inexpressible(name);
        }
        return term;
    }
}
