package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.reference.Functions.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on numbers. */
final class NumberFunctions {
    private static final int PLACES_OF_ANY_DOUBLE = 400;

    private NumberFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("abs", it -> Values.exact(it.number(0)).signum() < 0 ? Arithmetic.negate(it.number(0)) : it.number(0));
        all.put("ceil", it -> rounded(it.number(0), 0, RoundingMode.CEILING));
        all.put("floor", it -> rounded(it.number(0), 0, RoundingMode.FLOOR));
        all.put("round", it -> round(it.number(0), it.has(1) ? it.number(1).longValue() : 0));
        all.put("sqrt", it -> Values.finite(Math.sqrt(it.real(0))));
        all.put("log", it -> Values.finite(Math.log(it.real(0))));
        all.put("greatest", it -> extreme(it, 1));
        all.put("least", it -> extreme(it, -1));
        all.put("tonumber", it -> it.number(0));
        all.put("toint", it -> whole(it.number(0)));
        all.put("tolong", it -> whole(it.number(0)));
        all.put("todouble", it -> it.real(0));
        all.put("isnumeric", it -> Values.number(it.value(0)) != null);
    }

    /** Halves go away from zero; a double counts as the decimal that it prints. */
    private static @Nullable Number round(Number number, long places) {
        int scale = (int) Math.max(-PLACES_OF_ANY_DOUBLE, Math.min(PLACES_OF_ANY_DOUBLE, places));
        return rounded(number, scale, RoundingMode.HALF_UP);
    }

    private static @Nullable Number rounded(Number number, int scale, RoundingMode mode) {
        BigDecimal decimal = new BigDecimal(Values.print(number)).setScale(scale, mode);
        boolean staysInteger = number instanceof Long || scale <= 0;
        return staysInteger && Values.isLong(decimal.toBigInteger())
                ? (Number) decimal.longValue()
                : Values.finite(decimal.doubleValue());
    }

    /** Without its fraction; absent beyond 64 bits. */
    private static @Nullable Long whole(Number number) {
        BigDecimal whole = Values.exact(number).setScale(0, RoundingMode.DOWN);
        return Values.isLong(whole.toBigInteger()) ? (Long) whole.longValue() : null;
    }

    /** The first that is not less (or not greater) than the others, by the order of a sort. */
    private static Object extreme(Arguments arguments, int sign) {
        Object extreme = arguments.value(0);
        for (int i = 1; i < arguments.values().size(); i++) {
            Object value = arguments.value(i);
            if (sign * Comparisons.natural(value, extreme) > 0) {
                extreme = value;
            }
        }
        return extreme;
    }
}
