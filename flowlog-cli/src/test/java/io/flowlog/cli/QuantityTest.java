package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void oneIsSingularAndAllElseIsPlural() {
        assertEquals("0 rows", Quantity.of(0, "row"));
        assertEquals("1 row", Quantity.of(1, "row"));
        assertEquals("2 rows", Quantity.of(2, "row"));
    }

    @Test
    void bytesHaveTheUnitThatLeavesAtMostThreeDigitsBeforeThePoint() {
        assertEquals("1 byte", Quantity.bytes(1));
        assertEquals("999 bytes", Quantity.bytes(999));
        assertEquals("1.0 kB", Quantity.bytes(1000));
        assertEquals("1.0 MB", Quantity.bytes(999_999));
        assertEquals("1.2 GB", Quantity.bytes(1_234_567_890));
        assertEquals("9.2 EB", Quantity.bytes(Long.MAX_VALUE));
    }

    @Test
    void secondsHaveMilliseconds() {
        assertEquals("1.235 s", Quantity.seconds(1_234_567_890));
    }
}
