package io.flowlog.testkit.internal.query;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How values of a record meet constants: two that look like numbers as numbers, all others as texts. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Values() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static boolean isEqual(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
                : one.equals(other);
    }

    /** Of two numbers. */
    static int compare(String one, String other) {
        return new BigDecimal(one).compareTo(new BigDecimal(other));
    }
}
