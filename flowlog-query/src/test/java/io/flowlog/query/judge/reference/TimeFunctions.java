package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.reference.Functions.Scalar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on moments, in UTC unless a zone is named. */
final class TimeFunctions {
    private TimeFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("datefloor", it -> floor(it.millis(0), it.period(1)));
        all.put("dateceil", it -> ceil(it.millis(0), it.period(1)));
        all.put("frommillis", it -> new Time(it.millis(0)));
        all.put("tomillis", it -> it.millis(0));
        all.put("formatdate", TimeFunctions::formatted);
        all.put("strftime", TimeFunctions::formatted);
        all.put("parsedate", TimeFunctions::parsed);
    }

    /** The period's last beginning that is not after the moment. */
    static Time floor(long millis, Leaf.Period period) {
        LocalDate day = at(millis).toLocalDate();
        return switch (period.unit()) {
            case "w" -> midnight(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case "mo" -> midnight(day.withDayOfMonth(1));
            case "q" ->
                midnight(day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1));
            case "y" -> midnight(day.withDayOfYear(1));
            default -> new Time(Math.subtractExact(millis, Math.floorMod(millis, length(period))));
        };
    }

    /** The moment itself if a period begins with it, else the next beginning. */
    private static Time ceil(long millis, Leaf.Period period) {
        Time floor = floor(millis, period);
        return floor.millis() == millis ? floor : next(floor.millis(), period);
    }

    private static Time next(long beginning, Leaf.Period period) {
        LocalDate day = at(beginning).toLocalDate();
        return switch (period.unit()) {
            case "w" -> midnight(day.plusWeeks(1));
            case "mo" -> midnight(day.plusMonths(1));
            case "q" -> midnight(day.plusMonths(3));
            case "y" -> midnight(day.plusYears(1));
            default -> new Time(Math.addExact(beginning, length(period)));
        };
    }

    private static long length(Leaf.Period period) {
        ChronoUnit unit = switch (period.unit()) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            default -> throw new IllegalArgumentException(period.toString());
        };
        return unit.getDuration().toMillis() * period.amount();
    }

    private static LocalDateTime at(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static Time midnight(LocalDate day) {
        return new Time(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    /** The third argument, a zone, is UTC unless it is given. */
    private static String formatted(Arguments arguments) {
        return Strftime.text(arguments.millis(0), arguments.text(1), zone(arguments));
    }

    private static String zone(Arguments arguments) {
        return arguments.has(2) ? arguments.text(2) : "UTC";
    }

    /** A date without a time of day is its midnight; a day that its month does not have is none. */
    private static @Nullable Time parsed(Arguments arguments) {
        String text = arguments.text(0);
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(arguments.text(1), Locale.ROOT);
        try {
            TemporalAccessor parsed = pattern.parseBest(text, LocalDateTime::from, LocalDate::from);
            LocalDateTime time = parsed instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(parsed);
            return pattern.format(time).equals(text)
                    ? new Time(
                            time.atZone(ZoneId.of(zone(arguments))).toInstant().toEpochMilli())
                    : null;
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
