package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryRow;
import io.flowlog.query.internal.aggregate.Budget;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a result, which outlive what they were read from. */
final class RowPrinter {
    /** What the objects take on a common JVM, as measured: the row and its arrays; a cell's places in them, its text and its number. */
    private static final int ROW_BYTES = 64;

    private static final int CELL_BYTES = 80;

    private final RowShape shape;
    private final Value value = new Value();
    private final Budget budget;
    private long rowBytes;

    /** @param budget is charged for the rows */
    RowPrinter(List<NamedExpression> columns, Budget budget) {
        this.budget = budget;
        shape = new RowShape(columns.stream().map(NamedExpression::name).toList());
    }

    /** Gives back what was charged for the row printed last, which nobody holds. */
    void release() {
        budget.release(0, rowBytes);
    }

    QueryRow print(Evaluator[] columns, RowContext row) {
        @Nullable String[] texts = new String[columns.length];
        @Nullable Object[] objects = new Object[columns.length];
        rowBytes = ROW_BYTES;
        budget.addBytes(ROW_BYTES);
        for (int i = 0; i < columns.length; i++) {
            columns[i].evaluate(row, value);
            budget.meter().spend(WorkMeter.ROW);
            if (!value.isAbsent()) {
                long bytes = CELL_BYTES + value.contentBytes();
                budget.addBytes(bytes);
                rowBytes += bytes;
                texts[i] = ValueText.of(value);
                objects[i] = ValueText.toObject(value);
            }
        }
        return new ResultRow(shape, texts, objects);
    }
}
