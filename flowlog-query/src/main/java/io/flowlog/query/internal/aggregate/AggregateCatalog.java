package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.aggregate.AggregateFunction.Binder;
import io.flowlog.query.internal.aggregate.AggregateFunction.Factory;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.function.ArgumentException;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of all aggregates, by name without regard to case. Immutable. */
public final class AggregateCatalog {
    private static final List<AggregateFunction> ALL = List.of(
            new AggregateFunction(
                    "count",
                    List.of(),
                    "count([value])",
                    0,
                    1,
                    true,
                    false,
                    constants -> (limits, seed, budget) -> new RowCount()),
            of(
                    "count_distinct(value)",
                    (limits, seed, budget) -> new DistinctValues(false, Integer.MAX_VALUE, seed, budget),
                    "countDistinct"),
            of("sum(value)", (limits, seed, budget) -> new Sum(false, budget)),
            of("avg(value)", (limits, seed, budget) -> new Sum(true, budget)),
            of("min(value)", (limits, seed, budget) -> new Extreme(false, budget)),
            of("max(value)", (limits, seed, budget) -> new Extreme(true, budget)),
            new AggregateFunction(
                    "pct",
                    List.of("percentile"),
                    "pct(value, percent)",
                    2,
                    2,
                    false,
                    false,
                    AggregateCatalog::percentile),
            of("median(value)", (limits, seed, budget) -> Percentile.median(budget)),
            of("stddev(value)", (limits, seed, budget) -> new Variance(true, budget)),
            of("variance(value)", (limits, seed, budget) -> new Variance(false, budget)),
            byTime("earliest(value)", (limits, seed, budget) -> new ByTime(false, budget)),
            byTime("latest(value)", (limits, seed, budget) -> new ByTime(true, budget)),
            of("sortsFirst(value)", (limits, seed, budget) -> new Extreme(false, budget), "sorts_first"),
            of("sortsLast(value)", (limits, seed, budget) -> new Extreme(true, budget), "sorts_last"),
            of(
                    "values(value)",
                    (limits, seed, budget) -> new DistinctValues(true, limits.listElements(), seed, budget)));

    private static final Map<String, AggregateFunction> BY_NAME = byName();

    private AggregateCatalog() {}

    /** The aggregate of this name or alias. */
    public static Optional<AggregateFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** Every aggregate, in the order of the documentation. */
    public static List<AggregateFunction> all() {
        return ALL;
    }

    private static AggregateFunction of(String signature, Factory factory, String... aliases) {
        return of(signature, false, factory, List.of(aliases));
    }

    private static AggregateFunction byTime(String signature, Factory factory) {
        return of(signature, true, factory, List.of());
    }

    private static AggregateFunction of(String signature, boolean timestamp, Factory factory, List<String> aliases) {
        String name = signature.substring(0, signature.indexOf('('));
        Binder binder = constants -> factory;
        return new AggregateFunction(name, aliases, signature, 1, 1, false, timestamp, binder);
    }

    private static Factory percentile(List<Value> constants) {
        Value percent = new Value();
        boolean number = Numbers.toNumber(constants.get(0), percent);
        double real = number ? Numbers.real(percent) : -1;
        if (real < 0 || real > 100) {
            throw new ArgumentException(
                    1, DiagnosticCode.BAD_ARGUMENT, "'pct' takes a percentage from 0 to 100 here", List.of());
        }
        return (limits, seed, budget) -> Percentile.of(real, budget);
    }

    private static Map<String, AggregateFunction> byName() {
        Map<String, AggregateFunction> byName = new HashMap<>();
        for (AggregateFunction function : ALL) {
            byName.put(key(function.name()), function);
            function.aliases().forEach(alias -> byName.put(key(alias), function));
        }
        return byName;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
