package io.flowlog.testkit;

import net.jqwik.api.Arbitrary;

/**
 * Whole files: a header line and records, once or several times, as when files are concatenated, with the same order of columns or
 * another; plain or gzip of one member or several, which may begin in the middle of a line; with and without a line break at the end;
 * with empty lines. Shrinks to a plain file of nothing but a header.
 *
 * <p>Immutable: each method gives another one.
 */
public interface FileArbitrary extends Arbitrary<LogFile> {

    /** Only files of this format, in all of their parts. */
    FileArbitrary of(LogFormat format);

    /** Only files whose parts are of such formats. */
    FileArbitrary of(FormatArbitrary formats);

    /** Only files whose records are of this kind, and of their formats if none were named for the files before. */
    FileArbitrary of(RecordArbitrary records);

    /** Only files with so many records. */
    FileArbitrary withRecords(int fewest, int most);

    /** Only files with one header line, their first. */
    FileArbitrary oneHeader();

    /** Only files without header lines, all of one format: {@link LogFormat#DEFAULT} unless another was named. */
    FileArbitrary noHeader();

    /** Only plain files. */
    FileArbitrary plain();

    /** Only gzip files. */
    FileArbitrary gzip();

    /** Only gzip files of so many members. */
    FileArbitrary gzip(int members);

    /** Some of the lines are no records. */
    FileArbitrary withMalformedLines();
}
