package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.WorkMeter;
import java.math.BigInteger;

/**
 * A sum of doubles without any rounding, so that it does not depend on their order: a fixed-point number that reaches from the
 * least bit of the least double to above the greatest one, in digits of 32 bits that are carried late. The idea is Kulisch's
 * long accumulator.
 */
final class ExactSum {
    /** The exponent of the least bit of a double. */
    static final int LEAST_EXPONENT = -1074;

    /** What {@link #toBigInteger} and a division of its result are counted as. */
    static final int WORK = 64 * WorkMeter.ROW;

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT_MASK = (1L << DIGIT_BITS) - 1;

    /** A digit has 31 bits in reserve. */
    private static final int ADDITIONS_BEFORE_CARRYING = 1 << 29;

    private final int leastExponent;
    private final long[] digits;
    private int additions;

    private ExactSum(int leastExponent, int greatestExponent) {
        this.leastExponent = leastExponent;
        // two digits more for as many additions as there can be
        digits = new long[(greatestExponent - leastExponent) / DIGIT_BITS + 3];
    }

    /** A sum of doubles. */
    static ExactSum ofDoubles() {
        return new ExactSum(LEAST_EXPONENT, 1024);
    }

    /** A sum of squares of doubles. */
    static ExactSum ofSquares() {
        return new ExactSum(2 * LEAST_EXPONENT, 2 * 1024);
    }

    /** The memory it takes. */
    int bytes() {
        return digits.length * Long.BYTES;
    }

    /** Adds a finite double. */
    void add(double number) {
        add(significand(number), exponent(number), Math.signum(number) < 0);
    }

    /** Adds the square of a finite double. */
    void addSquare(double number) {
        long significand = significand(number);
        int exponent = 2 * exponent(number);
        // (high * 2^27 + low)^2, each part of less than 55 bits
        long high = significand >>> 27;
        long low = significand & (1L << 27) - 1;
        add(high * high, exponent + 54, false);
        add(high * low, exponent + 28, false);
        add(low * low, exponent, false);
    }

    private static long significand(double number) {
        long bits = Double.doubleToRawLongBits(number);
        long fraction = bits & (1L << 52) - 1;
        return (bits >>> 52 & 0x7FF) == 0 ? fraction : fraction | 1L << 52;
    }

    /** The exponent of the significand's lowest bit. */
    private static int exponent(double number) {
        int biased = (int) (Double.doubleToRawLongBits(number) >>> 52 & 0x7FF);
        return Math.max(biased, 1) - 1075;
    }

    private void add(long magnitude, int exponent, boolean negative) {
        int offset = exponent - leastExponent;
        int digit = offset / DIGIT_BITS;
        int shift = offset % DIGIT_BITS;
        long low = magnitude << shift & DIGIT_MASK;
        long rest = magnitude >>> DIGIT_BITS - shift;
        long middle = rest & DIGIT_MASK;
        long high = rest >>> DIGIT_BITS;
        digits[digit] += negative ? -low : low;
        digits[digit + 1] += negative ? -middle : middle;
        digits[digit + 2] += negative ? -high : high;
        if (++additions >= ADDITIONS_BEFORE_CARRYING) {
            carry();
        }
    }

    /** Adds all that another sum of the same kind holds. */
    void add(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < digits.length; i++) {
            digits[i] += other.digits[i];
        }
        additions = 1;
    }

    private void carry() {
        for (int i = 0; i + 1 < digits.length; i++) {
            digits[i + 1] += digits[i] >> DIGIT_BITS;
            digits[i] &= DIGIT_MASK;
        }
        additions = 0;
    }

    /** The sum, as a multiple of the least bit: 2^{@link #LEAST_EXPONENT}, or its square for squares. */
    BigInteger toBigInteger() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = digits.length - 1; i >= 0; i--) {
            sum = sum.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
        }
        return sum;
    }
}
