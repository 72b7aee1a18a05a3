package io.flowlog.query.judge.reference;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** A moment, which is a number of milliseconds but prints as a date. */
record Time(long millis) {
    private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
            .appendPattern("-MM-dd HH:mm:ss.SSS")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public String toString() {
        return PRINTED.format(Instant.ofEpochMilli(millis));
    }
}
