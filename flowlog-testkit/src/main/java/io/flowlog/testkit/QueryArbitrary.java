package io.flowlog.testkit;

import net.jqwik.api.Arbitrary;

/**
 * Queries in the language of CloudWatch Logs Insights that filter records of a format: comparisons, lists, searches, networks, presence,
 * joined by {@code and}, {@code or} and {@code not}, in every spelling of names, with what else a query has around them. Half of the
 * constants are values that records of this library often have, so that filters are true now and then. Shrinks to one comparison.
 *
 * <p>Immutable: each method gives another one.
 */
public interface QueryArbitrary extends Arbitrary<QueryCase> {

    /** Only queries over records of this format. */
    QueryArbitrary of(LogFormat format);

    /** Only queries over records of such formats. */
    QueryArbitrary of(FormatArbitrary formats);
}
