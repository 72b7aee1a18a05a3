package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Records as a table: a row for each, a column for each field, and the columns that the order needs. The statement has the
 * values of a column in one text, which the database understands faster than a constant for each cell.
 */
final class SqlTable {
    private static final String MESSAGE = "message";
    private static final String ABSENT = "-";

    private final Map<Field, List<String>> cells = new LinkedHashMap<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    SqlTable(Log log) {
        log.parts().forEach(part -> part.columns().forEach(field -> cells.put(field, new ArrayList<>())));
        log.parts().forEach(part -> part.records().forEach(record -> add(part.columns(), record)));
    }

    private void add(List<Field> columns, LogRecord record) {
        cells.forEach((field, column) -> {
            int index = columns.indexOf(field);
            column.add(index < 0 ? ABSENT : cell(field.meaning(record.values().get(index))));
        });
        messages.add(record.message());
        times.add(cell(record.timestamp(columns)));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? ABSENT : value.toString();
    }

    /**
     * A common table expression called {@code s0}.
     *
     * @param rest the rest of the statement; the table has the columns that it mentions
     */
    String sql(String rest) {
        StringJoiner columns = new StringJoiner(",\n  ", "s0 AS (SELECT *, origin AS place FROM (SELECT\n  ", "))");
        columns.add("unnest(range(" + messages.size() + ")) AS origin");
        columns.add(column(times, "HUGEINT", "ts"));
        if (rest.contains(MESSAGE)) {
            columns.add("unnest(" + list(messages) + ") AS " + MESSAGE);
        }
        cells.forEach((field, values) -> {
            if (rest.contains(name(field))) {
                columns.add(column(values, type(field), name(field)));
            }
        });
        return columns.toString();
    }

    private static String column(List<String> values, String type, String name) {
        return "CAST(nullif(unnest(" + list(values) + "), '-') AS " + type + ") AS " + name;
    }

    private static String list(List<String> values) {
        return values.isEmpty()
                ? "CAST([] AS VARCHAR[])"
                : "string_split(" + SqlExpressions.quoted(String.join("\n", values)) + ", chr(10))";
    }

    /** What the names of fields mean. */
    Map<String, Term> names() {
        Map<String, Term> names = new HashMap<>();
        for (Field field : Field.values()) {
            String sql = cells.containsKey(field) ? name(field) : "CAST(NULL AS " + type(field) + ")";
            Term term = field.isNumber()
                    ? Term.integer(sql, greatest(cells.getOrDefault(field, List.of())))
                    : Term.text(sql, cells.getOrDefault(field, List.of()));
            names.put(Field.spelling(field.header()), term);
        }
        names.put("@timestamp", Term.time("ts"));
        names.put("@message", Term.text(MESSAGE, messages));
        return names;
    }

    private static double greatest(List<String> numbers) {
        return numbers.stream()
                .filter(number -> !number.equals(ABSENT))
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
    }

    private static String type(Field field) {
        return field.isNumber() ? "HUGEINT" : "VARCHAR";
    }

    private static String name(Field field) {
        return "f_" + field.name().toLowerCase(Locale.ROOT);
    }
}
