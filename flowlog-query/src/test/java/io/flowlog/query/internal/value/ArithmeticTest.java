package io.flowlog.query.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.value.Value.Kind;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticTest {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Provide
    Arbitrary<Long> edges() {
        return ValueArbitraries.longs();
    }

    @Property
    void sums_differences_and_products_are_exact_or_become_doubles(@ForAll("edges") long a, @ForAll("edges") long b) {
        BigInteger x = BigInteger.valueOf(a);
        BigInteger y = BigInteger.valueOf(b);
        check(x.add(y), (double) a + b, ArithmeticOperator.ADD, a, b);
        check(x.subtract(y), (double) a - b, ArithmeticOperator.SUBTRACT, a, b);
        check(x.multiply(y), (double) a * b, ArithmeticOperator.MULTIPLY, a, b);
    }

    @Property
    void powers_are_exact_or_become_doubles(@ForAll("edges") long base, @ForAll byte exponent) {
        int positive = Math.abs(exponent);
        check(
                BigInteger.valueOf(base).pow(positive),
                Math.pow(base, positive),
                ArithmeticOperator.POWER,
                base,
                positive);
    }

    @Property
    void a_quotient_is_an_integer_only_if_exact(@ForAll("edges") long a, @ForAll("edges") long b) {
        Value out = apply(ArithmeticOperator.DIVIDE, Value.ofInteger(a), Value.ofInteger(b));
        if (b == 0) {
            assertTrue(out.isAbsent());
        } else if (out.kind() == Kind.INTEGER) {
            assertEquals(
                    BigInteger.valueOf(a), BigInteger.valueOf(out.integer()).multiply(BigInteger.valueOf(b)));
        } else {
            assertEquals((double) a / b, out.real());
            assertTrue(a % b != 0 || (a == Long.MIN_VALUE && b == -1));
        }
    }

    private static void check(BigInteger exact, double real, ArithmeticOperator operator, long a, long b) {
        Value out = apply(operator, Value.ofInteger(a), Value.ofInteger(b));
        if (exact.compareTo(LEAST) >= 0 && exact.compareTo(MOST) <= 0) {
            assertEquals(Kind.INTEGER, out.kind());
            assertEquals(exact.longValue(), out.integer());
        } else if (Double.isFinite(real)) {
            assertEquals(Kind.DOUBLE, out.kind());
            assertEquals(real, out.real());
        } else {
            assertTrue(out.isAbsent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, DIVIDE, 2, 3.5",
        "6, DIVIDE, 3, 2",
        "1, DIVIDE, 0, (absent)",
        "1, REMAINDER, 0, (absent)",
        "1.5, REMAINDER, 0, (absent)",
        "0, DIVIDE, 0.0, (absent)",
        "-7, REMAINDER, 3, -1",
        "7.5, REMAINDER, 2, 1.5",
        "2, POWER, -1, 0.5",
        "0, POWER, -1, (absent)",
        "0, POWER, 0, 1",
        "-1, POWER, 9223372036854775807, -1",
        "-8, POWER, 0.5, (absent)",
        "2, POWER, 62, 4611686018427387904",
        "abc, ADD, 1, (absent)",
        "'', ADD, 1, (absent)"
    })
    void texts_that_look_like_numbers_are_operands(String a, ArithmeticOperator operator, String b, String expected) {
        assertEquals(expected, apply(operator, Value.ofText(a), Value.ofText(b)).toString());
    }

    @ParameterizedTest
    @EnumSource
    void an_absent_operand_gives_absent(ArithmeticOperator operator) {
        assertTrue(apply(operator, new Value(), Value.ofInteger(1)).isAbsent());
        assertTrue(apply(operator, Value.ofInteger(1), new Value()).isAbsent());
    }

    @Test
    void the_result_may_be_an_operand() {
        Value a = Value.ofText("5");
        Arithmetic.apply(ArithmeticOperator.SUBTRACT, Value.ofInteger(1), a, a);
        assertEquals(-4, a.integer());
    }

    @Test
    void the_least_integer_negates_to_a_double() {
        Value out = new Value();
        Arithmetic.negate(Value.ofInteger(Long.MIN_VALUE), out);
        assertEquals(0x1p63, out.real());
        Arithmetic.negate(Value.ofText("2.5"), out);
        assertEquals(-2.5, out.real());
        Arithmetic.negate(Value.ofText("x"), out);
        assertTrue(out.isAbsent());
    }

    private static Value apply(ArithmeticOperator operator, Value a, Value b) {
        Value out = new Value();
        Arithmetic.apply(operator, a, b, out);
        return out;
    }
}
