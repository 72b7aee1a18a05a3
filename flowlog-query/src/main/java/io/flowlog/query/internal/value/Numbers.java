package io.flowlog.query.internal.value;

import io.flowlog.query.internal.value.Value.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Values seen as numbers. An integer, a double, a boolean (1 or 0) and a time (its milliseconds) are numbers; so is a text of
 * an optional minus, digits, and an optional fraction of a full stop and digits. No plus, exponent or blank is allowed. A text
 * is an integer if it has no fraction and fits 64 bits, else a double; one beyond every double is no number.
 *
 * <p>Nothing is allocated, but for texts of more than 15 digits that become doubles.
 */
public final class Numbers {
    /** Every integer up to here is a double. */
    private static final long EXACT_DOUBLES = 1L << 53;

    /** The least double above all longs. */
    private static final double TWO_TO_63 = 0x1p63;

    private static final String MAX_LONG = Long.toString(Long.MAX_VALUE);

    /** The powers of ten that are doubles. */
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Numbers() {}

    /** Whether the value is a number or a text that counts as one. */
    public static boolean isNumeric(Value value) {
        return kindOf(value) != Kind.ABSENT;
    }

    /**
     * Converts to an {@code INTEGER} or a {@code DOUBLE}.
     *
     * @param out receives the number, or becomes absent; may be the value itself
     * @return whether the value is a number
     */
    public static boolean toNumber(Value value, Value out) {
        switch (kindOf(value)) {
            case INTEGER -> out.setInteger(integer(value));
            case DOUBLE -> out.setDouble(real(value));
            default -> out.setAbsent();
        }
        return !out.isAbsent();
    }

    /** {@link #toNumber} for a range of bytes. */
    public static boolean parse(byte[] bytes, int from, int to, Value out) {
        switch (kindOf(bytes, from, to)) {
            case INTEGER -> out.setInteger(parseInteger(bytes, from, to));
            case DOUBLE -> out.setDouble(parseReal(bytes, from, to));
            default -> out.setAbsent();
        }
        return !out.isAbsent();
    }

    /** {@code INTEGER} or {@code DOUBLE} for what the value is as a number, {@code ABSENT} if it is none. */
    public static Kind kindOf(Value value) {
        return switch (value.kind()) {
            case INTEGER, BOOLEAN, TIME -> Kind.INTEGER;
            case DOUBLE -> Kind.DOUBLE;
            case TEXT -> kindOf(value.bytes(), value.from(), value.to());
            case ABSENT, LIST -> Kind.ABSENT;
        };
    }

    /** The integer of a value whose {@link #kindOf} is {@code INTEGER}. */
    public static long integer(Value value) {
        return value.kind() == Kind.TEXT ? parseInteger(value.bytes(), value.from(), value.to()) : value.integer();
    }

    /** The nearest double of a value that is a number. */
    public static double real(Value value) {
        return switch (value.kind()) {
            case DOUBLE -> value.real();
            case TEXT -> parseReal(value.bytes(), value.from(), value.to());
            default -> value.integer();
        };
    }

    /** Compares two values that are numbers by their exact value: no integer is rounded to a double. */
    public static int compare(Value a, Value b) {
        boolean integerA = kindOf(a) == Kind.INTEGER;
        boolean integerB = kindOf(b) == Kind.INTEGER;
        if (integerA && integerB) {
            return Long.compare(integer(a), integer(b));
        }
        if (integerA) {
            return compare(integer(a), real(b));
        }
        if (integerB) {
            return -compare(integer(b), real(a));
        }
        double realA = real(a);
        double realB = real(b);
        // not Double.compare, for which -0.0 is less than 0.0
        return realA < realB ? -1 : realA > realB ? 1 : 0;
    }

    /** Compares an integer with a finite double by exact value. */
    public static int compare(long integer, double real) {
        if (real >= TWO_TO_63) {
            return -1;
        }
        if (real < -TWO_TO_63) {
            return 1;
        }
        long whole = (long) real;
        if (integer != whole) {
            return integer < whole ? -1 : 1;
        }
        double fraction = real - whole;
        return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
    }

    private static Kind kindOf(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        int point = skipDigits(bytes, at, to);
        if (point == at) {
            return Kind.ABSENT;
        }
        boolean fraction = point < to;
        if (fraction && (bytes[point] != '.' || point + 1 == to || skipDigits(bytes, point + 1, to) != to)) {
            return Kind.ABSENT;
        }
        if (!fraction && fitsLong(bytes, at, to, at > from)) {
            return Kind.INTEGER;
        }
        boolean finite = point - at <= 308 || Double.isFinite(parseReal(bytes, from, to));
        return finite ? Kind.DOUBLE : Kind.ABSENT;
    }

    private static int skipDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether these digits are at most the greatest long, or one more with a minus before them. */
    private static boolean fitsLong(byte[] bytes, int firstDigit, int to, boolean negative) {
        int from = firstDigit;
        while (from < to && bytes[from] == '0') {
            from++;
        }
        int missing = MAX_LONG.length() - (to - from);
        if (missing != 0) {
            return missing > 0;
        }
        for (int i = 0; i < MAX_LONG.length(); i++) {
            int difference = bytes[from + i] - MAX_LONG.charAt(i);
            if (difference != 0) {
                boolean least = i == MAX_LONG.length() - 1 && difference == 1 && negative;
                return difference < 0 || least;
            }
        }
        return true;
    }

    private static long parseInteger(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        long negated = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            negated = negated * 10 - (bytes[i] - '0');
        }
        return negative ? negated : -negated;
    }

    private static double parseReal(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        long digits = 0;
        int fractionDigits = 0;
        boolean fraction = false;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            if (bytes[i] == '.') {
                fraction = true;
                continue;
            }
            digits = digits * 10 + (bytes[i] - '0');
            fractionDigits += fraction ? 1 : 0;
            if (digits >= EXACT_DOUBLES || fractionDigits >= POWERS_OF_TEN.length) {
                return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
            }
        }
        // both operands are exact, so the one rounding of the division is the right one
        double real = digits / POWERS_OF_TEN[fractionDigits];
        return negative ? -real : real;
    }
}
