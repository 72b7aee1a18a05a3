package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Provide
    Arbitrary<Double> anyDouble() {
        return ValueArbitraries.doubles();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0.0, 0",
        "0.1, 0.1",
        "-2.50, -2.5",
        "100.25, 100.25",
        "1e21, 1000000000000000000000",
        "2e23, 200000000000000000000000",
        "1e-7, 0.0000001",
        "-1.5e-10, -0.00000000015",
        "0.30000000000000004, 0.30000000000000004",
        "3.141592653589793, 3.141592653589793",
        "9007199254740993, 9007199254740992",
        "4611686018427387904, 4611686018427387904",
        "33.333333333333336, 33.333333333333336"
    })
    void doubles_print_plainly_and_in_the_shortest_form(double real, String expected) {
        assertEquals(expected, ValueText.of(Value.ofDouble(real)));
    }

    @Property(tries = 2000)
    void a_printed_double_reads_back_as_itself(@ForAll("anyDouble") double real) {
        String text = ValueText.of(Value.ofDouble(real));
        assertFalse(text.contains("E") || text.endsWith(".0"), text);
        assertEquals(0, Numbers.compare(Value.ofDouble(real), Value.ofText(text)), text);
        int digits = new BigDecimal(text).stripTrailingZeros().precision();
        boolean integer = real == Math.rint(real) && Math.abs(real) < 0x1p63;
        assertTrue(
                integer
                        || digits
                                <= new BigDecimal(Double.toString(real))
                                        .stripTrailingZeros()
                                        .precision(),
                text);
    }

    @Property
    void integers_print_as_java_prints_them(@ForAll long integer) {
        assertEquals(Long.toString(integer), new TextBuffer().append(integer).toString());
        assertEquals(Long.toString(integer), ValueText.of(Value.ofInteger(integer)));
    }

    @Property
    void times_print_in_utc(@ForAll @LongRange(min = -62167219200000L, max = 253402300799999L) long millis) {
        assertEquals(TIME.format(Instant.ofEpochMilli(millis)), ValueText.of(Value.ofTime(millis)));
    }

    @Test
    void the_edges_print_too() {
        assertEquals(
                "-9223372036854775808", new TextBuffer().append(Long.MIN_VALUE).toString());
        assertEquals("292278994-08-17 07:12:55.807", ValueText.of(Value.ofTime(Long.MAX_VALUE)));
        assertEquals("1", ValueText.of(Value.ofBoolean(true)));
        assertEquals("", ValueText.of(new Value()));
        Value inner = Value.ofList(List.of(Value.ofText("é"), Value.ofDouble(0.5)));
        assertEquals("[0, [é, 0.5]]", ValueText.of(Value.ofList(List.of(Value.ofBoolean(false), inner))));
        assertEquals("[]", ValueText.of(Value.ofList(List.of())));
    }

    @Test
    void java_code_sees_longs_doubles_strings_and_lists() {
        assertEquals(1L, ValueText.toObject(Value.ofBoolean(true)));
        assertEquals(0.5, ValueText.toObject(Value.ofDouble(0.5)));
        assertEquals("1970-01-01 00:00:00.000", ValueText.toObject(Value.ofTime(0)));
        assertEquals(
                List.of("a", 2L), ValueText.toObject(Value.ofList(List.of(Value.ofText("a"), Value.ofInteger(2)))));
        assertEquals(null, ValueText.toObject(new Value()));
        assertEquals(7L, ValueText.toNumber(Value.ofText("7")));
        assertEquals(1.5, ValueText.toNumber(Value.ofText("1.5")));
        assertEquals(5L, ValueText.toNumber(Value.ofTime(5)));
        assertEquals(null, ValueText.toNumber(Value.ofText("x")));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "0.0, false", "-0, false", "0.5, true", "true, false", "'', false", "x, false"})
    void a_text_is_true_if_it_is_a_number_other_than_zero(String text, boolean expected) {
        assertEquals(expected, Truth.of(Value.ofText(text)));
    }

    @Test
    void other_values_have_their_truth() {
        assertTrue(Truth.of(Value.ofBoolean(true)));
        assertFalse(Truth.of(Value.ofBoolean(false)));
        assertFalse(Truth.of(new Value()));
        assertTrue(Truth.of(Value.ofInteger(-1)));
        assertFalse(Truth.of(Value.ofDouble(-0.0)));
        assertFalse(Truth.of(Value.ofList(List.of(Value.ofInteger(1)))));
    }
}
