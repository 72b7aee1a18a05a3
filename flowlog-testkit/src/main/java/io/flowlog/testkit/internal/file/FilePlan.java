package io.flowlog.testkit.internal.file;

/**
 * What a caller wants of files. Immutable.
 *
 * @param headers   whether there are header lines
 * @param oneHeader whether there is only one
 * @param fewest    the fewest records
 * @param most      the most records
 * @param gzip      whether they are compressed
 * @param members   of so many members; 0 for any number
 */
public record FilePlan(boolean headers, boolean oneHeader, int fewest, int most, Gzip gzip, int members) {
    /** Any files. */
    public static final FilePlan ANY = new FilePlan(true, false, 0, 40, Gzip.MAYBE, 0);

    /** Whether files are compressed. */
    public enum Gzip {
        /** All are. */
        YES,
        /** None is. */
        NO,
        /** Some are. */
        MAYBE
    }

    /** Checks the numbers. */
    public FilePlan {
        if (fewest < 0 || most < fewest) {
            throw new IllegalArgumentException("no file has from " + fewest + " to " + most + " records");
        }
        if (members < 0) {
            throw new IllegalArgumentException("no gzip has " + members + " members");
        }
    }

    /** With so many records. */
    public FilePlan withRecords(int newFewest, int newMost) {
        return new FilePlan(headers, oneHeader, newFewest, newMost, gzip, members);
    }

    /** With one header line, or none. */
    public FilePlan withOneHeader(boolean any) {
        return new FilePlan(any, true, fewest, most, gzip, members);
    }

    /** Compressed or not. */
    public FilePlan compressed(Gzip newGzip, int newMembers) {
        return new FilePlan(headers, oneHeader, fewest, most, newGzip, newMembers);
    }
}
