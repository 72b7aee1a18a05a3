package io.flowlog.query.judge.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.regex.Pattern;

/** The conversions of {@code strftime} in the C locale, one after another. */
final class Strftime {
    private static final Pattern CONVERSION = Pattern.compile("%(.)");

    /** Weeks that count from the first full one of the year; the days before are in week 0. */
    private static final WeekFields FROM_SUNDAY = WeekFields.of(DayOfWeek.SUNDAY, 7);

    private static final WeekFields FROM_MONDAY = WeekFields.of(DayOfWeek.MONDAY, 7);

    private Strftime() {}

    static String text(long millis, String format, String zone) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(ZoneId.of(zone));
        return text(time, format, zone);
    }

    private static String text(ZonedDateTime time, String format, String zone) {
        return CONVERSION
                .matcher(format)
                .replaceAll(
                        found -> converted(found.group(1).charAt(0), time, zone).replace("$", "\\$"));
    }

    private static String converted(char conversion, ZonedDateTime time, String zone) {
        return switch (conversion) {
            case 'a' -> java(time, "EEE");
            case 'A' -> java(time, "EEEE");
            case 'b', 'h' -> java(time, "MMM");
            case 'B' -> java(time, "MMMM");
            case 'Y' -> year(time.getYear());
            case 'y' -> number("%02d", Math.floorMod(time.getYear(), 100));
            case 'C' -> number("%02d", Math.floorMod(Math.floorDiv(time.getYear(), 100), 100));
            case 'm' -> java(time, "MM");
            case 'd' -> java(time, "dd");
            case 'e' -> number("%2d", time.getDayOfMonth());
            case 'j' -> java(time, "DDD");
            case 'u' -> number("%d", time.getDayOfWeek().getValue());
            case 'w' -> number("%d", time.getDayOfWeek().getValue() % 7);
            case 'U' -> number("%02d", time.get(FROM_SUNDAY.weekOfYear()));
            case 'W' -> number("%02d", time.get(FROM_MONDAY.weekOfYear()));
            case 'V' -> number("%02d", time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'G' -> year(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'g' -> number("%02d", Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100));
            case 'H' -> java(time, "HH");
            case 'k' -> number("%2d", time.getHour());
            case 'I' -> java(time, "hh");
            case 'l' -> number("%2d", (time.getHour() + 11) % 12 + 1);
            case 'M' -> java(time, "mm");
            case 'S' -> java(time, "ss");
            case 'p' -> java(time, "a").toUpperCase(Locale.ROOT);
            case 'P' -> java(time, "a").toLowerCase(Locale.ROOT);
            case 'L' -> java(time, "SSS");
            case 'f' -> java(time, "SSSSSS");
            case 'N' -> java(time, "SSSSSSSSS");
            case 's' -> String.valueOf(time.toEpochSecond());
            case 'z' -> java(time, "xx");
            case 'Z' -> zone;
            case 't' -> "\t";
            case '%' -> "%";
            case 'F' -> text(time, "%Y-%m-%d", zone);
            case 'T', 'X' -> text(time, "%H:%M:%S", zone);
            case 'R' -> text(time, "%H:%M", zone);
            case 'D', 'x' -> text(time, "%m/%d/%y", zone);
            case 'r' -> text(time, "%I:%M:%S %p", zone);
            case 'c' -> text(time, "%a %b %e %T %Y", zone);
            default -> throw new IllegalArgumentException("the reference has no conversion %" + conversion);
        };
    }

    private static String java(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private static String number(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }

    /** Four digits at least. */
    private static String year(int year) {
        return (year < 0 ? "-" : "") + number("%04d", Math.abs(year));
    }
}
