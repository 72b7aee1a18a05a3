package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.checked.SystemField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that the result shows: those of the last {@code display}, else those of all {@code fields}, else
 * those that the rows have by themselves. What stood before a {@code stats} does not count. A result has one column of a name: it
 * stands where the name was first written and holds what the name means last, so that
 * {@code fields bytes | fields bytes / 1024 as bytes} shows kilobytes.
 */
final class ResultColumns {
    private final Map<String, CheckedExpression> own;
    private Map<String, CheckedExpression> columns = new LinkedHashMap<>();
    private boolean named;
    private boolean displayed;

    private ResultColumns(Map<String, CheckedExpression> own) {
        this.own = own;
    }

    /** The columns of records: {@code @timestamp} and {@code @message}, unless others are named. */
    static ResultColumns ofRecords() {
        Map<String, CheckedExpression> own = new LinkedHashMap<>();
        for (SystemField field : List.of(SystemField.TIMESTAMP, SystemField.MESSAGE)) {
            own.put(field.queryName(), new CheckedExpression.System(field));
        }
        return new ResultColumns(own);
    }

    /** The columns of a {@code stats}: all of them, unless others are named. */
    static ResultColumns ofStats(Map<String, CheckedExpression> columns) {
        return new ResultColumns(columns);
    }

    /** Begins the columns of a {@code display}: what was collected before is not shown. */
    void startDisplay() {
        columns = new LinkedHashMap<>();
        displayed = true;
        named = true;
    }

    /** Begins the columns of a {@code fields}. Returns whether they are shown unless a {@code display} follows. */
    boolean startFields() {
        named = true;
        return !displayed;
    }

    /** Adds a column. Returns whether there was one of that name that showed something else. */
    boolean add(String name, CheckedExpression expression) {
        CheckedExpression before = columns.put(name, expression);
        return before != null && !before.toString().equals(expression.toString());
    }

    /** The columns in order, at least one. */
    List<NamedExpression> toList() {
        return (named ? columns : own)
                .entrySet().stream()
                        .map(column -> new NamedExpression(column.getKey(), column.getValue()))
                        .toList();
    }
}
