package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.query.internal.checked.SystemField;
import io.flowlog.query.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Evaluators of what a record carries: its fields, and what its input says of it. */
final class ColumnEvaluators {
    private ColumnEvaluators() {}

    /** The same value for every row. */
    static Evaluator constant(Value value) {
        return (row, result) -> result.set(value);
    }

    /** A field that is a number; absent where its text is none. */
    static Evaluator number(int slot) {
        return (row, result) -> {
            long number = row.batch().longAt(row.row(), slot);
            if (number < 0) {
                result.setAbsent();
            } else {
                result.setInteger(number);
            }
        };
    }

    /** A field that is a text. */
    static Evaluator text(int slot) {
        return (row, result) -> {
            FlowLogBatch batch = row.batch();
            int at = row.row();
            if (batch.isPresent(at, slot)) {
                result.setText(batch.bytes(), batch.start(at, slot), batch.end(at, slot));
            } else {
                result.setAbsent();
            }
        };
    }

    /** What the input says of the record. */
    static Evaluator system(SystemField field) {
        return switch (field) {
            case TIMESTAMP -> (row, result) -> setTime(row.batch().timestampMillis(row.row()), result);
            case MESSAGE ->
                (row, result) -> {
                    FlowLogBatch batch = row.batch();
                    result.setText(batch.bytes(), batch.lineStart(row.row()), batch.lineEnd(row.row()));
                };
            case INGESTION_TIME ->
                (row, result) -> {
                    FlowLogEvent event = row.batch().event(row.row());
                    setTime(event == null ? FlowLogEvent.NO_TIME : event.ingestionTimeMillis(), result);
                };
            case LOG_STREAM -> new EventText(FlowLogEvent::logStream);
            case LOG -> new EventText(FlowLogEvent::log);
        };
    }

    private static void setTime(long time, Value result) {
        if (time == FlowLogEvent.NO_TIME) {
            result.setAbsent();
        } else {
            result.setTime(time);
        }
    }

    /** A text of the event; neighbouring events mostly share it, so its bytes are made once for a run of them. */
    private static final class EventText implements Evaluator {
        private final Function<FlowLogEvent, String> accessor;
        private String last = "";
        private byte[] bytes = {};

        EventText(Function<FlowLogEvent, String> accessor) {
            this.accessor = accessor;
        }

        @Override
        public void evaluate(RowContext row, Value result) {
            FlowLogEvent event = row.batch().event(row.row());
            String text = event == null ? "" : accessor.apply(event);
            if (text.isEmpty()) {
                result.setAbsent();
                return;
            }
            if (!text.equals(last)) {
                last = text;
                bytes = text.getBytes(StandardCharsets.UTF_8);
            }
            result.setText(bytes, 0, bytes.length);
        }
    }
}
