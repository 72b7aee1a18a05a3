package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.text.ParsePosition;
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
            String written = ValueText.of(text);
            TemporalAccessor parsed = formatter.parse(written);
            if (isDayMoved(written, parsed)) {
                result.setAbsent();
            } else {
                parse(parsed, zone, result);
            }
        } catch (DateTimeException | ArithmeticException bad) {
            result.setAbsent();
        }
    }

    /** Whether the month has no such day: the formatter takes its last one instead. Its strict style refuses too much. */
    private boolean isDayMoved(String written, TemporalAccessor parsed) {
        TemporalAccessor fields = formatter.parseUnresolved(written, new ParsePosition(0));
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (fields == null || date == null || !fields.isSupported(ChronoField.DAY_OF_MONTH)) {
            return false;
        }
        boolean isEndOfDay =
                fields.isSupported(ChronoField.HOUR_OF_DAY) && fields.getLong(ChronoField.HOUR_OF_DAY) == 24;
        LocalDate begun = isEndOfDay ? date.minusDays(1) : date;
        return fields.getLong(ChronoField.DAY_OF_MONTH) != begun.getDayOfMonth();
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
