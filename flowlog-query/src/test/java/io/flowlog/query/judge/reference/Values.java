package io.flowlog.query.judge.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a value is. Absent is null; the others are {@link Long}, {@link Double}, {@link String}, {@link Boolean}, {@link Time}
 * and {@link List}.
 */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final double BEYOND_64_BITS = 0x1p63;

    private Values() {}

    /** The number that a value is: a Long or a Double, or null if it is none. */
    static @Nullable Number number(@Nullable Object value) {
        if (value instanceof Long || value instanceof Double) {
            return (Number) value;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (value instanceof Time time) {
            return time.millis();
        }
        return value instanceof String text && NUMBER.matcher(text).matches() ? number(new BigDecimal(text)) : null;
    }

    /** A Long if the digits have no fraction part, not even one of zero, and fit; else the nearest Double, if it is finite. */
    private static @Nullable Number number(BigDecimal digits) {
        return digits.scale() == 0 && isLong(digits.toBigInteger())
                ? (Number) digits.longValue()
                : finite(digits.doubleValue());
    }

    /** Null where there is no such number. */
    static @Nullable Double finite(double real) {
        return Double.isFinite(real) ? real : null;
    }

    static boolean isLong(BigInteger integer) {
        return integer.bitLength() < Long.SIZE;
    }

    /** All digits of a number. */
    static BigDecimal exact(Number number) {
        return number instanceof Double real ? new BigDecimal(real) : BigDecimal.valueOf(number.longValue());
    }

    /** Whether a condition with this value holds. */
    static boolean isTrue(@Nullable Object value) {
        Number number = number(value);
        return number != null && exact(number).signum() != 0;
    }

    /** How a value that is present prints. */
    static String print(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (value instanceof Double real) {
            return print((double) real);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> element == null ? "" : print(element))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    /** Integers with all digits while they fit in 64 bits; others with the fewest digits that read back as the same. */
    private static String print(double real) {
        if (real == Math.rint(real) && Math.abs(real) < BEYOND_64_BITS) {
            return Long.toString((long) real);
        }
        BigDecimal exact = new BigDecimal(real);
        int digits = 1;
        while (round(exact, digits).doubleValue() != real) {
            digits++;
        }
        return round(exact, digits).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** What values have in common that belong to one group, or count as one distinct value. */
    static @Nullable Object identity(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Values::identity).collect(Collectors.toList());
        }
        return value == null || value instanceof Time ? value : print(value);
    }
}
