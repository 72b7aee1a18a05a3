package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.value.Value.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(ValueArbitraries.class)
class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+1", "1e3", "1.", ".5", "-.5", " 1", "1 ", "1.2.3", "0x10", "--1", "1,000", "٣", "1.-5"
            })
    void a_text_that_only_resembles_a_number_is_none(String text) {
        assertFalse(Numbers.isNumeric(Value.ofText(text)));
    }

    @Test
    void a_text_without_fraction_is_an_integer_while_it_fits_64_bits_and_a_double_beyond() {
        assertEquals(Kind.INTEGER, Numbers.kindOf(Value.ofText("9223372036854775807")));
        assertEquals(Kind.DOUBLE, Numbers.kindOf(Value.ofText("9223372036854775808")));
        assertEquals(Kind.INTEGER, Numbers.kindOf(Value.ofText("-9223372036854775808")));
        assertEquals(Kind.DOUBLE, Numbers.kindOf(Value.ofText("-9223372036854775809")));
        assertEquals(Kind.INTEGER, Numbers.kindOf(Value.ofText("000000000000000000000000000000000000007")));
        assertEquals(Kind.DOUBLE, Numbers.kindOf(Value.ofText("1.0")));
        assertEquals(Kind.ABSENT, Numbers.kindOf(Value.ofText("1".repeat(400))), "more than any double");
    }

    @Test
    void a_minus_before_the_range_is_not_part_of_the_number() {
        byte[] bytes = "-9223372036854775808".getBytes(StandardCharsets.UTF_8);
        Value out = new Value();
        assertTrue(Numbers.parse(bytes, 1, bytes.length, out));
        assertEquals(Kind.DOUBLE, out.kind());
        assertTrue(Numbers.parse(bytes, 0, bytes.length, out));
        assertEquals(Long.MIN_VALUE, out.integer());
    }

    @Property
    void every_value_converts_as_big_decimals_do(@ForAll Value value) {
        BigDecimal expected = ValueArbitraries.number(value);
        Value out = new Value();
        assertEquals(expected != null, Numbers.toNumber(value, out));
        if (expected != null) {
            assertEquals(0, expected.compareTo(ValueArbitraries.number(out)));
        }
    }

    @Property
    void numbers_compare_by_exact_value_whatever_mix_of_integers_and_doubles(@ForAll Value a, @ForAll Value b) {
        BigDecimal exactA = ValueArbitraries.number(a);
        BigDecimal exactB = ValueArbitraries.number(b);
        if (exactA != null && exactB != null) {
            assertEquals(exactA.compareTo(exactB), Numbers.compare(a, b));
        }
    }

    @Property
    @Domain(DomainContext.Global.class)
    void texts_with_a_fraction_read_as_the_nearest_double(@ForAll long digits, @ForAll short scale) {
        String text = BigDecimal.valueOf(digits, Math.abs(scale % 30)).toPlainString();
        assertEquals(Double.parseDouble(text), Numbers.real(Value.ofText(text)));
    }
}
