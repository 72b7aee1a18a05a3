package io.flowlog.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A time on the command line: an ISO-8601 instant or local date-time (taken as UTC; a blank may stand for the T), a date, or a
 * number of seconds or milliseconds since 1970.
 */
final class TimeArgument {
    /** A larger number is milliseconds, as it is in the records. */
    private static final long LARGEST_SECOND = Integer.MAX_VALUE;

    private TimeArgument() {}

    /** The beginning of the range; a date means its first millisecond. */
    static Instant first(String text) {
        return parse(text, false);
    }

    /** The end of the range, itself included; a date means its last millisecond. */
    static Instant last(String text) {
        return parse(text, true);
    }

    private static Instant parse(String text, boolean last) {
        String iso = text.strip().toUpperCase(Locale.ROOT).replaceFirst(" +", "T");
        try {
            if (iso.matches("[0-9]+")) {
                long number = Long.parseLong(iso);
                return number > LARGEST_SECOND ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            if (!iso.contains("T")) {
                LocalDate date = LocalDate.parse(iso);
                Instant start = (last ? date.plusDays(1) : date)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                return last ? start.minusMillis(1) : start;
            }
            return iso.matches(".*(Z|[+-][0-9:]+)")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no time: write 2023-02-14T05:30:47Z, 2023-02-14T05:30 (UTC), 2023-02-14 or seconds since 1970");
        }
    }
}
