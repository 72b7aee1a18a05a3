package io.flowlog.testkit;

/** What is wrong with a line that is no record, or with the one value of a record that is none. */
public enum Defect {
    /** At least one column is missing. */
    TOO_FEW_COLUMNS(false),
    /** The line ends early, perhaps within a value, as when its writer died. */
    TRUNCATED(false),
    /** At least one column too many, such as a remark at the end. */
    TOO_MANY_COLUMNS(false),
    /** Tabs, commas or something else stand between the columns, where blanks belong. */
    WRONG_SEPARATOR(false),
    /** A line break stands in the middle. */
    BROKEN_LINE(false),
    /** The record is a JSON object. */
    JSON(false),
    /** The record is a row of the console's CSV: milliseconds and a comma before it. */
    CSV(false),
    /** A column of whole numbers holds something else. */
    NOT_A_NUMBER(true),
    /** A column of whole numbers, none of which are negative, holds a negative one. */
    NEGATIVE_NUMBER(true),
    /** A number is larger than its field can be: a port beyond 65535, a protocol or flags beyond 255. */
    OUT_OF_RANGE(true),
    /** A number is larger than 2^63-1. */
    BEYOND_64_BITS(true),
    /** A column of addresses holds something else. */
    NOT_AN_ADDRESS(true);

    private final boolean ofValue;

    Defect(boolean ofValue) {
        this.ofValue = ofValue;
    }

    /** Whether only one value is bad, so that all other columns can be read; else the line as a whole is no record. */
    public boolean isOfValue() {
        return ofValue;
    }
}
