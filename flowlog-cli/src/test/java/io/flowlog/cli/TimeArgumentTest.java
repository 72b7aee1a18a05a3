package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeArgumentTest {
    @ParameterizedTest
    @CsvSource({
        "2023-02-13T20:30:47Z,            2023-02-13T20:30:47Z",
        "2023-02-14T05:30:47.250+09:00,   2023-02-13T20:30:47.250Z",
        "2023-02-13T20:30:47,             2023-02-13T20:30:47Z",
        "2023-02-13 20:30:47.500,         2023-02-13T20:30:47.500Z",
        "2023-02-13T20:30,                2023-02-13T20:30:00Z",
        "1676320247,                      2023-02-13T20:30:47Z",
        "1676320247123,                   2023-02-13T20:30:47.123Z",
        "2147483647,                      2038-01-19T03:14:07Z",
        "0,                               1970-01-01T00:00:00Z"
    })
    void anInstantIsTheSameAtBothEnds(String text, Instant expected) {
        assertEquals(expected, TimeArgument.first(text));
        assertEquals(expected, TimeArgument.last(text));
    }

    @Test
    void aDateMeansItsFirstAndItsLastMillisecond() {
        assertEquals(Instant.parse("2024-02-29T00:00:00Z"), TimeArgument.first("2024-02-29"));
        assertEquals(Instant.parse("2024-02-29T23:59:59.999Z"), TimeArgument.last("2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2023-02-30", "2023-02-13T25:00", "-5", "99999999999999999999", "T", "5m"})
    void anythingElseIsRefusedWithExamples(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TimeArgument.first(text));

        assertTrue(String.valueOf(e.getMessage()).startsWith("'" + text + "' is no time: write 20"), e.getMessage());
    }
}
