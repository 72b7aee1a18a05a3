package io.flowlog.core;

/** What a line turned out to be: a record, or the reason why it is none. */
public enum ParseStatus {
    /** A record; records of windows without traffic (NODATA, SKIPDATA) are records too. */
    OK("a record"),
    /** Nothing but blanks. */
    BLANK("blank"),
    /** The first character that is not a blank is {@code #}. */
    COMMENT("a comment"),
    /** The names of the columns. */
    HEADER("a header"),
    /** An ISO-8601 timestamp alone on its line; it belongs to the record that follows, unless a malformed line comes first. */
    TIMESTAMP("a timestamp"),
    /** Fewer columns than the format has. */
    TOO_FEW_COLUMNS("too few columns"),
    /** More columns than the format has. */
    TOO_MANY_COLUMNS("too many columns"),
    /**
     * As many columns as the default order, which nobody has named, or as several of the formats that were given, but values that
     * these cannot have there.
     */
    OTHER_ORDER("columns of another order"),
    /** What may be a record of more than one of the formats that were given. */
    AMBIGUOUS_ORDER("columns that more than one of the formats may have"),
    /** JSON, or a row of the console's CSV, whatever its number of columns: no field begins so. */
    OTHER_LAYOUT("JSON or CSV, which is no plain record"),
    /** Longer than the reader's limit. */
    LINE_TOO_LONG("longer than the limit for a line"),
    /** A line break inside the bytes that were given as one line. */
    SEVERAL_LINES("several lines where one was expected"),
    /** A document of an envelope, such as JSON, that cannot be understood; counts as one line, whatever it should have held. */
    BAD_ENVELOPE("an envelope that cannot be understood");

    private final String description;

    ParseStatus(String description) {
        this.description = description;
    }

    /** Whether a line with this status should have been a record and is not readable as one. */
    public boolean isMalformed() {
        return compareTo(TOO_FEW_COLUMNS) >= 0;
    }

    /** In words, to be read after "the line is" or "the line has". */
    public String description() {
        return description;
    }
}
