package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.QueryRow;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One running execution: takes records, merges with others of the same query, and finishes to rows. One thread has one; several
 * have several and merge them. However the input is cut, the result is the same, since every record comes with its place in
 * the input.
 *
 * <p>Belongs to one thread.
 */
public final class Partial {
    private final Execution execution;
    private final Segment first;
    private final TopRows top;
    private final Map<FlowLogFormat, Pipeline> pipelines = new HashMap<>();
    private @Nullable Pipeline current;
    private long matched;
    private boolean cutByDefault;

    /** An execution that has seen nothing. */
    public Partial(Execution execution) {
        this.execution = execution;
        first = execution.segments().get(0);
        top = new TopRows(first, 0);
    }

    /** Whether no further record can change the result. */
    public boolean isComplete() {
        return first.any() && top.isFull();
    }

    /** How many records the conditions before any limit are true for. */
    public long matched() {
        return matched;
    }

    /** Whether rows were left out by a limit that nobody asked for; known once finished. */
    public boolean cutByDefault() {
        return cutByDefault;
    }

    /** The published fields that the query names and that a format at hand lacked. */
    public Set<FlowLogField> missing() {
        Set<FlowLogField> missing = EnumSet.noneOf(FlowLogField.class);
        pipelines.values().forEach(pipeline -> missing.addAll(pipeline.missing()));
        return missing;
    }

    /**
     * Takes in records.
     *
     * @param from     the first row
     * @param count    how many, at most {@link Slice#ROWS}
     * @param sequence the place of the first row in the input; rows of one input count on by one
     */
    public void accept(FlowLogBatch batch, int from, int count, long sequence) {
        Pipeline pipeline = pipelineFor(batch.format());
        long[] selection = pipeline.select(0, batch, from, count);
        for (int word = 0; word * Long.SIZE < count; word++) {
            for (long left = selection[word]; left != 0; left &= left - 1) {
                int offset = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (first.any() && top.isFull()) {
                    return;
                }
                matched++;
                top.offer(pipeline, batch, from + offset, sequence + offset);
            }
        }
    }

    /** Takes in what another partial of the same execution has; the other one is used up. */
    public void merge(Partial other) {
        matched += other.matched;
        top.merge(other.top);
        other.pipelines.forEach(pipelines::putIfAbsent);
    }

    /** Runs what follows the first ranking and hands out the rows, in order. */
    public void finish(Consumer<? super QueryRow> consumer) {
        List<KeptRow> rows = top.sorted();
        cutByDefault = first.byDefault() && top.isCut();
        for (int i = 1; i < execution.segments().size(); i++) {
            rows = next(i, rows);
        }
        List<NamedExpression> columns = execution.plan().root().columns();
        RowShape shape =
                new RowShape(columns.stream().map(NamedExpression::name).toList());
        Value value = new Value();
        for (KeptRow row : rows) {
            Pipeline pipeline = row.pipeline();
            RowContext context = pipeline.contextAt(row.record().batch(), 0);
            Evaluator[] evaluators = pipeline.columns();
            @Nullable String[] texts = new String[evaluators.length];
            @Nullable Object[] objects = new Object[evaluators.length];
            for (int column = 0; column < evaluators.length; column++) {
                evaluators[column].evaluate(context, value);
                if (!value.isAbsent()) {
                    texts[column] = ValueText.of(value);
                    objects[column] = ValueText.toObject(value);
                }
            }
            consumer.accept(new ResultRow(shape, texts, objects));
        }
    }

    private List<KeptRow> next(int index, List<KeptRow> rows) {
        Segment segment = execution.segments().get(index);
        TopRows kept = new TopRows(segment, index);
        long sequence = 0;
        for (KeptRow row : rows) {
            FlowLogBatch batch = row.record().batch();
            if (row.pipeline().matches(index, batch, 0)) {
                kept.offer(row.pipeline(), batch, 0, sequence++);
            }
        }
        cutByDefault |= segment.byDefault() && kept.isCut();
        return new ArrayList<>(kept.sorted());
    }

    private Pipeline pipelineFor(FlowLogFormat format) {
        Pipeline pipeline = current;
        if (pipeline == null || pipeline.format() != format) {
            pipeline = pipelines.computeIfAbsent(format, unseen -> new Pipeline(unseen, execution));
            current = pipeline;
        }
        return pipeline;
    }
}
