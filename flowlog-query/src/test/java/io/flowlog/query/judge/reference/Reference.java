package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Run;
import io.flowlog.query.judge.model.ShownColumns;
import io.flowlog.query.judge.model.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query means, as plainly as the reference of the language and the decisions on it say: each command turns one list of
 * rows into another. Slow on purpose, and made of nothing that the engine is made of.
 */
public final class Reference {
    private final Expressions expressions;
    private List<Row> rows;
    private boolean ordered;
    private boolean limited;
    private final ShownColumns shown = new ShownColumns();

    private Reference(Log log, Run run, long nowMillis) {
        expressions = new Expressions(nowMillis);
        rows = Records.rows(log);
        if (!run.isOfAllTimes()) {
            rows.removeIf(row -> !(row.timestamp() instanceof Time time) || !counts(time, run));
        }
    }

    /** The answer of the query, asked at the given moment. */
    public static Answer answer(Query query, Log log, Run run, long nowMillis) {
        Reference reference = new Reference(log, run, nowMillis);
        query.stages().forEach(reference::apply);
        reference.orderNewestFirst();
        return reference.answer(run.rows());
    }

    private void apply(Stage stage) {
        if (stage instanceof Stage.Fields fields) {
            define(fields.columns());
            shown.fields(fields.columns());
        } else if (stage instanceof Stage.Display display) {
            define(display.columns());
            shown.display(display.columns());
        } else if (stage instanceof Stage.Filter filter) {
            rows.removeIf(row -> !Values.isTrue(expressions.value(filter.condition(), row)));
        } else if (stage instanceof Stage.Sort sort) {
            sort(sort);
        } else if (stage instanceof Stage.Limit limit) {
            limit(limit);
        } else if (stage instanceof Stage.Dedup dedup) {
            dedup(dedup);
        } else if (stage instanceof Stage.ParseGlob glob) {
            rows.replaceAll(row -> row.with(Parsing.glob(parsed(row, glob.name()), glob)));
        } else if (stage instanceof Stage.ParseRegex regex) {
            rows.replaceAll(row -> row.with(Parsing.regex(parsed(row, regex.name()), regex)));
        } else {
            stats((Stage.Stats) stage);
        }
    }

    private void define(List<Column> columns) {
        for (Column column : columns) {
            rows.replaceAll(row ->
                    isField(column, row) ? row : row.with(column.name(), expressions.value(column.expression(), row)));
        }
    }

    /** Whether the column is a field under one of its own spellings, so that nothing new is defined. */
    private static boolean isField(Column column, Row row) {
        return column.expression() instanceof Leaf.Name name
                && !row.defined().containsKey(name.name())
                && Field.spelling(name.name()).equals(Field.spelling(column.name()));
    }

    private void sort(Stage.Sort sort) {
        Comparator<Row> order = (a, b) -> 0;
        for (Stage.Sort.Key key : sort.keys()) {
            order = order.thenComparing(
                    (a, b) -> Comparisons.sorted(a.value(key.name()), b.value(key.name()), key.descending()));
        }
        rows.sort(order);
        ordered = true;
    }

    private void orderNewestFirst() {
        if (!ordered) {
            rows.sort((a, b) -> Comparisons.sorted(a.timestamp(), b.timestamp(), true));
            ordered = true;
        }
    }

    private void limit(Stage.Limit limit) {
        if (!limit.any()) {
            orderNewestFirst();
        }
        ordered = true;
        limited = true;
        rows = new ArrayList<>(rows.subList(0, Math.min(limit.count(), rows.size())));
    }

    private void dedup(Stage.Dedup dedup) {
        orderNewestFirst();
        Set<List<@Nullable Object>> seen = new HashSet<>();
        rows.removeIf(row -> {
            List<@Nullable Object> key =
                    Grouping.identities(dedup.names().stream().map(row::value).toArray());
            return !key.contains(null) && !seen.add(key);
        });
    }

    private static @Nullable String parsed(Row row, @Nullable String name) {
        Object value = row.value(name == null ? Row.MESSAGE : name);
        return value == null ? null : Values.print(value);
    }

    private void stats(Stage.Stats stats) {
        rows = Grouping.rows(stats, rows, expressions);
        ordered = true;
        limited = false;
        shown.stats(stats);
    }

    private static boolean counts(Time time, Run run) {
        Instant moment = Instant.ofEpochMilli(time.millis());
        return (run.from() == null || !moment.isBefore(run.from())) && (run.to() == null || !moment.isAfter(run.to()));
    }

    /** Where the query names no limit behind its last {@code stats}, there are so many rows at most. */
    private Answer answer(int most) {
        boolean cut = !limited && rows.size() > most;
        List<Map<String, String>> cells = new ArrayList<>();
        for (Row row : cut ? rows.subList(0, most) : rows) {
            cells.add(row.cells(shown.names()));
        }
        return new Answer(List.copyOf(shown.names()), cells, cut);
    }
}
