package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.QueryRow;
import io.flowlog.query.internal.aggregate.Budget;
import java.util.EnumSet;
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
    /** An input may bring another header with every line, and then what is made for each must not pile up. */
    private static final int MOST_FORMATS = 64;

    private final Execution execution;
    private final Budget budget;
    private final Collector collector;
    private final Map<FlowLogFormat, Pipeline> pipelines = new RecentlyUsed<>(MOST_FORMATS);
    private final Set<FlowLogField> missing = EnumSet.noneOf(FlowLogField.class);
    private final Set<FlowLogField> missingInAll = EnumSet.allOf(FlowLogField.class);
    private @Nullable Pipeline current;
    private long matched;
    private boolean cutByDefault;

    /** An execution that has seen nothing. */
    public Partial(Execution execution) {
        this.execution = execution;
        budget = new Budget(execution.limits(), execution.newMeter());
        collector = execution.segments().get(0).newCollector(0, execution, budget);
    }

    /** Whether no further record can change the result. */
    public boolean isComplete() {
        return collector.isComplete();
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
        return missing;
    }

    /** Those of {@link #missing} that every format at hand lacked. */
    public Set<FlowLogField> missingInAll() {
        Set<FlowLogField> all = EnumSet.copyOf(missingInAll);
        // without a format at hand none was missing
        all.retainAll(missing);
        return all;
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
        Rows rows = pipeline.rows(batch, from, count);
        if (rows.count() > 0) {
            matched += collector.acceptAll(pipeline, rows, sequence);
        }
    }

    /** Takes in what another partial of the same execution has; the other one is used up. */
    public void merge(Partial other) {
        matched += other.matched;
        collector.merge(other.collector);
        missing.addAll(other.missing);
        missingInAll.retainAll(other.missingInAll);
    }

    /**
     * Runs the segments behind the first and hands out the rows, in order.
     *
     * @param held whether the consumer keeps the rows, so that their memory counts together
     */
    public void finish(Consumer<? super QueryRow> consumer, boolean held) {
        Collector current = collector;
        cutByDefault = current.isCutByDefault();
        List<Segment> segments = execution.segments();
        for (int i = 1; i < segments.size(); i++) {
            int index = i;
            Collector next = segments.get(i).newCollector(i, execution, budget);
            current.drain(phase(segments.get(i).phase()), (pipeline, row, sequence, origin) -> {
                if (pipeline.matches(index, row)) {
                    next.accept(pipeline, row, sequence, origin);
                }
            });
            cutByDefault |= next.isCutByDefault();
            current = next;
        }
        RowPrinter printer = new RowPrinter(execution.plan().root().columns(), budget);
        current.drain(phase(segments.get(segments.size() - 1).phaseBehind()), (pipeline, row, sequence, origin) -> {
            consumer.accept(printer.print(pipeline.columns(), row));
            if (!held) {
                printer.release();
            }
        });
    }

    /** What reads the groups of a phase; of the first phase, whose rows bring their own, nothing is read with it. */
    private Pipeline phase(int phase) {
        return new Pipeline(FlowLogFormat.DEFAULT, phase, execution);
    }

    private Pipeline pipelineFor(FlowLogFormat format) {
        Pipeline pipeline = current;
        if (pipeline == null || pipeline.format() != format) {
            pipeline = pipelines.computeIfAbsent(format, unseen -> new Pipeline(unseen, execution));
            missing.addAll(pipeline.missing());
            missingInAll.retainAll(pipeline.missing());
            current = pipeline;
        }
        return pipeline;
    }
}
