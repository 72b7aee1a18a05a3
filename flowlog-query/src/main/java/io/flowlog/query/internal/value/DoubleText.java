package io.flowlog.query.internal.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles in plain notation: the fewest digits that read back as the same number, without an exponent and without a fraction
 * of zero. {@link Double#toString} does neither, and its digits differ among JDKs.
 */
final class DoubleText {
    /** Decimals of so many digits differ as doubles, so one that reads back is the shortest. */
    private static final double FIFTEEN_DIGITS = 1e15;

    private static final int MOST_DIGITS = 17;

    private DoubleText() {}

    static void append(double real, TextBuffer out) {
        if (real == Math.rint(real) && Math.abs(real) < 0x1p63) {
            // all digits: a shorter form would read back as another 64-bit integer
            out.append((long) real);
            return;
        }
        double power = 1;
        for (int places = 1; places <= 15; places++) {
            power *= 10;
            double digits = Math.rint(real * power);
            if (Math.abs(digits) >= FIFTEEN_DIGITS) {
                break;
            }
            if (digits / power == real) {
                appendDecimal((long) digits, (long) power, places, out);
                return;
            }
        }
        out.append(shortest(real).toPlainString());
    }

    private static void appendDecimal(long digits, long power, int places, TextBuffer out) {
        if (digits < 0) {
            out.append('-');
        }
        long positive = Math.abs(digits);
        out.append(positive / power).append('.').appendPadded(positive % power, places);
    }

    /** The nearest decimal with the least number of digits that reads back; if n digits do, so do n + 1. */
    private static BigDecimal shortest(double real) {
        BigDecimal exact = new BigDecimal(real);
        int least = 1;
        int enough = MOST_DIGITS;
        while (least < enough) {
            int middle = (least + enough) / 2;
            if (round(exact, middle).doubleValue() == real) {
                enough = middle;
            } else {
                least = middle + 1;
            }
        }
        return round(exact, enough).stripTrailingZeros();
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
