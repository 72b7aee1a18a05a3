package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.internal.checked.AggregateCall;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a plan for rows of one shape: records of one format, or the groups of one {@code stats}. Names have met columns,
 * and nothing is looked up any more.
 *
 * <p>Belongs to one thread.
 */
public final class Pipeline {
    /** What a pipeline and the format of its records take on a common JVM, as measured: most are buffers for a slice. */
    static final int BYTES = 8 << 10;

    private static final Evaluator[] NONE = {};

    private final FlowLogFormat format;
    private final RowContext context;
    private final Slice slice;
    private final Rows rows;
    private final long[] selection = new long[Slice.WORDS];
    private final Turn[] turns;
    private final Evaluator[] columns;
    private final Set<FlowLogField> missing;
    private int kept;

    /** What one segment of the phase needs; arrays of what its target does not have are empty. */
    private record Turn(
            Condition[] conditions,
            Evaluator[] sortKeys,
            Evaluator[] distinctKeys,
            Evaluator[] groupKeys,
            Argument[] arguments,
            @Nullable GroupColumns groupColumns) {}

    /**
     * What an aggregate takes of a row.
     *
     * @param value null if the row counts whatever it holds
     * @param time  null if it does not matter
     */
    record Argument(@Nullable Evaluator value, @Nullable Evaluator time, Value scratch) {

        /** The row's time in epoch milliseconds, or {@link FlowLogEvent#NO_TIME}. */
        long timeOf(RowContext row) {
            if (time == null) {
                return FlowLogEvent.NO_TIME;
            }
            time.evaluate(row, scratch);
            return Numbers.kindOf(scratch) == Kind.INTEGER ? Numbers.integer(scratch) : FlowLogEvent.NO_TIME;
        }
    }

    /** The first phase, for records of a format. */
    public Pipeline(FlowLogFormat format, Execution execution) {
        this(format, 0, execution);
    }

    /** A phase; the format of a later one means nothing. */
    Pipeline(FlowLogFormat format, int phase, Execution execution) {
        this.format = format;
        WorkMeter meter = execution.newMeter();
        EvaluatorBuilder evaluators = new EvaluatorBuilder(format, execution.limits(), execution.nowMillis(), meter);
        ConditionBuilder conditions = new ConditionBuilder(evaluators);
        context = new RowContext(
                FlowLogBatch.empty(format),
                Definition.some(
                        execution.plan().definitions(),
                        execution.firstDefinition(phase),
                        execution.firstDefinition(phase + 1),
                        evaluators));
        slice = new Slice(context, meter);
        rows = new Rows(slice);
        List<Segment> segments = execution.segments();
        turns = new Turn[segments.size()];
        for (int i = 0; i < turns.length; i++) {
            if (segments.get(i).phase() == phase) {
                turns[i] = turn(segments.get(i), i == 0, execution, evaluators, conditions);
            }
        }
        columns = segments.get(turns.length - 1).phaseBehind() == phase
                ? evaluators.buildAll(execution.plan().root().columns().stream()
                        .map(NamedExpression::expression)
                        .toList())
                : NONE;
        missing = evaluators.missing();
    }

    private static Turn turn(
            Segment segment,
            boolean first,
            Execution execution,
            EvaluatorBuilder evaluators,
            ConditionBuilder conditions) {
        List<Condition> all = new ArrayList<>();
        if (first && execution.hasTimeRange()) {
            all.add(new TimeRangeCondition(execution.fromMillis(), execution.toMillis()));
        }
        segment.conjuncts().forEach(conjunct -> all.add(conditions.build(conjunct)));
        Condition[] built = all.toArray(Condition[]::new);
        if (segment.target() instanceof Segment.Ranking ranking) {
            List<CheckedExpression> keys =
                    ranking.keys().stream().map(CheckedSortKey::expression).toList();
            return new Turn(
                    built,
                    evaluators.buildAll(keys),
                    evaluators.buildAll(ranking.distinct()),
                    NONE,
                    new Argument[0],
                    null);
        }
        Segment.Grouping grouping = (Segment.Grouping) segment.target();
        List<CheckedExpression> keys =
                grouping.keys().stream().map(NamedExpression::expression).toList();
        Argument[] arguments = new Argument[grouping.aggregates().size()];
        for (int i = 0; i < arguments.length; i++) {
            AggregateCall call = grouping.aggregates().get(i);
            arguments[i] = new Argument(
                    evaluators.buildOrNull(call.argument()), evaluators.buildOrNull(call.time()), new Value());
        }
        // where rows are no records there are no columns
        GroupColumns columns = segment.phase() == 0 ? GroupColumns.of(grouping, evaluators) : null;
        return new Turn(built, NONE, NONE, evaluators.buildAll(keys), arguments, columns);
    }

    FlowLogFormat format() {
        return format;
    }

    /** Says that one more row is kept which this can read. Returns whether it is the first. */
    boolean keep() {
        return kept++ == 0;
    }

    /** Says that one row less is kept. Returns whether it was the last. */
    boolean letGo() {
        return --kept == 0;
    }

    /** Says that the rows are kept by another collector from now on, which counts them anew. */
    void handOver() {
        kept = 0;
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
        for (Condition condition : turns[segment].conditions()) {
            slice.spend();
            condition.retain(slice, selection);
        }
        return selection;
    }

    /** The records of {@code [base, base + count)} for which the conditions of the first segment are true. */
    Rows rows(FlowLogBatch batch, int base, int count) {
        rows.set(select(0, batch, base, count));
        return rows;
    }

    /** Whether the conditions of a segment are true for one record. */
    public boolean matches(int segment, FlowLogBatch batch, int row) {
        return select(segment, batch, row, 1)[0] != 0;
    }

    /** Whether the conditions of a segment are true for the row at which the context stands. */
    boolean matches(int segment, RowContext row) {
        if (row.isRecord()) {
            return matches(segment, row.batch(), row.row());
        }
        slice.stay(selection);
        for (Condition condition : turns[segment].conditions()) {
            slice.spend();
            condition.retain(slice, selection);
        }
        return selection[0] != 0;
    }

    /** The context, moved to a record. */
    RowContext contextAt(FlowLogBatch batch, int row) {
        context.moveTo(batch, row);
        return context;
    }

    /** The context, moved to a group. */
    RowContext contextAt(Value[] cells) {
        context.moveTo(cells);
        return context;
    }

    Evaluator[] sortKeys(int segment) {
        return turns[segment].sortKeys();
    }

    Evaluator[] distinctKeys(int segment) {
        return turns[segment].distinctKeys();
    }

    Evaluator[] groupKeys(int segment) {
        return turns[segment].groupKeys();
    }

    Argument[] arguments(int segment) {
        return turns[segment].arguments();
    }

    /** How the groups of a segment can be fed many records at once; null if they cannot. */
    @Nullable GroupColumns groupColumns(int segment) {
        return turns[segment].groupColumns();
    }

    Evaluator[] columns() {
        return columns;
    }
}
