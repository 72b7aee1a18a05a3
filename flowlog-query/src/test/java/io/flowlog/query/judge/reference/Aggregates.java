package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Aggregate;
import io.flowlog.query.judge.model.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aggregates over the rows of one group, in the order of the input. */
final class Aggregates {
    private final Expressions expressions;
    private final List<Row> group;

    Aggregates(Expressions expressions, List<Row> group) {
        this.expressions = expressions;
        this.group = group;
    }

    /** The value, or null if there was nothing to aggregate. */
    @Nullable Object value(Aggregate aggregate) {
        if (aggregate.parts().isEmpty()) {
            return (long) group.size();
        }
        Expression argument = aggregate.parts().get(0);
        List<Object> values = present(argument);
        if (values.isEmpty()) {
            return null;
        }
        return switch (aggregate.function()) {
            case "count" -> (long) values.size();
            case "count_distinct", "countDistinct" -> (long) distinct(values).size();
            case "values" -> distinct(values);
            case "min", "sortsFirst", "sorts_first" -> least(values, Comparisons::natural);
            case "max", "sortsLast", "sorts_last" -> least(values, (a, b) -> Comparisons.natural(b, a));
            case "earliest" -> edge(argument, true);
            case "latest" -> edge(argument, false);
            default -> numeric(aggregate, values);
        };
    }

    private static @Nullable Object numeric(Aggregate aggregate, List<Object> values) {
        List<Number> numbers = new ArrayList<>();
        for (Object value : values) {
            Number number = Values.number(value);
            if (number != null) {
                numbers.add(number);
            }
        }
        if (numbers.isEmpty()) {
            return null;
        }
        return switch (aggregate.function()) {
            case "sum" -> Moments.sum(numbers);
            case "avg" -> Moments.average(numbers);
            case "variance" -> Moments.variance(numbers);
            case "stddev" -> Math.sqrt(Moments.variance(numbers));
            case "median" -> Ranks.median(numbers);
            case "pct", "percentile" -> Ranks.percentile(numbers, percentage(aggregate));
            default -> throw new IllegalArgumentException("the reference has no aggregate " + aggregate.function());
        };
    }

    private static BigDecimal percentage(Aggregate aggregate) {
        return new BigDecimal(aggregate.parts().get(1).text());
    }

    private List<Object> present(Expression argument) {
        return group.stream()
                .map(row -> expressions.value(argument, row))
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    private static List<Object> distinct(List<Object> values) {
        Map<@Nullable Object, Object> firsts = new LinkedHashMap<>();
        values.forEach(value -> firsts.putIfAbsent(Values.identity(value), value));
        return List.copyOf(firsts.values());
    }

    /** Of those that are equally small the one that prints least. */
    private static Object least(List<Object> values, Comparator<Object> order) {
        return values.stream()
                .min(order.thenComparing(Values::print, Comparisons::byCodePoint))
                .orElseThrow();
    }

    /** The value at the first or last moment; of several records at that moment the first or last in the input. */
    private @Nullable Object edge(Expression argument, boolean first) {
        Object edge = null;
        Time best = null;
        for (Row row : group) {
            Object value = expressions.value(argument, row);
            if (value != null && row.value(Row.TIMESTAMP) instanceof Time time) {
                boolean better =
                        best == null || (first ? time.millis() < best.millis() : time.millis() >= best.millis());
                edge = better ? value : edge;
                best = better ? time : best;
            }
        }
        return edge;
    }
}
