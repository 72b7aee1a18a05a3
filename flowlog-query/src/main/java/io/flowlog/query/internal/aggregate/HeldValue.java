package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.Value;

/** A value that a group keeps, in memory of its own that is charged to the budget. */
final class HeldValue {
    /** What a cell is taken to need besides its text. */
    private static final int CELL_BYTES = 96;

    private final Budget budget;
    private final Value value = new Value();
    private long contentBytes;

    HeldValue(Budget budget) {
        this.budget = budget;
        budget.addBytes(CELL_BYTES);
    }

    /** Becomes a copy of another value. */
    void hold(Value other) {
        long bytes = other.contentBytes();
        budget.release(0, contentBytes);
        budget.addBytes(bytes);
        contentBytes = bytes;
        value.set(other);
        value.detach();
    }

    /** The value; not to be changed. */
    Value value() {
        return value;
    }
}
