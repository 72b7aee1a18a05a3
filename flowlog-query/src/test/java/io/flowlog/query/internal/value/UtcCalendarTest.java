package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UtcCalendarTest {

    @Property
    void days_are_the_dates_that_java_time_has(@ForAll @IntRange(min = -4_000_000, max = 4_000_000) int day) {
        check(day);
    }

    @Example
    void every_day_of_400_years_is_right() {
        long last = LocalDate.of(2101, 1, 1).toEpochDay();
        for (long day = LocalDate.of(1699, 12, 1).toEpochDay(); day <= last; day++) {
            check(day);
        }
    }

    private static void check(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertEquals(date.getYear(), UtcCalendar.year(day));
        assertEquals(date.getMonthValue(), UtcCalendar.month(day));
        assertEquals(date.getDayOfMonth(), UtcCalendar.dayOfMonth(day));
        assertEquals(date.getDayOfYear(), UtcCalendar.dayOfYear(day));
        assertEquals(day, UtcCalendar.firstDayOfMonth(date.getYear(), date.getMonthValue()) + date.getDayOfMonth() - 1);
    }
}
