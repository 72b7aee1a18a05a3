package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.checked.AggregateCall;
import org.jspecify.annotations.Nullable;

/**
 * What one grouping reads of records, a column at a time. There is such a thing if every aggregate takes integers or only
 * counts, which is what most queries over flow logs ask for.
 *
 * @param key       the one key, if it fits into words; null if keys have to be worked out row by row
 * @param arguments one for each aggregate
 */
record GroupColumns(@Nullable KeyColumn key, LongColumn[] arguments) {

    /** The columns of a grouping, or null. */
    static @Nullable GroupColumns of(Segment.Grouping grouping, EvaluatorBuilder evaluators) {
        LongColumn[] arguments = new LongColumn[grouping.aggregates().size()];
        for (int i = 0; i < arguments.length; i++) {
            AggregateCall call = grouping.aggregates().get(i);
            LongColumn column =
                    call.argument() == null ? LongColumn.ones() : LongColumn.of(call.argument(), evaluators);
            if (column == null || call.time() != null) {
                return null;
            }
            arguments[i] = column;
        }
        KeyColumn key = grouping.keys().size() == 1
                ? KeyColumn.of(grouping.keys().get(0).expression(), evaluators)
                : null;
        return new GroupColumns(key, arguments);
    }
}
