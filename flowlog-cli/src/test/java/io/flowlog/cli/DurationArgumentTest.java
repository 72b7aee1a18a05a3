package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationArgumentTest {
    @Test
    void aNumberAndItsUnitAreASpan() {
        assertEquals(Duration.ofMillis(500), DurationArgument.parse("500ms"));
        assertEquals(Duration.ofSeconds(30), DurationArgument.parse("30s"));
        assertEquals(Duration.ofMinutes(5), DurationArgument.parse("5m"));
        assertEquals(Duration.ofHours(1), DurationArgument.parse("1h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0s", "-1s", "30", "1.5s", "s", "1 s", "1d", "9999999999s"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> DurationArgument.parse(text));
    }
}
