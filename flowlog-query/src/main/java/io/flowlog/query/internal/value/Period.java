package io.flowlog.query.internal.value;

/** A positive length of time; weeks, months, quarters and years follow the UTC calendar. */
public record Period(long amount, PeriodUnit unit) {
    @Override
    public String toString() {
        return amount + unit.symbol();
    }
}
