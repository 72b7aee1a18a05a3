package io.flowlog.query.internal.aggregate;

import java.math.BigInteger;

/** The double nearest to a quotient of integers of any size. */
final class ExactQuotient {
    /** Enough for the 53 bits of a double and one to round by; the bit below them tells whether anything was left. */
    private static final int BITS = 64;

    private ExactQuotient() {}

    /**
     * The double nearest to {@code numerator / denominator * 2^exponent}, ties to even; a subnormal one may be off by its
     * last bit.
     *
     * @param denominator positive
     */
    static double of(BigInteger numerator, BigInteger denominator, int exponent) {
        if (numerator.signum() == 0) {
            return 0;
        }
        BigInteger magnitude = numerator.abs();
        int shift = Math.max(0, BITS - (magnitude.bitLength() - denominator.bitLength()));
        BigInteger[] parts = magnitude.shiftLeft(shift).divideAndRemainder(denominator);
        BigInteger quotient = parts[0].shiftLeft(1);
        if (parts[1].signum() != 0) {
            quotient = quotient.setBit(0);
        }
        double scaled = scale(quotient, exponent - shift - 1);
        return numerator.signum() < 0 ? -scaled : scaled;
    }

    /** The number may be beyond every double before it is scaled, so its upper bits are scaled alone. */
    private static double scale(BigInteger quotient, int exponent) {
        int surplus = Math.max(0, quotient.bitLength() - BITS - 1);
        BigInteger upper = quotient.shiftRight(surplus);
        if (surplus > 0 && quotient.getLowestSetBit() < surplus) {
            upper = upper.setBit(0);
        }
        return Math.scalb(upper.doubleValue(), exponent + surplus);
    }
}
