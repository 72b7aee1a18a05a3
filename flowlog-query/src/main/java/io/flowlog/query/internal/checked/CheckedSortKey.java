package io.flowlog.query.internal.checked;

/** One key of an order, in the order relation of the language; absent values last in both directions. */
public record CheckedSortKey(CheckedExpression expression, boolean descending) {
    @Override
    public String toString() {
        return expression + (descending ? " desc" : " asc");
    }
}
