package io.flowlog.testkit;

import net.jqwik.api.Arbitrary;

/**
 * Valid records: of traffic of IPv4, IPv6 and EFA, and of windows without traffic. One value in two or so is an edge of what its
 * field can hold. Shrinks to the example of AWS's documentation, column by column.
 *
 * <p>Immutable: each method gives another one. Values that are asked for are always there: a record with {@code dstport} 22 is of
 * TCP or UDP and not of a window without traffic, unless that is asked for, too.
 */
public interface RecordArbitrary extends Arbitrary<LogRecord> {

    /** Only records of this format. */
    RecordArbitrary of(LogFormat format);

    /** Only records of such formats. */
    RecordArbitrary of(FormatArbitrary formats);

    /**
     * Only records with one of these texts in a column. If the formats are open, they will contain the column.
     *
     * @param column a name, in any spelling
     * @param values at least one; taken as they are, valid or not
     */
    RecordArbitrary with(String column, String... values);

    /**
     * Only records with an address of a network in a column.
     *
     * @param column a name that ends in {@code addr}, in any spelling
     * @param cidr   such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; the records are of the same family
     * @throws IllegalArgumentException if it is no network, or of another family than the one asked for
     */
    RecordArbitrary inCidr(String column, String cidr);

    /** Only {@code ACCEPT}, or only {@code REJECT}; as {@link #with} of {@code action}. */
    default RecordArbitrary action(String action) {
        return with("action", action);
    }

    /** Only {@code OK}, {@code NODATA} or {@code SKIPDATA}; as {@link #with} of {@code log-status}. */
    default RecordArbitrary status(String... status) {
        return with("log-status", status);
    }

    /** Only {@code IPv4}, {@code IPv6} or {@code EFA}, whether the format has a column that says so or not. */
    RecordArbitrary ofType(String... types);

    /** Only records of windows with traffic, without {@code -} where AWS documents a value for every record of traffic. */
    RecordArbitrary withTraffic();

    /** The lines of such records. */
    Arbitrary<String> lines();
}
