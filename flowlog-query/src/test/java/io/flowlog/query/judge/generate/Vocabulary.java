package io.flowlog.query.judge.generate;

import java.util.List;
import java.util.Set;

/**
 * What the queries are made of.
 *
 * @param scalars    functions
 * @param aggregates aggregates
 * @param groupings  how many {@code stats} a query has, one of these
 * @param surprises  of a hundred operands, how many are of another kind than is expected
 * @param cuts       whether texts are cut up, by {@code parse} and {@code split}
 * @param tame       whether constants are small, and texts no numbers
 */
record Vocabulary(
        List<Signature> scalars,
        List<Signature> aggregates,
        List<Integer> groupings,
        int surprises,
        boolean cuts,
        boolean tame) {
    private static final Set<String> SCALARS_OF_SQL = Set.of(
            "abs",
            "ispresent",
            "coalesce",
            "if",
            "case",
            "strlen",
            "toupper",
            "tolower",
            "startsWith",
            "endsWith",
            "strcontains",
            "bin");
    private static final Set<String> AGGREGATES_WITHOUT_TWIN_IN_SQL =
            Set.of("sortsFirst", "sorts_first", "sortsLast", "sorts_last");

    static final Vocabulary EVERYTHING =
            new Vocabulary(Signature.SCALAR, Signature.AGGREGATE, List.of(0, 0, 0, 1, 1, 1, 2, 3), 8, true, false);

    /** What a database means by its own words for it. */
    static final Vocabulary OF_SQL = new Vocabulary(
            Signature.SCALAR.stream()
                    .filter(it -> SCALARS_OF_SQL.contains(it.function()))
                    .filter(it -> !it.function().equals("strcontains")
                            || it.arguments().size() == 2)
                    .toList(),
            Signature.AGGREGATE.stream()
                    .filter(it -> !AGGREGATES_WITHOUT_TWIN_IN_SQL.contains(it.function()))
                    .toList(),
            List.of(0, 1, 2, 2, 2, 3, 3, 3, 3),
            0,
            false,
            true);

    /** What constants of a kind there are. */
    List<String> constants(Kind kind) {
        return kind.samples().stream()
                .filter(value -> !tame || isTame(kind, value))
                .toList();
    }

    private static boolean isTame(Kind kind, String value) {
        return switch (kind) {
            case NUMBER -> value.length() < 10;
            case TEXT -> !value.matches("-?[0-9.]+");
            case PERIOD -> !value.matches("[0-9]+(w|mo|q|y)");
            default -> true;
        };
    }

    /** The functions that give what is expected. */
    List<Signature> scalars(Kind result) {
        return scalars.stream()
                .filter(it -> it.result() == result || it.result() == Kind.ANY || result == Kind.ANY)
                .toList();
    }
}
