package io.flowlog.query.internal.value;

import static io.flowlog.query.internal.value.ComparisonOperator.EQUAL;
import static io.flowlog.query.internal.value.ComparisonOperator.GREATER;
import static io.flowlog.query.internal.value.ComparisonOperator.LESS;
import static io.flowlog.query.internal.value.ComparisonOperator.NOT_EQUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Domain(ValueArbitraries.class)
class ComparisonTest {

    @ParameterizedTest
    @EnumSource
    void every_comparison_with_an_absent_value_is_false(ComparisonOperator operator) {
        assertFalse(Comparison.test(operator, new Value(), Value.ofInteger(1)));
        assertFalse(Comparison.test(operator, Value.ofText(""), new Value()));
        assertFalse(Comparison.test(operator, new Value(), new Value()));
    }

    @Test
    void a_number_equals_its_text_in_any_spelling() {
        assertTrue(Comparison.equal(Value.ofInteger(80), Value.ofText("80")));
        assertTrue(Comparison.equal(Value.ofText("080.0"), Value.ofInteger(80)));
        assertTrue(Comparison.equal(Value.ofText("123456789012"), Value.ofInteger(123456789012L)));
        assertFalse(Comparison.equal(Value.ofText("80 "), Value.ofInteger(80)));
    }

    @Test
    void a_long_is_never_rounded_to_a_double() {
        Value big = Value.ofInteger((1L << 53) + 1);
        assertFalse(Comparison.equal(big, Value.ofDouble(0x1p53)));
        assertTrue(Comparison.test(GREATER, big, Value.ofDouble(0x1p53)));
    }

    @Test
    void texts_compare_by_code_point_and_case() {
        assertTrue(Comparison.test(LESS, Value.ofText("Z"), Value.ofText("a")));
        assertTrue(Comparison.test(NOT_EQUAL, Value.ofText("accept"), Value.ofText("ACCEPT")));
        // in UTF-16 the surrogates of the second would come first
        assertTrue(Comparison.test(LESS, Value.ofText("\uFFFD"), Value.ofText("😀")));
    }

    @Test
    void a_number_against_a_text_that_is_none_compares_as_it_prints() {
        assertTrue(Comparison.test(LESS, Value.ofInteger(22), Value.ofText("ssh")));
        assertTrue(Comparison.test(GREATER, Value.ofText("ssh"), Value.ofDouble(2.5)));
        assertTrue(Comparison.test(NOT_EQUAL, Value.ofBoolean(true), Value.ofText("true")));
    }

    @Test
    void a_time_is_its_milliseconds_to_a_number_and_its_print_to_a_text() {
        Value time = Value.ofTime(86_400_000);
        assertTrue(Comparison.equal(time, Value.ofInteger(86_400_000)));
        assertTrue(Comparison.equal(time, Value.ofText("1970-01-02 00:00:00.000")));
        assertTrue(Comparison.test(GREATER, time, Value.ofText("1970-01-01")));
        assertTrue(Comparison.test(LESS, time, Value.ofText("1970-01-03")));
    }

    @Test
    void a_list_equals_nothing() {
        Value list = Value.ofList(List.of(Value.ofInteger(1)));
        assertFalse(Comparison.test(EQUAL, list, list));
        assertFalse(Comparison.test(LESS, list, Value.ofInteger(2)));
        assertTrue(Comparison.test(NOT_EQUAL, list, list));
    }

    @Test
    void contains_looks_at_the_printed_form_and_minds_case() {
        byte[] needle = "REJ".getBytes(StandardCharsets.UTF_8);
        assertTrue(Comparison.contains(Value.ofText("a REJECT b"), needle));
        assertFalse(Comparison.contains(Value.ofText("a reject RE"), needle));
        assertTrue(Comparison.contains(Value.ofText(""), new byte[0]));
        assertTrue(Comparison.contains(Value.ofInteger(-443), "44".getBytes(StandardCharsets.UTF_8)));
        assertTrue(Comparison.contains(Value.ofTime(0), "1970-01".getBytes(StandardCharsets.UTF_8)));
        assertFalse(Comparison.contains(new Value(), new byte[0]));
    }

    @Property
    void of_less_equal_and_greater_just_one_holds(@ForAll Value a, @ForAll Value b) {
        int expected = a.kind() == Value.Kind.LIST || b.kind() == Value.Kind.LIST ? 0 : 1;
        int holding = 0;
        for (ComparisonOperator operator : List.of(LESS, EQUAL, GREATER)) {
            holding += Comparison.test(operator, a, b) ? 1 : 0;
        }
        assertEquals(expected, holding);
        assertEquals(Comparison.test(LESS, a, b), Comparison.test(GREATER, b, a));
        assertEquals(Comparison.test(EQUAL, a, b), !Comparison.test(NOT_EQUAL, a, b));
    }

    @Property
    void contains_agrees_with_java(@ForAll Value a, @ForAll Value b) {
        String needle = ValueText.of(b);
        assertEquals(ValueText.of(a).contains(needle), Comparison.contains(a, needle.getBytes(StandardCharsets.UTF_8)));
    }
}
