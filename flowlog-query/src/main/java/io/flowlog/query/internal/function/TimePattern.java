package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of {@link DateTimeFormatter} that reads times. A pattern without a time of day means midnight; a text without a
 * whole date, or with half a time of day, is no time. Immutable.
 */
final class TimePattern {
    private final DateTimeFormatter formatter;

    private TimePattern(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /** @throws ArgumentException if this is no pattern */
    static TimePattern compile(String pattern, int argument) {
        try {
            return new TimePattern(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (IllegalArgumentException bad) {
            throw new ArgumentException(
                    argument,
                    DiagnosticCode.BAD_ARGUMENT,
                    "not a date pattern such as yyyy-MM-dd HH:mm:ss: " + bad.getMessage(),
                    List.of());
        }
    }

    /** @throws ArgumentException if this is no time zone */
    static ZoneId zone(String id, int argument) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException bad) {
            throw new ArgumentException(
                    argument,
                    DiagnosticCode.BAD_ARGUMENT,
                    "unknown time zone '" + id + "': expected one such as UTC, Europe/Berlin or +02:00",
                    List.of());
        }
    }

    /** Reads a text; the zone is for texts that name none. */
    void parse(Value text, ZoneId zone, Value result) {
        try {
            parse(formatter.parse(ValueText.of(text)), zone, result);
        } catch (DateTimeException | ArithmeticException bad) {
            result.setAbsent();
        }
    }

    private static void parse(TemporalAccessor parsed, ZoneId zone, Value result) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            result.setTime(Instant.from(parsed).toEpochMilli());
            return;
        }
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (date == null || (time == null && hasTimeOfDay(parsed))) {
            result.setAbsent();
            return;
        }
        // 24:00 reads as midnight and a day more
        LocalDate day = date.plus(parsed.query(DateTimeFormatter.parsedExcessDays()));
        ZoneId own = parsed.query(TemporalQueries.zone());
        result.setTime(day.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(own == null ? zone : own)
                .toInstant()
                .toEpochMilli());
    }

    private static boolean hasTimeOfDay(TemporalAccessor parsed) {
        for (ChronoField field : ChronoField.values()) {
            if (field.isTimeBased() && parsed.isSupported(field)) {
                return true;
            }
        }
        return false;
    }
}
