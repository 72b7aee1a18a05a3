package io.flowlog.testkit;

import net.jqwik.api.Arbitrary;

/**
 * Lines with one defect each. Shrinks to the example of AWS's documentation with that defect.
 *
 * <p>Immutable: each method gives another one.
 */
public interface MalformedLineArbitrary extends Arbitrary<MalformedLine> {

    /** Only lines that ought to be of this format. */
    MalformedLineArbitrary of(LogFormat format);

    /** Only lines that ought to be of such formats. */
    MalformedLineArbitrary of(FormatArbitrary formats);

    /** Only lines with one of these defects; a format that cannot have any of them gives an IllegalArgumentException. */
    MalformedLineArbitrary with(Defect... defects);

    /** Only lines that are no records at all. */
    MalformedLineArbitrary noRecords();

    /** Only records of which one value is bad. */
    MalformedLineArbitrary badValues();
}
