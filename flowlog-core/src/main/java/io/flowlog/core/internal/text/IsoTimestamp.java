package io.flowlog.core.internal.text;

/**
 * Moments in ISO 8601's extended form, as AWS writes them before records and in events: {@code 2024-05-06T07:08:09.123Z}.
 * Read in place with plain arithmetic: stateless, allocates nothing.
 */
public final class IsoTimestamp {
    /** The result for text that is no timestamp. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final int DATE_AND_TIME = "2024-05-06T07:08:09".length();
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int LARGEST_OFFSET_MINUTES = 18 * 60;

    private IsoTimestamp() {}

    /**
     * The moment that is written at {@code from} (inclusive) to {@code to} (exclusive), and nothing else there.
     *
     * <p>Years 0000 to 9999, seconds 00 to 59, a fraction of one to nine digits of which the first three count, and an
     * offset of {@code Z}, {@code +hh:mm}, {@code +hhmm} or {@code +hh} up to 18 hours either way.
     *
     * @return milliseconds since 1970-01-01T00:00Z, or {@link #NONE}
     */
    public static long parse(byte[] bytes, int from, int to) {
        if (to - from <= DATE_AND_TIME
                || bytes[from + 4] != '-'
                || bytes[from + 7] != '-'
                || bytes[from + 10] != 'T'
                || bytes[from + 13] != ':'
                || bytes[from + 16] != ':') {
            return NONE;
        }
        int century = twoDigits(bytes, from);
        int yearOfCentury = twoDigits(bytes, from + 2);
        int month = twoDigits(bytes, from + 5);
        int day = twoDigits(bytes, from + 8);
        int hour = twoDigits(bytes, from + 11);
        int minute = twoDigits(bytes, from + 14);
        int second = twoDigits(bytes, from + 17);
        if ((century | yearOfCentury | month | day | hour | minute | second) < 0) {
            return NONE;
        }
        int year = century * 100 + yearOfCentury;
        if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
            return NONE;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return NONE;
        }
        int offsetAt = from + DATE_AND_TIME;
        int millis = 0;
        if (bytes[offsetAt] == '.') {
            int fraction = offsetAt + 1;
            offsetAt = endOfDigits(bytes, fraction, to);
            int digits = offsetAt - fraction;
            if (digits < 1 || digits > MOST_FRACTION_DIGITS) {
                return NONE;
            }
            millis = millis(bytes, fraction, offsetAt);
        }
        int offset = offsetMinutes(bytes, offsetAt, to);
        if (offset == Integer.MIN_VALUE) {
            return NONE;
        }
        long minuteOfDay = hour * 60L + minute - offset;
        return daysSinceEpoch(year, month, day) * MILLIS_PER_DAY + (minuteOfDay * 60 + second) * 1_000 + millis;
    }

    /** Minutes east of Greenwich, or {@link Integer#MIN_VALUE} if the range is not one offset. */
    private static int offsetMinutes(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 1) {
            return bytes[from] == 'Z' ? 0 : Integer.MIN_VALUE;
        }
        if (length < 3 || (bytes[from] != '+' && bytes[from] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = twoDigits(bytes, from + 1);
        int minutes;
        if (length == 3) {
            minutes = 0;
        } else if (length == 5) {
            minutes = twoDigits(bytes, from + 3);
        } else if (length == 6 && bytes[from + 3] == ':') {
            minutes = twoDigits(bytes, from + 4);
        } else {
            return Integer.MIN_VALUE;
        }
        int sum = hours * 60 + minutes;
        if ((hours | minutes) < 0 || minutes > 59 || sum > LARGEST_OFFSET_MINUTES) {
            return Integer.MIN_VALUE;
        }
        return bytes[from] == '-' ? -sum : sum;
    }

    /** Days from 1970-01-01 in the Gregorian calendar, counting years from March so that a leap day comes last. */
    private static long daysSinceEpoch(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        int leapDays = Math.floorDiv(marchYear, 4) - Math.floorDiv(marchYear, 100) + Math.floorDiv(marchYear, 400);
        return marchYear * 365L + leapDays + dayOfYear - 719_468;
    }

    private static int daysInMonth(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static int endOfDigits(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end;
    }

    private static int millis(byte[] bytes, int from, int to) {
        int millis = 0;
        for (int i = from; i < from + 3; i++) {
            millis = millis * 10 + (i < to ? bytes[i] - '0' : 0);
        }
        return millis;
    }

    /** 0 to 99, or a negative number. */
    private static int twoDigits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
