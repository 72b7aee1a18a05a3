package io.flowlog.query.internal.value;

/** The units of a period; those from {@link #WEEK} on follow the UTC calendar. */
public enum PeriodUnit {
    MILLISECOND("ms"),
    SECOND("s"),
    MINUTE("m"),
    HOUR("h"),
    DAY("d"),
    WEEK("w"),
    MONTH("mo"),
    QUARTER("q"),
    YEAR("y");

    private final String symbol;

    PeriodUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The shortest spelling. */
    public String symbol() {
        return symbol;
    }
}
