package io.flowlog.query.internal.value;

/** The order of one sort key: {@link NaturalOrder} in either direction, with absent values last in both. */
public final class SortOrder {
    private SortOrder() {}

    /** Compares two values, either of which may be absent. */
    public static int compare(Value a, Value b, boolean descending) {
        if (a.isAbsent() || b.isAbsent()) {
            return Boolean.compare(a.isAbsent(), b.isAbsent());
        }
        return descending ? NaturalOrder.INSTANCE.compare(b, a) : NaturalOrder.INSTANCE.compare(a, b);
    }
}
