package io.flowlog.query.internal.exec;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.query.internal.aggregate.InlineKeys;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedExpression.Field;
import io.flowlog.query.internal.value.Period;
import io.flowlog.query.internal.value.PeriodGrid;
import io.flowlog.query.internal.value.Value.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A single key of groups that is written as two words straight from a record's bytes, for many records at once. Made for one
 * format and one thread.
 */
interface KeyColumn {

    /** What the keys are. */
    Kind kind();

    /** Writes the key of each row, or marks it as one that does not fit. */
    void read(Rows rows, InlineKeys keys);

    /** The column of an expression, or null if it has none. */
    static @Nullable KeyColumn of(CheckedExpression expression, EvaluatorBuilder evaluators) {
        if (expression instanceof Field field) {
            int slot = evaluators.slotOf(field.field());
            return slot < 0 ? null : field.field().type() == FieldType.INTEGER ? new Number(slot) : new Text(slot);
        }
        if (expression instanceof CheckedExpression.Call call
                && call.function().name().equals("bin")) {
            Period period = call.arguments().get(0).period();
            boolean ofRecord = call.arguments().get(1).expression() instanceof CheckedExpression.System;
            return period != null && ofRecord ? new Bin(PeriodGrid.of(period)) : null;
        }
        return null;
    }

    /** A text field. */
    record Text(int slot) implements KeyColumn {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public void read(Rows rows, InlineKeys keys) {
            FlowLogBatch batch = rows.batch();
            byte[] bytes = batch.bytes();
            int[] indices = rows.indices();
            int count = rows.count();
            for (int i = 0; i < count; i++) {
                int start = batch.start(indices[i], slot);
                int end = batch.end(indices[i], slot);
                if (end - start == 1 && bytes[start] == '-') {
                    keys.setAbsent(i);
                } else {
                    keys.setText(i, bytes, start, end);
                }
            }
        }
    }

    /** A number field: the digits as written, unless there are zeros in front, which a number does not print. */
    record Number(int slot) implements KeyColumn {
        @Override
        public Kind kind() {
            return Kind.INTEGER;
        }

        @Override
        public void read(Rows rows, InlineKeys keys) {
            FlowLogBatch batch = rows.batch();
            byte[] bytes = batch.bytes();
            int[] indices = rows.indices();
            int count = rows.count();
            for (int i = 0; i < count; i++) {
                long number = batch.longAt(indices[i], slot);
                int start = batch.start(indices[i], slot);
                int end = batch.end(indices[i], slot);
                if (number < 0) {
                    keys.setAbsent(i);
                } else if (bytes[start] == '0' && end - start > 1) {
                    keys.setUnfit(i);
                } else {
                    keys.setText(i, bytes, start, end);
                }
            }
        }
    }

    /** {@code bin}: when the period began in which the record is. */
    record Bin(PeriodGrid grid) implements KeyColumn {
        @Override
        public Kind kind() {
            return Kind.TIME;
        }

        @Override
        public void read(Rows rows, InlineKeys keys) {
            FlowLogBatch batch = rows.batch();
            int[] indices = rows.indices();
            int count = rows.count();
            long lastTime = FlowLogEvent.NO_TIME;
            long lastFloor = PeriodGrid.OUT_OF_RANGE;
            for (int i = 0; i < count; i++) {
                long time = batch.timestampMillis(indices[i]);
                if (time != lastTime) { // neighbours mostly share a second
                    lastTime = time;
                    lastFloor = time == FlowLogEvent.NO_TIME ? PeriodGrid.OUT_OF_RANGE : grid.floor(time);
                }
                if (lastFloor == PeriodGrid.OUT_OF_RANGE) {
                    keys.setAbsent(i);
                } else {
                    keys.setTime(i, lastFloor);
                }
            }
        }
    }
}
