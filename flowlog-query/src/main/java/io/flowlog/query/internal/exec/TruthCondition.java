package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.value.Truth;
import io.flowlog.query.internal.value.Value;

/** Whether any expression is true: the way for all that has no condition of its own. */
final class TruthCondition implements Condition {
    private final Evaluator evaluator;
    private final Value value = new Value();

    TruthCondition(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public void retain(Slice slice, long[] selection) {
        int base = slice.base();
        for (int word = 0; word < slice.words(); word++, base += Long.SIZE) {
            long kept = 0;
            for (long left = selection[word]; left != 0; left &= left - 1) {
                evaluator.evaluate(slice.contextAt(base + Long.numberOfTrailingZeros(left)), value);
                kept |= Truth.of(value) ? left & -left : 0;
            }
            selection[word] = kept;
        }
    }
}
