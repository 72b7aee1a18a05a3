package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.UtcCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A format of {@code strftime}, with the C locale's English names whatever the machine's are. Beyond the C standard: {@code %L}
 * milliseconds, {@code %f} microseconds, {@code %N} nanoseconds, {@code %s} epoch seconds; {@code %Z} is the zone as the query
 * names it. Any other conversion is refused by name. Immutable.
 */
final class TimeFormat {
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private static final String SINGLE = "aAbBCdefgGhHIjklLmMnNpPstuUVwWyYSzZ%";

    /** Conversions that stand for others. */
    private static final Map<Character, String> COMPOSED = Map.of(
            'F', "%Y-%m-%d",
            'T', "%H:%M:%S",
            'X', "%H:%M:%S",
            'R', "%H:%M",
            'D', "%m/%d/%y",
            'x', "%m/%d/%y",
            'r', "%I:%M:%S %p",
            'c', "%a %b %e %H:%M:%S %Y");

    private final String format;

    private TimeFormat(String format) {
        this.format = format;
    }

    /** @throws ArgumentException if the format has a conversion that is not known */
    static TimeFormat compile(String format, int argument) {
        StringBuilder simple = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            simple.append(c);
            if (c != '%') {
                continue;
            }
            int conversion = ++i < format.length() ? format.codePointAt(i) : -1;
            boolean ascii = conversion >= 0 && conversion < 0x80;
            String composed = !ascii ? null : COMPOSED.get((char) conversion);
            if (composed != null) {
                simple.setLength(simple.length() - 1);
                simple.append(composed);
            } else if (ascii && SINGLE.indexOf(conversion) >= 0) {
                simple.append((char) conversion);
            } else {
                throw unknown(conversion, argument);
            }
        }
        return new TimeFormat(simple.toString());
    }

    private static ArgumentException unknown(int conversion, int argument) {
        String message = conversion < 0
                ? "the format ends in a single %; a percent sign is %%"
                : "unknown conversion %" + Character.toString(conversion)
                        + " in a time format such as %Y-%m-%d %H:%M:%S";
        return new ArgumentException(argument, DiagnosticCode.BAD_ARGUMENT, message, List.of());
    }

    /** Appends the instant as it reads on a clock in the zone. */
    void append(long epochMillis, ZoneId zone, TextBuffer out) {
        int offset = zone instanceof ZoneOffset fixed
                ? fixed.getTotalSeconds()
                : zone.getRules().getOffset(Instant.ofEpochMilli(epochMillis)).getTotalSeconds();
        // in this order nothing overflows near the ends of time
        long day = UtcCalendar.day(epochMillis);
        long millis = epochMillis - day * UtcCalendar.MILLIS_PER_DAY + offset * 1000L;
        day += Math.floorDiv(millis, UtcCalendar.MILLIS_PER_DAY);
        millis = Math.floorMod(millis, UtcCalendar.MILLIS_PER_DAY);
        int literal = 0;
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 2)) {
            appendLiteral(literal, i, out);
            literal = i + 2;
            switch (format.charAt(i + 1)) {
                case 's' -> out.append(Math.floorDiv(epochMillis, 1000L));
                case 'z' -> appendOffset(offset, out);
                case 'Z' -> out.append(zone == ZoneOffset.UTC ? "UTC" : zone.getId());
                case 'H', 'I', 'k', 'l', 'M', 'S', 'L', 'f', 'N', 'p', 'P' ->
                    appendTime(format.charAt(i + 1), millis, out);
                default -> appendDate(format.charAt(i + 1), day, out);
            }
        }
        appendLiteral(literal, format.length(), out);
    }

    private void appendLiteral(int from, int to, TextBuffer out) {
        for (int i = from; i < to; i++) {
            char c = format.charAt(i);
            if (c >= 0x80) {
                out.append(format.substring(i, to));
                return;
            }
            out.append(c);
        }
    }

    private static void appendTime(char conversion, long millis, TextBuffer out) {
        long hour = millis / 3_600_000;
        long hour12 = hour % 12 == 0 ? 12 : hour % 12;
        switch (conversion) {
            case 'H' -> out.appendPadded(hour, 2);
            case 'I' -> out.appendPadded(hour12, 2);
            case 'k' -> appendSpaced(hour, out);
            case 'l' -> appendSpaced(hour12, out);
            case 'M' -> out.appendPadded(millis / 60_000 % 60, 2);
            case 'S' -> out.appendPadded(millis / 1000 % 60, 2);
            case 'L' -> out.appendPadded(millis % 1000, 3);
            case 'f' -> out.appendPadded(millis % 1000 * 1000, 6);
            case 'N' -> out.appendPadded(millis % 1000 * 1_000_000, 9);
            case 'p' -> out.append(hour < 12 ? "AM" : "PM");
            default -> out.append(hour < 12 ? "am" : "pm");
        }
    }

    private static void appendDate(char conversion, long day, TextBuffer out) {
        long year = UtcCalendar.year(day);
        int month = UtcCalendar.month(day);
        int dayOfYear = (int) (day - UtcCalendar.firstDayOfYear(year));
        // 1970-01-01 was a Thursday; Monday is 0
        int weekday = (int) Math.floorMod(day + 3, 7L);
        switch (conversion) {
            case 'Y' -> appendYear(year, out);
            case 'C' -> out.appendPadded(Math.floorMod(Math.floorDiv(year, 100L), 100L), 2);
            case 'y' -> out.appendPadded(Math.floorMod(year, 100L), 2);
            case 'm' -> out.appendPadded(month, 2);
            case 'd' -> out.appendPadded(UtcCalendar.dayOfMonth(day), 2);
            case 'e' -> appendSpaced(UtcCalendar.dayOfMonth(day), out);
            case 'j' -> out.appendPadded(dayOfYear + 1, 3);
            case 'a' -> appendShort(DAYS[weekday], out);
            case 'A' -> out.append(DAYS[weekday]);
            case 'b', 'h' -> appendShort(MONTHS[month - 1], out);
            case 'B' -> out.append(MONTHS[month - 1]);
            case 'u' -> out.append((long) weekday + 1);
            case 'w' -> out.append((weekday + 1L) % 7);
            case 'U' -> out.appendPadded((dayOfYear + 7 - (weekday + 1) % 7) / 7, 2);
            case 'W' -> out.appendPadded((dayOfYear + 7 - weekday) / 7, 2);
            // a week belongs to the year of its Thursday
            case 'G' -> appendYear(UtcCalendar.year(day - weekday + 3), out);
            case 'g' -> out.appendPadded(Math.floorMod(UtcCalendar.year(day - weekday + 3), 100L), 2);
            case 'V' -> out.appendPadded((UtcCalendar.dayOfYear(day - weekday + 3) - 1) / 7 + 1, 2);
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            default -> out.append('%');
        }
    }

    private static void appendShort(String name, TextBuffer out) {
        out.append(name.charAt(0)).append(name.charAt(1)).append(name.charAt(2));
    }

    private static void appendYear(long year, TextBuffer out) {
        if (year < 0) {
            out.append('-');
        }
        out.appendPadded(Math.abs(year), 4);
    }

    private static void appendSpaced(long number, TextBuffer out) {
        if (number < 10) {
            out.append(' ');
        }
        out.append(number);
    }

    private static void appendOffset(int seconds, TextBuffer out) {
        int minutes = Math.abs(seconds) / 60;
        out.append(seconds < 0 ? '-' : '+');
        out.appendPadded(minutes / 60, 2).appendPadded(minutes % 60, 2);
    }
}
