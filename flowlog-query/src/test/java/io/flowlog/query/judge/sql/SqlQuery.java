package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Run;
import io.flowlog.query.judge.model.ShownColumns;
import io.flowlog.query.judge.model.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query and its records as one statement of SQL: each command is a common table expression over the one before. The column
 * {@code origin} is a row's place in the input, {@code place} its place in the order so far.
 */
public final class SqlQuery {
    private static final String BY_PLACE = "row_number() OVER (ORDER BY place)";

    private final List<String> steps = new ArrayList<>();
    private final SqlTable table;
    private Map<String, Term> fields;
    private Map<String, Term> defined = new HashMap<>();
    private final ShownColumns shown = new ShownColumns();
    private boolean ordered;
    private boolean limited;
    private int columns;

    /** @throws Inexpressible if the query means something that SQL cannot say */
    public SqlQuery(Query query, Log log, Run run) {
        table = new SqlTable(log);
        fields = table.names();
        if (!run.isOfAllTimes()) {
            step("SELECT * FROM " + last() + " WHERE " + boundary(">=", run.from()) + " AND "
                    + boundary("<=", run.to()));
        }
        query.stages().forEach(this::apply);
        orderNewestFirst();
        if (!limited) {
            first(run.rows());
        }
    }

    /** The statement. */
    public String text() {
        String cells = shown.names().stream()
                .map(name -> cell(name(name)) + " AS \"" + name.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
        String rest = steps.stream().map(step -> ",\n" + step).collect(Collectors.joining()) + "\nSELECT " + cells
                + " FROM " + last() + " ORDER BY place";
        return "WITH " + table.sql(rest) + rest;
    }

    private static String cell(Term term) {
        return switch (term.type()) {
            case TIME -> "strftime(make_timestamp(CAST(" + term.sql() + " * 1000 AS BIGINT)), '%Y-%m-%d %H:%M:%S.%g')";
            case TRUTH -> term.number().sql();
            default -> term.sql();
        };
    }

    private String last() {
        return "s" + steps.size();
    }

    private void step(String select) {
        steps.add("s" + (steps.size() + 1) + " AS (" + select + ")");
    }

    private Term name(String name) {
        Term term = defined.containsKey(name) ? defined.get(name) : fields.get(Field.spelling(name));
        if (term == null) {
            throw new Inexpressible(name);
        }
        return term;
    }

    private Term term(Expression expression) {
        return new SqlExpressions(this::name, aggregate -> {
                    throw new Inexpressible(aggregate.text());
                })
                .term(expression);
    }

    private void apply(Stage stage) {
        if (stage instanceof Stage.Fields added) {
            define(added.columns());
            shown.fields(added.columns());
        } else if (stage instanceof Stage.Display display) {
            define(display.columns());
            shown.display(display.columns());
        } else if (stage instanceof Stage.Filter filter) {
            step("SELECT * FROM " + last() + " WHERE "
                    + term(filter.condition()).condition());
        } else if (stage instanceof Stage.Sort sort) {
            order(sort.keys().stream()
                    .map(key -> name(key.name()).sortable() + (key.descending() ? " DESC" : " ASC") + " NULLS LAST")
                    .collect(Collectors.joining(", ")));
        } else if (stage instanceof Stage.Limit limit) {
            if (!limit.any()) {
                orderNewestFirst();
            }
            ordered = true;
            limited = true;
            first(limit.count());
        } else if (stage instanceof Stage.Dedup dedup) {
            dedup(dedup);
        } else if (stage instanceof Stage.Stats stats) {
            group(stats);
        } else {
            throw new Inexpressible(stage.text());
        }
    }

    /** In nanoseconds, since an end may lie between two milliseconds; no end leaves the rows that have a time. */
    private static String boundary(String symbol, @Nullable Instant end) {
        if (end == null) {
            return "ts IS NOT NULL";
        }
        long nanos = end.getEpochSecond() * 1_000_000_000 + end.getNano();
        return "ts * 1000000 " + symbol + " CAST(" + nanos + " AS HUGEINT)";
    }

    private void first(int rows) {
        step("SELECT * FROM " + last() + " QUALIFY " + BY_PLACE + " <= " + rows);
    }

    private void define(List<Column> added) {
        for (Column column : added) {
            if (!(column.expression() instanceof Leaf.Name name && name.name().equals(column.name()))) {
                Term term = term(column.expression());
                String sql = "c" + columns++;
                step("SELECT *, " + term.sql() + " AS " + sql + " FROM " + last());
                defined.put(column.name(), term.as(sql));
            }
        }
    }

    private void order(String keys) {
        step("SELECT * REPLACE (row_number() OVER (ORDER BY " + keys + ", place) AS place) FROM " + last());
        ordered = true;
    }

    private void orderNewestFirst() {
        if (!ordered) {
            order("ts DESC NULLS LAST");
        }
    }

    private void dedup(Stage.Dedup dedup) {
        orderNewestFirst();
        List<String> keys = dedup.names().stream()
                .map(name -> name(name).mustBeExact().sql())
                .toList();
        step("SELECT * FROM " + last() + " QUALIFY " + String.join(" IS NULL OR ", keys) + " IS NULL OR "
                + "row_number() OVER (PARTITION BY " + String.join(", ", keys) + " ORDER BY place) = 1");
    }

    private void group(Stage.Stats stats) {
        List<Term> keys = new ArrayList<>();
        for (Column key : stats.keys()) {
            Term term = term(key.expression()).mustBeExact();
            String sql = "c" + columns++;
            step("SELECT *, " + term.sql() + " AS " + sql + " FROM " + last());
            keys.add(term.as(sql));
        }
        Map<String, Term> output = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            output.put(stats.keys().get(i).name(), keys.get(i));
        }
        step(new SqlGrouping(this::name, output).select(stats, keys, last(), columns));
        columns += stats.aggregates().size();
        fields = new HashMap<>();
        defined = output;
        shown.stats(stats);
        ordered = true;
        limited = false;
    }
}
