package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Leaf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, converted to what the function asks for; a conversion without a result ends the call. */
record Arguments(List<@Nullable Object> values) {

    /** An argument is absent or cannot be converted, so the call is absent too. */
    static final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoValue() {
            super(null, null, false, false);
        }
    }

    boolean has(int index) {
        return index < values.size();
    }

    /** The value, which may be absent. */
    @Nullable Object raw(int index) {
        return values.get(index);
    }

    /** The value, which must be present. */
    Object value(int index) {
        return present(values.get(index));
    }

    /** The printed form. */
    String text(int index) {
        return Values.print(value(index));
    }

    Number number(int index) {
        return present(Values.number(value(index)));
    }

    double real(int index) {
        return number(index).doubleValue();
    }

    /** A number that has no fraction; a double counts as the decimal that it prints. */
    BigInteger whole(int index) {
        return new BigDecimal(Values.print(number(index))).toBigIntegerExact();
    }

    /** A moment; what is less than a millisecond does not count. */
    long millis(int index) {
        return Values.exact(number(index)).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** How many of something, without a fraction. */
    int count(int index) {
        BigDecimal count = Values.exact(number(index));
        if (count.signum() < 0) {
            throw new NoValue();
        }
        return count.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    boolean isTrue(int index) {
        return Values.isTrue(values.get(index));
    }

    Leaf.Period period(int index) {
        return (Leaf.Period) value(index);
    }

    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new NoValue();
        }
        return value;
    }
}
