package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sums of doubles lose nothing, as decimals of any size do not. */
class ExactSumTest {

    @Provide
    Arbitrary<List<Double>> doubles() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.of(
                                0.1,
                                -0.1,
                                -0.0,
                                1e300,
                                -1e300,
                                Double.MIN_VALUE,
                                -Double.MAX_VALUE,
                                Double.MAX_VALUE,
                                0x1p-1022,
                                0x1p53,
                                1.0))
                .list()
                .ofMaxSize(50);
    }

    @Property
    void a_sum_is_the_exact_one(@ForAll("doubles") List<Double> numbers) {
        ExactSum sum = ExactSum.ofDoubles();
        BigDecimal exact = BigDecimal.ZERO;
        for (double number : numbers) {
            sum.add(number);
            exact = exact.add(new BigDecimal(number));
        }
        assertEquals(units(exact, -ExactSum.LEAST_EXPONENT), sum.toBigInteger());
    }

    @Property
    void a_sum_of_squares_is_the_exact_one(@ForAll("doubles") List<Double> numbers) {
        ExactSum sum = ExactSum.ofSquares();
        BigDecimal exact = BigDecimal.ZERO;
        for (double number : numbers) {
            sum.addSquare(number);
            exact = exact.add(new BigDecimal(number).pow(2));
        }
        assertEquals(units(exact, -2 * ExactSum.LEAST_EXPONENT), sum.toBigInteger());
    }

    @Property
    void parts_add_up(@ForAll("doubles") List<Double> numbers, @ForAll("doubles") List<Double> others) {
        ExactSum whole = ExactSum.ofDoubles();
        ExactSum part = ExactSum.ofDoubles();
        ExactSum otherPart = ExactSum.ofDoubles();
        numbers.forEach(number -> {
            whole.add(number);
            part.add(number);
        });
        others.forEach(number -> {
            whole.add(number);
            otherPart.add(number);
        });
        part.add(otherPart);
        assertEquals(whole.toBigInteger(), part.toBigInteger());
    }

    /** How often the least bit is contained. */
    private static BigInteger units(BigDecimal number, int exponent) {
        return number.multiply(new BigDecimal(BigInteger.TWO.pow(exponent))).toBigIntegerExact();
    }
}
