package io.flowlog.query.internal.value;

import io.flowlog.query.internal.value.Value.Kind;
import java.util.Arrays;

/**
 * The comparisons of the language. An absent side makes every comparison false, {@code !=} too. Two numbers, or texts that
 * look like numbers, compare as numbers; anything else by code point as it prints. A time is its milliseconds against a
 * number and its printed form against any other text. A list equals nothing, so only {@code !=} is true of it.
 *
 * <p>Nothing is allocated.
 */
public final class Comparison {
    private Comparison() {}

    /** Whether {@code a op b} holds. */
    public static boolean test(ComparisonOperator operator, Value a, Value b) {
        if (a.isAbsent() || b.isAbsent()) {
            return false;
        }
        if (operator == ComparisonOperator.EQUAL) {
            return equal(a, b);
        }
        if (operator == ComparisonOperator.NOT_EQUAL) {
            return !equal(a, b);
        }
        if (a.kind() == Kind.LIST || b.kind() == Kind.LIST) {
            return false;
        }
        int order = Numbers.isNumeric(a) && Numbers.isNumeric(b) ? Numbers.compare(a, b) : compareTexts(a, b);
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case EQUAL, NOT_EQUAL -> throw new AssertionError(operator);
        };
    }

    /** Whether {@code a = b} holds. */
    public static boolean equal(Value a, Value b) {
        if (a.isAbsent() || b.isAbsent() || a.kind() == Kind.LIST || b.kind() == Kind.LIST) {
            return false;
        }
        if (a.kind() == Kind.INTEGER && b.kind() == Kind.INTEGER) {
            return a.integer() == b.integer();
        }
        boolean numericA = Numbers.isNumeric(a);
        boolean numericB = Numbers.isNumeric(b);
        if (numericA && numericB) {
            return Numbers.compare(a, b) == 0;
        }
        // what a number prints is never a text that looks like none; only a time can print as such a text
        boolean mayBeEqual = numericA == numericB || a.kind() == Kind.TIME || b.kind() == Kind.TIME;
        return mayBeEqual && compareTexts(a, b) == 0;
    }

    /** Whether the printed form of a value that is present has these bytes in it. */
    public static boolean contains(Value value, byte[] needle) {
        if (value.isAbsent()) {
            return false;
        }
        if (value.kind() == Kind.TEXT) {
            return Utf8.indexOf(value.bytes(), value.from(), value.to(), needle, 0, needle.length) >= 0;
        }
        TextBuffer printed = TextBuffer.scratch().append(value);
        return Utf8.indexOf(printed.bytes(), 0, printed.length(), needle, 0, needle.length) >= 0;
    }

    /** By code point, which is the order of UTF-8 bytes; at most one of the two is no text. */
    private static int compareTexts(Value a, Value b) {
        if (a.kind() != Kind.TEXT) {
            return -compareTexts(b, a);
        }
        if (b.kind() == Kind.TEXT) {
            return Arrays.compareUnsigned(a.bytes(), a.from(), a.to(), b.bytes(), b.from(), b.to());
        }
        TextBuffer printed = TextBuffer.scratch().append(b);
        return Arrays.compareUnsigned(a.bytes(), a.from(), a.to(), printed.bytes(), 0, printed.length());
    }
}
