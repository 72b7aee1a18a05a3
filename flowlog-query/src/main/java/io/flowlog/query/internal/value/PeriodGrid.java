package io.flowlog.query.internal.value;

/**
 * The instants at which periods of one length begin, in UTC. Milliseconds to days are counted from the epoch; weeks from
 * Monday 1969-12-29; months, quarters and years from January 1970. So {@code 1mo}, {@code 1q} and {@code 1y} begin with the
 * calendar's, before 1970 too. Immutable.
 */
public final class PeriodGrid {
    /** What both methods give if the instant is beyond the range of milliseconds in 64 bits. */
    public static final long OUT_OF_RANGE = Long.MIN_VALUE;

    /** From Monday 1969-12-29 to Thursday 1970-01-01. */
    private static final long WEEK_ORIGIN = -3 * UtcCalendar.MILLIS_PER_DAY;

    /** No instant of 64 bits is so many months from 1970. */
    private static final long MONTHS_OF_ALL_TIME = 1L << 32;

    private final long step;
    private final long origin;
    private final boolean months;

    private PeriodGrid(long step, long origin, boolean months) {
        this.step = step;
        this.origin = origin;
        this.months = months;
    }

    /** The grid of a period of at least one unit. */
    public static PeriodGrid of(Period period) {
        if (period.amount() < 1) {
            throw new IllegalArgumentException("a period must be positive, not " + period);
        }
        return switch (period.unit()) {
            case MILLISECOND -> millis(period, 1, 0);
            case SECOND -> millis(period, 1_000, 0);
            case MINUTE -> millis(period, 60_000, 0);
            case HOUR -> millis(period, 3_600_000, 0);
            case DAY -> millis(period, UtcCalendar.MILLIS_PER_DAY, 0);
            case WEEK -> millis(period, 7 * UtcCalendar.MILLIS_PER_DAY, WEEK_ORIGIN);
            case MONTH -> months(period, 1);
            case QUARTER -> months(period, 3);
            case YEAR -> months(period, 12);
        };
    }

    private static PeriodGrid millis(Period period, long unit, long origin) {
        return new PeriodGrid(saturatedProduct(period.amount(), unit, Long.MAX_VALUE), origin, false);
    }

    private static PeriodGrid months(Period period, long unit) {
        return new PeriodGrid(saturatedProduct(period.amount(), unit, MONTHS_OF_ALL_TIME), 0, true);
    }

    private static long saturatedProduct(long a, long b, long most) {
        return a > most / b ? most : a * b;
    }

    /** The last beginning at or before this instant, or {@link #OUT_OF_RANGE}. */
    public long floor(long epochMillis) {
        if (months) {
            return startOfMonth(Math.floorDiv(monthOf(epochMillis), step) * step);
        }
        long past = Math.floorMod(epochMillis, step);
        // the same as the remainder of the distance from the origin, which could overflow
        long back = past - Math.floorMod(origin, step);
        return minus(epochMillis, back < 0 ? back + step : back);
    }

    /** The first beginning at or after this instant, or {@link #OUT_OF_RANGE}. */
    public long ceil(long epochMillis) {
        long floor = floor(epochMillis);
        if (floor == epochMillis || floor == OUT_OF_RANGE) {
            return floor;
        }
        if (months) {
            return startOfMonth((Math.floorDiv(monthOf(epochMillis), step) + 1) * step);
        }
        long ceil = floor + step;
        return ceil < floor ? OUT_OF_RANGE : ceil;
    }

    private static long minus(long millis, long positive) {
        long difference = millis - positive;
        return difference > millis ? OUT_OF_RANGE : difference;
    }

    /** Months since January 1970. */
    private static long monthOf(long epochMillis) {
        long day = UtcCalendar.day(epochMillis);
        return (UtcCalendar.year(day) - 1970) * 12 + UtcCalendar.month(day) - 1;
    }

    private static long startOfMonth(long month) {
        if (Math.abs(month) >= MONTHS_OF_ALL_TIME) {
            return OUT_OF_RANGE;
        }
        int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
        long day = UtcCalendar.firstDayOfMonth(1970 + Math.floorDiv(month, 12L), monthOfYear);
        boolean inRange = Math.abs(day) <= Long.MAX_VALUE / UtcCalendar.MILLIS_PER_DAY;
        return inRange ? day * UtcCalendar.MILLIS_PER_DAY : OUT_OF_RANGE;
    }
}
