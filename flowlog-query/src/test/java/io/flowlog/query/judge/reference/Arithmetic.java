package io.flowlog.query.judge.reference;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The operators on numbers: exact while operands and result are integers of 64 bits, in doubles otherwise. */
final class Arithmetic {
    private Arithmetic() {}

    /** The result, or null if an operand is no number or there is no result. */
    static @Nullable Number apply(String operator, @Nullable Object left, @Nullable Object right) {
        Number a = Values.number(left);
        Number b = Values.number(right);
        if (a == null || b == null) {
            return null;
        }
        if (a instanceof Long && b instanceof Long) {
            BigInteger exact = exact(operator, BigInteger.valueOf(a.longValue()), BigInteger.valueOf(b.longValue()));
            if (exact != null && Values.isLong(exact)) {
                return exact.longValue();
            }
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        return switch (operator) {
            case "+" -> Values.finite(x + y);
            case "-" -> Values.finite(x - y);
            case "*" -> Values.finite(x * y);
            case "/" -> Values.finite(x / y);
            case "%" -> Values.finite(x % y);
            default -> Values.finite(Math.pow(x, y));
        };
    }

    /** The integer result, or null if there is none. */
    private static @Nullable BigInteger exact(String operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            case "/" -> b.signum() != 0 && a.remainder(b).signum() == 0 ? a.divide(b) : null;
            case "%" -> b.signum() != 0 ? a.remainder(b) : null;
            default -> power(a, b);
        };
    }

    private static @Nullable BigInteger power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return null;
        }
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            // a power of -1, 0 or 1 is one of them, however large the exponent
            return base.pow(exponent.signum() == 0 ? 0 : exponent.testBit(0) ? 1 : 2);
        }
        return exponent.bitLength() < Byte.SIZE ? base.pow(exponent.intValue()) : null;
    }

    /** The value with the other sign, or null if it is no number. */
    static @Nullable Number negate(@Nullable Object value) {
        Number number = Values.number(value);
        return number instanceof Double real ? (Number) (-real) : apply("-", 0L, number);
    }
}
