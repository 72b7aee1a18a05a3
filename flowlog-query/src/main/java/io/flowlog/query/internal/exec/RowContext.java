package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.value.Value;

/**
 * The row that evaluators look at, a record or the cells of a group, with the values of the names that the query defines: each is
 * worked out when it is first asked for, and once for a row, however often it is used.
 *
 * <p>Belongs to one thread.
 */
final class RowContext {
    private static final Value[] NO_CELLS = {};

    private final Definition[] definitions;
    private final Value[] values;
    private final long[] workedOutFor;
    private FlowLogBatch batch;
    private int row;
    private Value[] cells = NO_CELLS;
    private boolean record;
    private long generation;

    /** @param definitions by index; those of other phases are never asked for */
    RowContext(FlowLogBatch first, Definition[] definitions) {
        batch = first;
        this.definitions = definitions;
        values = new Value[definitions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Value();
        }
        workedOutFor = new long[definitions.length];
    }

    /** Stands at a record. */
    void moveTo(FlowLogBatch newBatch, int newRow) {
        batch = newBatch;
        row = newRow;
        record = true;
        generation++;
    }

    /** Stands at a group. */
    void moveTo(Value[] newCells) {
        cells = newCells;
        generation++;
    }

    /** Whether this is a record, not a group. */
    boolean isRecord() {
        return record;
    }

    FlowLogBatch batch() {
        return batch;
    }

    int row() {
        return row;
    }

    /** The cells of a group; of a record none. Not to be changed. */
    Value[] cells() {
        return cells;
    }

    /** The value of a definition for this row; not to be changed. */
    Value defined(int index) {
        if (workedOutFor[index] != generation) {
            for (int needed : definitions[index].needed()) {
                workOut(needed);
            }
            workOut(index);
        }
        return values[index];
    }

    private void workOut(int index) {
        if (workedOutFor[index] != generation) {
            workedOutFor[index] = generation;
            definitions[index].evaluator().evaluate(this, values[index]);
        }
    }
}
