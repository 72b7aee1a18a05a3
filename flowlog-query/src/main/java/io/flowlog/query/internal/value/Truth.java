package io.flowlog.query.internal.value;

/** What a value means as a condition. */
public final class Truth {
    private Truth() {}

    /** A number, or a text that looks like one, is true unless it is zero; a boolean is itself; all else is false. */
    public static boolean of(Value value) {
        return switch (Numbers.kindOf(value)) {
            case INTEGER -> Numbers.integer(value) != 0;
            case DOUBLE -> Numbers.real(value) != 0;
            default -> false;
        };
    }
}
