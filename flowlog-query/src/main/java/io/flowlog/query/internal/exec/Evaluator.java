package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.value.Value;

/**
 * Works out one expression for one row. Made for one format and one thread; may hold scratch memory.
 */
interface Evaluator {

    /**
     * @param row    where the fields are
     * @param result receives the value; a text may lie in the row's bytes or in this evaluator's memory, so it is good until
     *               the row or the evaluator moves on
     */
    void evaluate(RowContext row, Value result);
}
