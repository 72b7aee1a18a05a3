package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.reference.Functions.Scalar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on moments, all in UTC. */
final class TimeFunctions {
    private TimeFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("datefloor", it -> floor(it.millis(0), it.period(1)));
        all.put("dateceil", it -> ceil(it.millis(0), it.period(1)));
        all.put("frommillis", it -> new Time(it.millis(0)));
        all.put("tomillis", it -> it.millis(0));
        all.put("formatdate", it -> formatted(it.millis(0), it.text(1)));
        all.put("strftime", it -> formatted(it.millis(0), it.text(1)));
        all.put("parsedate", it -> parsed(it.text(0), it.text(1)));
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

    /** The conversions of strftime that the generator uses. */
    private static String formatted(long millis, String format) {
        LocalDateTime time = at(millis);
        String pattern = format.replace("%Y", String.format("'%04d'", time.getYear()))
                .replace("%m", "MM")
                .replace("%d", "dd")
                .replace("%H", "HH")
                .replace("%M", "mm")
                .replace("%S", "ss")
                .replace("%L", "SSS")
                .replace("%j", "DDD");
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }

    private static @Nullable Time parsed(String text, String pattern) {
        try {
            return midnight(LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
