package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code stats}: one row for each combination of keys, in the order in which the input has them first. */
final class Grouping {
    private Grouping() {}

    static List<Row> rows(Stage.Stats stats, List<Row> input, Expressions expressions) {
        List<Row> inputOrder = new ArrayList<>(input);
        inputOrder.sort(Comparator.comparingInt(Row::place));
        Map<List<@Nullable Object>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : inputOrder) {
            Object[] keys = stats.keys().stream()
                    .map(key -> expressions.value(key.expression(), row))
                    .toArray();
            groups.computeIfAbsent(identities(keys), key -> new ArrayList<>()).add(row);
        }
        List<Row> rows = new ArrayList<>();
        for (List<Row> group : groups.values()) {
            rows.add(row(rows.size(), stats, group, expressions));
        }
        return rows;
    }

    private static Row row(int place, Stage.Stats stats, List<Row> group, Expressions expressions) {
        Row first = group.get(0);
        Row row = new Row(place, new HashMap<>(), Map.of());
        for (Column key : stats.keys()) {
            Object value = expressions.value(key.expression(), first);
            row = row.with(key.name(), value);
            boolean isField = key.alias() == null
                    && key.expression() instanceof Leaf.Name
                    && !first.defined().containsKey(key.name());
            if (value != null && isField) {
                // a field by which groups are made is still found by any of its spellings, a name of the query is not
                row.fields().put(Field.spelling(key.name()), value);
            }
        }
        for (Column aggregate : stats.aggregates()) {
            row = row.with(aggregate.name(), expressions.value(aggregate.expression(), row, group));
        }
        return row;
    }

    static List<@Nullable Object> identities(@Nullable Object[] values) {
        List<@Nullable Object> identities = new ArrayList<>();
        for (Object value : values) {
            identities.add(Values.identity(value));
        }
        return identities;
    }
}
