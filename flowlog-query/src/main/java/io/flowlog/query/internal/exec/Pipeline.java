package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.NamedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A plan for records of one format: names have met columns, and nothing is looked up any more.
 *
 * <p>Belongs to one thread.
 */
public final class Pipeline {
    private final FlowLogFormat format;
    private final RowContext context;
    private final Slice slice;
    private final long[] selection = new long[Slice.WORDS];
    private final List<Condition[]> conditions = new ArrayList<>();
    private final List<Evaluator[]> keys = new ArrayList<>();
    private final Evaluator[] columns;
    private final Set<FlowLogField> missing;

    /** A plan bound to a format. */
    public Pipeline(FlowLogFormat format, Execution execution) {
        this.format = format;
        EvaluatorBuilder evaluators = new EvaluatorBuilder(format, execution.limits(), execution.nowMillis());
        ConditionBuilder builder = new ConditionBuilder(evaluators);
        context = new RowContext(
                FlowLogBatch.empty(format), Definition.all(execution.plan().definitions(), evaluators));
        slice = new Slice(context);
        for (Segment segment : execution.segments()) {
            List<Condition> all = new ArrayList<>();
            if (conditions.isEmpty() && execution.hasTimeRange()) {
                all.add(new TimeRangeCondition(execution.fromMillis(), execution.toMillis()));
            }
            segment.conjuncts().forEach(conjunct -> all.add(builder.build(conjunct)));
            conditions.add(all.toArray(Condition[]::new));
            keys.add(segment.keys().stream()
                    .map(CheckedSortKey::expression)
                    .map(evaluators::build)
                    .toArray(Evaluator[]::new));
        }
        columns = execution.plan().root().columns().stream()
                .map(NamedExpression::expression)
                .map(evaluators::build)
                .toArray(Evaluator[]::new);
        missing = evaluators.missing();
    }

    FlowLogFormat format() {
        return format;
    }

    /** The published fields that the query names and the format lacks. */
    public Set<FlowLogField> missing() {
        return missing;
    }

    /**
     * The rows of {@code [base, base + count)} for which the conditions of a segment are true.
     *
     * @param count at most {@link Slice#ROWS}
     * @return bits by row, {@link Slice#words()} words of them; good until the next call
     */
    long[] select(int segment, FlowLogBatch batch, int base, int count) {
        slice.moveTo(batch, base, count, selection);
        for (Condition condition : conditions.get(segment)) {
            condition.retain(slice, selection);
        }
        return selection;
    }

    /** Whether the conditions of a segment are true for one row. */
    public boolean matches(int segment, FlowLogBatch batch, int row) {
        return select(segment, batch, row, 1)[0] != 0;
    }

    /** The context, moved to a row. */
    RowContext contextAt(FlowLogBatch batch, int row) {
        context.moveTo(batch, row);
        return context;
    }

    Evaluator[] keys(int segment) {
        return keys.get(segment);
    }

    Evaluator[] columns() {
        return columns;
    }
}
