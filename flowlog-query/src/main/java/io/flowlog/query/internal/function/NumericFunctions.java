package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Arithmetic;
import io.flowlog.query.internal.value.NaturalOrder;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.ValueText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions of numbers. Whole results are integers as far as 64 bits go. */
final class NumericFunctions {
    /** No double has a digit further from the point. */
    private static final int MOST_PLACES = 1100;

    private NumericFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                Entry.of("abs(number)").stateless(NumericFunctions::abs),
                Entry.of("ceil(number)").stateless((arguments, result) -> whole(Math::ceil, arguments[0], result)),
                Entry.of("floor(number)").stateless((arguments, result) -> whole(Math::floor, arguments[0], result)),
                Entry.of("sqrt(number)").stateless((arguments, result) -> real(Math::sqrt, arguments[0], result)),
                // the natural logarithm
                Entry.of("log(number)").stateless((arguments, result) -> real(Math::log, arguments[0], result)),
                Entry.of("greatest(value, ...)").stateless((arguments, result) -> extreme(1, arguments, result)),
                Entry.of("least(value, ...)").stateless((arguments, result) -> extreme(-1, arguments, result)),
                Entry.of("round(number[, places])").stateless(NumericFunctions::round),
                Entry.of("toNumber(value)").stateless((arguments, result) -> Numbers.toNumber(arguments[0], result)),
                // the language has one kind of integer, so both are of 64 bits
                Entry.of("toInt(value)").stateless((arguments, result) -> truncate(arguments[0], result)),
                Entry.of("toLong(value)").stateless((arguments, result) -> truncate(arguments[0], result)),
                Entry.of("toDouble(value)").stateless((arguments, result) -> real(x -> x, arguments[0], result)),
                Entry.test("isNumeric(value)", Numbers::isNumeric));
    }

    private static void abs(Value[] arguments, Value result) {
        if (!Numbers.toNumber(arguments[0], result)) {
            return;
        }
        if (result.kind() == Kind.DOUBLE) {
            result.setDouble(Math.abs(result.real()));
        } else if (result.integer() < 0) {
            Arithmetic.negate(result, result);
        }
    }

    private static void real(DoubleUnaryOperator function, Value argument, Value result) {
        if (Numbers.isNumeric(argument)) {
            // a cell takes NaN and the infinities as absent
            result.setDouble(function.applyAsDouble(Numbers.real(argument)));
        } else {
            result.setAbsent();
        }
    }

    /** An integer is its own result; a double's result has no fraction. */
    private static void whole(DoubleUnaryOperator function, Value argument, Value result) {
        if (Numbers.toNumber(argument, result) && result.kind() == Kind.DOUBLE) {
            setWhole(function.applyAsDouble(result.real()), result);
        }
    }

    private static void setWhole(double whole, Value result) {
        if (Math.abs(whole) < 0x1p63) {
            result.setInteger((long) whole);
        } else {
            result.setDouble(whole);
        }
    }

    private static void truncate(Value argument, Value result) {
        whole(x -> x < 0 ? Math.ceil(x) : Math.floor(x), argument, result);
        if (result.kind() == Kind.DOUBLE) {
            result.setAbsent();
        }
    }

    private static void extreme(int sign, Value[] arguments, Value result) {
        Value best = arguments[0];
        for (Value argument : arguments) {
            int order = NaturalOrder.INSTANCE.compare(argument, best);
            if (sign > 0 ? order > 0 : order < 0) {
                best = argument;
            }
        }
        result.set(best);
    }

    /** Halves go away from zero, in the number as it prints: {@code round(2.675, 2)} is 2.68. */
    private static void round(Value[] arguments, Value result) {
        long places = 0;
        if (arguments.length > 1) {
            truncate(arguments[1], result);
            if (result.isAbsent()) {
                return;
            }
            places = Math.max(-MOST_PLACES, Math.min(MOST_PLACES, result.integer()));
        }
        if (!Numbers.toNumber(arguments[0], result) || (result.kind() == Kind.INTEGER && places >= 0)) {
            return;
        }
        if (places == 0) {
            double real = result.real();
            double whole = real < 0 ? Math.ceil(real) : Math.floor(real);
            setWhole(Math.abs(real - whole) < 0.5 ? whole : whole + Math.signum(real), result);
            return;
        }
        BigDecimal rounded = new BigDecimal(ValueText.of(result)).setScale((int) places, RoundingMode.HALF_UP);
        BigInteger whole = places < 0 ? rounded.toBigInteger() : null;
        if (whole != null && whole.bitLength() < Long.SIZE) {
            result.setInteger(whole.longValue());
        } else {
            result.setDouble(rounded.doubleValue());
        }
    }
}
