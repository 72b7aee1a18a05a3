package io.flowlog.query.judge.generate;

import java.util.List;
import java.util.Set;

/**
 * What the queries are made of.
 *
 * @param scalars    functions
 * @param aggregates aggregates
 * @param surprises  of a hundred operands, how many are of another kind than is expected
 * @param cuts       whether texts are cut up, by {@code parse} and {@code split}
 */
record Vocabulary(List<Signature> scalars, List<Signature> aggregates, int surprises, boolean cuts) {
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

    static final Vocabulary EVERYTHING = new Vocabulary(Signature.SCALAR, Signature.AGGREGATE, 8, true);

    /** What a database means by its own words for it. */
    static final Vocabulary OF_SQL = new Vocabulary(
            Signature.SCALAR.stream()
                    .filter(it -> SCALARS_OF_SQL.contains(it.function()))
                    .toList(),
            Signature.AGGREGATE.stream()
                    .filter(it -> !AGGREGATES_WITHOUT_TWIN_IN_SQL.contains(it.function()))
                    .toList(),
            0,
            false);

    /** The functions that give what is expected. */
    List<Signature> scalars(Kind result) {
        return scalars.stream()
                .filter(it -> it.result() == result || it.result() == Kind.ANY || result == Kind.ANY)
                .toList();
    }
}
