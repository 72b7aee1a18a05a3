package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.value.Value;

/**
 * The row that evaluators look at, with the values of the names that the query defines: each is worked out when it is first
 * asked for, and once for a row, however often it is used.
 *
 * <p>Belongs to one thread.
 */
final class RowContext {
    private final Definition[] definitions;
    private final Value[] values;
    private final long[] workedOutFor;
    private FlowLogBatch batch;
    private int row;
    private long generation;

    /** @param definitions by index; filled by the caller before the first row */
    RowContext(FlowLogBatch first, Definition[] definitions) {
        batch = first;
        this.definitions = definitions;
        values = new Value[definitions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Value();
        }
        workedOutFor = new long[definitions.length];
    }

    void moveTo(FlowLogBatch newBatch, int newRow) {
        batch = newBatch;
        row = newRow;
        generation++;
    }

    FlowLogBatch batch() {
        return batch;
    }

    int row() {
        return row;
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
