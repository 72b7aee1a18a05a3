package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

class ExactQuotientTest {

    @Property
    void the_quotient_is_the_nearest_double(
            @ForAll BigInteger numerator,
            @ForAll @BigRange(min = "1", max = "100000000000000000000000000") BigInteger denominator,
            @ForAll @IntRange(min = -60, max = 60) int exponent) {
        BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(Math.abs(exponent)));
        BigDecimal scaled =
                exponent < 0 ? new BigDecimal(numerator).divide(scale) : new BigDecimal(numerator).multiply(scale);
        double nearest =
                scaled.divide(new BigDecimal(denominator), new MathContext(200)).doubleValue();
        assertEquals(nearest, ExactQuotient.of(numerator, denominator, exponent));
    }

    @Example
    void a_tie_goes_to_the_even_neighbour_and_a_little_more_than_a_tie_does_not() {
        BigInteger tie = BigInteger.TWO.pow(53).add(BigInteger.ONE);
        assertEquals(0x1p53, ExactQuotient.of(tie, BigInteger.ONE, 0));
        BigInteger more = tie.shiftLeft(200).add(BigInteger.ONE);
        assertEquals(0x1p53 + 2, ExactQuotient.of(more, BigInteger.ONE, -200));
    }

    @Example
    void what_no_double_can_hold_is_infinite() {
        assertEquals(
                Double.NEGATIVE_INFINITY,
                ExactQuotient.of(BigInteger.TWO.pow(1024).negate(), BigInteger.ONE, 0));
    }
}
