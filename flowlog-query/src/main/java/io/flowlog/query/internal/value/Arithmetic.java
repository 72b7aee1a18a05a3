package io.flowlog.query.internal.value;

import io.flowlog.query.internal.value.Value.Kind;

/**
 * The operators on numbers. An operand that is absent or no number makes the result absent, as does a result that no finite
 * double can hold. Integers stay integers while the exact result is a 64-bit integer, quotients too ({@code 6/3} is 2); else
 * the result is a double, so nothing wraps. A remainder has the sign of the dividend.
 *
 * <p>Nothing is allocated. The result may be one of the operands.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /** Computes {@code a op b}. */
    public static void apply(ArithmeticOperator operator, Value a, Value b, Value out) {
        Kind kindA = Numbers.kindOf(a);
        Kind kindB = Numbers.kindOf(b);
        if (kindA == Kind.ABSENT || kindB == Kind.ABSENT) {
            out.setAbsent();
        } else if (kindA == Kind.INTEGER && kindB == Kind.INTEGER) {
            onIntegers(operator, Numbers.integer(a), Numbers.integer(b), out);
        } else {
            onDoubles(operator, Numbers.real(a), Numbers.real(b), out);
        }
    }

    /** Computes {@code -a}. */
    public static void negate(Value a, Value out) {
        switch (Numbers.kindOf(a)) {
            case INTEGER -> onIntegers(ArithmeticOperator.SUBTRACT, 0, Numbers.integer(a), out);
            case DOUBLE -> out.setDouble(-Numbers.real(a));
            default -> out.setAbsent();
        }
    }

    private static void onDoubles(ArithmeticOperator operator, double a, double b, Value out) {
        // a division by zero gives an infinity or NaN, which a cell takes as absent
        out.setDouble(
                switch (operator) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                    case REMAINDER -> a % b;
                    case POWER -> Math.pow(a, b);
                });
    }

    private static void onIntegers(ArithmeticOperator operator, long a, long b, Value out) {
        switch (operator) {
            case ADD -> {
                long sum = a + b;
                boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
                set(overflow, sum, operator, a, b, out);
            }
            case SUBTRACT -> {
                long difference = a - b;
                boolean overflow = ((a ^ b) & (a ^ difference)) < 0;
                set(overflow, difference, operator, a, b, out);
            }
            case MULTIPLY -> {
                long product = a * b;
                boolean overflow = Math.multiplyHigh(a, b) != product >> 63;
                set(overflow, product, operator, a, b, out);
            }
            case DIVIDE -> {
                boolean integral = b != 0 && !(a == Long.MIN_VALUE && b == -1) && a % b == 0;
                set(!integral, integral ? a / b : 0, operator, a, b, out);
            }
            case REMAINDER -> set(b == 0, b == 0 ? 0 : a % b, operator, a, b, out);
            case POWER -> power(a, b, out);
        }
    }

    /** Sets the integer, or what the operator gives on doubles where the integer is not the result. */
    private static void set(boolean onDoubles, long integer, ArithmeticOperator operator, long a, long b, Value out) {
        if (onDoubles) {
            onDoubles(operator, a, b, out);
        } else {
            out.setInteger(integer);
        }
    }

    private static void power(long base, long exponent, Value out) {
        boolean trivial = base >= -1 && base <= 1;
        // from 64 on only trivial powers fit, and for those just the lowest bit of the exponent counts
        if (exponent < 0 || (!trivial && exponent >= 64)) {
            onDoubles(ArithmeticOperator.POWER, base, exponent, out);
            return;
        }
        int times = trivial ? (exponent == 0 ? 0 : 2 - (int) (exponent & 1)) : (int) exponent;
        long power = 1;
        for (int i = 0; i < times; i++) {
            long next = power * base;
            if (Math.multiplyHigh(power, base) != next >> 63) {
                onDoubles(ArithmeticOperator.POWER, base, exponent, out);
                return;
            }
            power = next;
        }
        out.setInteger(power);
    }
}
