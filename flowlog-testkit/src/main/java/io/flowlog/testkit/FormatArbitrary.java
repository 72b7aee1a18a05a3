package io.flowlog.testkit;

import net.jqwik.api.Arbitrary;

/**
 * Formats: the default one, the one of transit gateways, all fields in the order of the alphabet, and any fields in any order, some
 * with columns that nobody has heard of. Shrinks to {@link LogFormat#DEFAULT} where that will do, else to fewer columns.
 *
 * <p>Immutable: each method gives another one.
 */
public interface FormatArbitrary extends Arbitrary<LogFormat> {

    /**
     * Only formats with all of these columns, published or not; they may have others.
     *
     * @throws IllegalArgumentException if a column is excluded
     */
    FormatArbitrary containing(String... columns);

    /**
     * Only formats without any of these columns.
     *
     * @throws IllegalArgumentException if a column is asked for
     */
    FormatArbitrary without(String... columns);

    /**
     * Only fields that records of this version have, and no unknown columns.
     *
     * @param version 2 to 11
     */
    FormatArbitrary upToVersion(int version);

    /** No columns but published fields. */
    FormatArbitrary published();
}
