package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryRow;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a result, which outlive what they were read from. */
final class RowPrinter {
    private final RowShape shape;
    private final Value value = new Value();

    RowPrinter(List<NamedExpression> columns) {
        shape = new RowShape(columns.stream().map(NamedExpression::name).toList());
    }

    QueryRow print(Evaluator[] columns, RowContext row) {
        @Nullable String[] texts = new String[columns.length];
        @Nullable Object[] objects = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i].evaluate(row, value);
            if (!value.isAbsent()) {
                texts[i] = ValueText.of(value);
                objects[i] = ValueText.toObject(value);
            }
        }
        return new ResultRow(shape, texts, objects);
    }
}
