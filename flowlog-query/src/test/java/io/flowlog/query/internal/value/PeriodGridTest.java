package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PeriodGridTest {
    private static final long YEAR_1500 = -14_831_769_600_000L;
    private static final long YEAR_2500 = 16_725_225_600_000L;

    @Property
    void one_unit_floors_as_java_time_truncates(
            @ForAll @LongRange(min = YEAR_1500, max = YEAR_2500) long millis, @ForAll PeriodUnit unit) {
        assertEquals(
                millis(truncate(time(millis), unit)),
                PeriodGrid.of(new Period(1, unit)).floor(millis));
    }

    @Property
    void one_unit_ceils_to_the_next_beginning(
            @ForAll @LongRange(min = YEAR_1500, max = YEAR_2500) long millis, @ForAll PeriodUnit unit) {
        LocalDateTime floor = truncate(time(millis), unit);
        LocalDateTime expected = millis(floor) == millis ? floor : plusOne(floor, unit);
        assertEquals(millis(expected), PeriodGrid.of(new Period(1, unit)).ceil(millis));
    }

    @Property
    void several_units_begin_together_with_1970_or_its_week(
            @ForAll @LongRange(min = YEAR_1500, max = YEAR_2500) long millis,
            @ForAll PeriodUnit unit,
            @ForAll @LongRange(min = 1, max = 1000) long amount) {
        PeriodGrid grid = PeriodGrid.of(new Period(amount, unit));
        long floor = grid.floor(millis);
        long ceil = grid.ceil(millis);
        assertTrue(floor <= millis && millis <= ceil);
        assertEquals(floor, grid.floor(floor));
        assertEquals(ceil, grid.ceil(floor + 1 > millis ? millis : ceil));
        assertEquals(floor, PeriodGrid.of(new Period(1, unit)).floor(floor), "lies on the grid of one unit");
        long origin = millis(truncate(time(0), unit));
        assertEquals(origin, grid.floor(origin));
    }

    @Test
    void the_ends_of_time_are_out_of_range_not_wrong() {
        for (PeriodUnit unit : PeriodUnit.values()) {
            for (long amount : new long[] {7, Long.MAX_VALUE}) {
                PeriodGrid grid = PeriodGrid.of(new Period(amount, unit));
                for (long millis : new long[] {Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE}) {
                    long floor = grid.floor(millis);
                    long ceil = grid.ceil(millis);
                    assertTrue(floor <= millis, () -> grid + " " + millis);
                    assertTrue(ceil >= millis || ceil == PeriodGrid.OUT_OF_RANGE, () -> grid + " " + millis);
                }
            }
        }
    }

    @Test
    void a_period_must_be_positive() {
        Period none = new Period(0, PeriodUnit.HOUR);
        assertThrows(IllegalArgumentException.class, () -> PeriodGrid.of(none));
    }

    private static LocalDateTime truncate(LocalDateTime time, PeriodUnit unit) {
        LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case MILLISECOND -> time;
            case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
            case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDateTime plusOne(LocalDateTime time, PeriodUnit unit) {
        return switch (unit) {
            case MILLISECOND -> time.plus(1, ChronoUnit.MILLIS);
            case SECOND -> time.plusSeconds(1);
            case MINUTE -> time.plusMinutes(1);
            case HOUR -> time.plusHours(1);
            case DAY -> time.plusDays(1);
            case WEEK -> time.plusWeeks(1);
            case MONTH -> time.plusMonths(1);
            case QUARTER -> time.plusMonths(3);
            case YEAR -> time.plusYears(1);
        };
    }

    private static LocalDateTime time(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
