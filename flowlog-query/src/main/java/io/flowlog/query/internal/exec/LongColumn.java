package io.flowlog.query.internal.exec;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogBatch;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Field;
import io.flowlog.query.internal.value.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Works out an expression that is a natural number or absent, for many records at once: a loop of its own for each kind of
 * expression, without a cell for every value. Made for one format and one thread.
 */
interface LongColumn {
    /** @param into receives a number for each row, which is not negative, or a negative one for an absent value */
    void read(Rows rows, long[] into);

    /** The column of an expression, or null if it has none. */
    static @Nullable LongColumn of(CheckedExpression expression, EvaluatorBuilder evaluators) {
        if (expression instanceof Field field) {
            int slot = evaluators.slotOf(field.field());
            return slot >= 0 && field.field().type() == FieldType.INTEGER ? number(slot) : null;
        }
        if (expression instanceof CheckedExpression.Call call
                && call.function().name().equals("strlen")
                && call.arguments().get(0).expression() instanceof Field field
                && field.field().type() != FieldType.INTEGER) {
            int slot = evaluators.slotOf(field.field());
            return slot >= 0 ? length(slot) : null;
        }
        return isCondition(expression) ? truth(new ConditionBuilder(evaluators).build(expression)) : null;
    }

    private static boolean isCondition(CheckedExpression expression) {
        return expression instanceof CheckedExpression.Comparison
                || expression instanceof CheckedExpression.And
                || expression instanceof CheckedExpression.Or
                || expression instanceof CheckedExpression.Not
                || expression instanceof CheckedExpression.In
                || expression instanceof CheckedExpression.Contains
                || expression instanceof CheckedExpression.Matches;
    }

    /** 1 for every row: what {@code count(*)} counts. */
    static LongColumn ones() {
        return (rows, into) -> Arrays.fill(into, 0, rows.count(), 1);
    }

    /** A field that is a number. */
    private static LongColumn number(int slot) {
        return (rows, into) -> {
            FlowLogBatch batch = rows.batch();
            int[] indices = rows.indices();
            int count = rows.count();
            if (rows.isDense()) {
                batch.longsAt(slot, indices[0], count, into);
                return;
            }
            for (int i = 0; i < count; i++) {
                into[i] = batch.longAt(indices[i], slot);
            }
        };
    }

    /** The code points of a text field. */
    private static LongColumn length(int slot) {
        return (rows, into) -> {
            FlowLogBatch batch = rows.batch();
            byte[] bytes = batch.bytes();
            int[] indices = rows.indices();
            int count = rows.count();
            if (rows.isDense() && rows.isAscii()) {
                batch.lengthsAt(slot, indices[0], count, into);
                return;
            }
            for (int i = 0; i < count; i++) {
                int start = batch.start(indices[i], slot);
                int end = batch.end(indices[i], slot);
                boolean absent = end - start == 1 && bytes[start] == '-';
                into[i] = absent ? FlowLogBatch.ABSENT : Utf8.codePoints(bytes, start, end);
            }
        };
    }

    /** 1 where a condition is true, else 0. */
    private static LongColumn truth(Condition condition) {
        long[] kept = new long[Slice.WORDS];
        return (rows, into) -> {
            Slice slice = rows.slice();
            System.arraycopy(rows.selection(), 0, kept, 0, slice.words());
            condition.retain(slice, kept);
            int[] indices = rows.indices();
            int count = rows.count();
            for (int i = 0; i < count; i++) {
                int offset = indices[i] - slice.base();
                into[i] = kept[offset / Long.SIZE] >>> offset & 1;
            }
        };
    }
}
