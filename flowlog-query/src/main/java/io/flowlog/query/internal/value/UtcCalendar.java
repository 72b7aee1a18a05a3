package io.flowlog.query.internal.value;

/**
 * The proleptic Gregorian calendar in UTC on plain numbers: days since 1970-01-01 to years, months and days and back. The same
 * calendar as {@link java.time.LocalDate}, without an object for every date.
 */
public final class UtcCalendar {
    public static final long MILLIS_PER_DAY = 86_400_000;

    private static final int DAYS_PER_400_YEARS = 146_097;

    /** Days of a common year before each month. */
    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private UtcCalendar() {}

    /** The day on which this instant lies. */
    public static long day(long epochMillis) {
        return Math.floorDiv(epochMillis, MILLIS_PER_DAY);
    }

    /** The year of a day. */
    public static long year(long day) {
        // right but for the place of leap days within 400 years, so off by one at most
        long year = 1970 + Math.floorDiv(day * 400, (long) DAYS_PER_400_YEARS);
        if (firstDayOfYear(year) > day) {
            return year - 1;
        }
        return firstDayOfYear(year + 1) <= day ? year + 1 : year;
    }

    /** The 1st of January. */
    public static long firstDayOfYear(long year) {
        return 365 * (year - 1970) + leapYearsBefore(year) - leapYearsBefore(1970);
    }

    /** From 1 to 366. */
    public static int dayOfYear(long day) {
        return (int) (day - firstDayOfYear(year(day))) + 1;
    }

    /** From 1 to 12. */
    public static int month(long day) {
        long year = year(day);
        int dayOfYear = (int) (day - firstDayOfYear(year));
        int month = dayOfYear / 32 + 1;
        while (month < 12 && dayOfYear >= daysBefore(year, month + 1)) {
            month++;
        }
        return month;
    }

    /** From 1 to 31. */
    public static int dayOfMonth(long day) {
        return (int) (day - firstDayOfMonth(year(day), month(day))) + 1;
    }

    /** The first day of a month from 1 to 12. */
    public static long firstDayOfMonth(long year, int month) {
        return firstDayOfYear(year) + daysBefore(year, month);
    }

    private static int daysBefore(long year, int month) {
        return DAYS_BEFORE[month - 1] + (month > 2 && isLeap(year) ? 1 : 0);
    }

    private static boolean isLeap(long year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static long leapYearsBefore(long year) {
        long last = year - 1;
        return Math.floorDiv(last, 4L) - Math.floorDiv(last, 100L) + Math.floorDiv(last, 400L);
    }
}
