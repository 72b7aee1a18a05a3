package io.flowlog.query.judge.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sums and what follows from them, with all digits until the end. */
final class Moments {
    /** Far more digits than decide how a quotient rounds to a double. */
    private static final MathContext QUOTIENT = new MathContext(400);

    private Moments() {}

    /** An integer if all are integers and it fits; else the nearest double. */
    static @Nullable Number sum(List<Number> numbers) {
        return number(exact(numbers, number -> number), areIntegers(numbers));
    }

    /** An integer if all are integers and it is one; else the nearest double. */
    static @Nullable Number average(List<Number> numbers) {
        BigDecimal sum = exact(numbers, number -> number);
        return number(sum.divide(BigDecimal.valueOf(numbers.size()), QUOTIENT), areIntegers(numbers));
    }

    private static boolean areIntegers(List<Number> numbers) {
        return numbers.stream().allMatch(Long.class::isInstance);
    }

    private static @Nullable Number number(BigDecimal exact, boolean mayBeInteger) {
        boolean integer = mayBeInteger && exact.stripTrailingZeros().scale() <= 0;
        return integer && Values.isLong(exact.toBigInteger())
                ? (Number) exact.longValueExact()
                : Values.finite(exact.doubleValue());
    }

    /** Of the whole population: the mean of the squares without the square of the mean. */
    static double variance(List<Number> numbers) {
        BigDecimal n = BigDecimal.valueOf(numbers.size());
        BigDecimal sum = exact(numbers, number -> number);
        BigDecimal squares = exact(numbers, number -> number.multiply(number));
        return squares.multiply(n)
                .subtract(sum.multiply(sum))
                .divide(n.multiply(n), QUOTIENT)
                .doubleValue();
    }

    private static BigDecimal exact(List<Number> numbers, UnaryOperator<BigDecimal> term) {
        return numbers.stream().map(Values::exact).map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
