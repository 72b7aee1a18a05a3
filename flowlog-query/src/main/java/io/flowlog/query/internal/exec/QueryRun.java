package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadCounters;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.ReaderOptions;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import io.flowlog.query.QueryStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One run of a query over its sources. With several threads, inputs are taken from a queue, and large plain files are
 * {@linkplain CutInput cut}; each thread has its own reader and partial, and the partials are merged. The result is the same for any number of
 * threads, and so are the statistics.
 */
public final class QueryRun {
    private final Execution execution;
    private final QueryOptions options;
    private final List<FlowLogSource> inputs;
    private final List<ReadCounters> counters = new ArrayList<>();
    private final Partial whole;

    /** @param sources in order */
    public QueryRun(Execution execution, QueryOptions options, List<FlowLogSource> sources) {
        this.execution = execution;
        this.options = options;
        inputs = FlowLogSource.concat(sources).parts();
        whole = new Partial(execution);
    }

    /**
     * Reads everything, then hands out the rows.
     *
     * @param held whether the consumer keeps them
     */
    public void execute(Consumer<? super QueryRow> consumer, boolean held) {
        StopSignal stop = execution.stop();
        ReaderOptions reading = Reading.options(options, stop).build();
        // what comes first in the input is what counts for a limit that may stop early
        int threads = execution.segments().get(0).mayStopEarly() ? 1 : options.threads();
        InputPlan plan = InputPlan.of(inputs, threads, reading);
        // threads that would have nothing to do decompress for the others
        int readers = Math.min(threads, plan.whole().size());
        ReaderOptions readingWhole = Reading.options(options, stop)
                .readAhead(2 * readers <= options.threads())
                .build();
        runAll(InputQueue.of(plan.whole(), inputs, reading), threads, readingWhole, stop);
        for (CutInput input : plan.cut()) {
            readCut(input, threads, reading, stop);
        }
        whole.finish(consumer, held);
    }

    private void readCut(CutInput input, int threads, ReaderOptions reading, StopSignal stop) {
        for (InputQueue queue = input.attempt(); queue != null; queue = input.attempt()) {
            List<InputWorker> workers = workers(queue, threads, reading, stop);
            Throwable failure = Workers.runAll(workers, queue::close, stop);
            if (failure instanceof Error || failure instanceof QueryAbortedException e && e.reason() != Reason.LIMIT) {
                throw unchecked(failure);
            }
            boolean isRead = failure == null
                    && workers.stream()
                            .allMatch(worker ->
                                    worker.reader().statistics().problems().isEmpty());
            if (!isRead) {
                // it may be due to a wrong assumption; and where reading fails, the ranges after it are not to be read
                break;
            }
            if (input.wasRight()) {
                takeIn(workers);
                return;
            }
        }
        runAll(input.inOnePiece(), 1, reading, stop);
    }

    /** Reads inputs from their beginning; what fails then, fails the run. */
    private void runAll(InputQueue queue, int threads, ReaderOptions reading, StopSignal stop) {
        List<InputWorker> workers = workers(queue, threads, reading, stop);
        Throwable failure = Workers.runAll(workers, stop::raise, stop);
        for (InputQueue.Task task : queue.left()) {
            // a stream is closed even if nobody needed it
            FlowLogReader.open(task.input(), reading).close();
        }
        if (failure != null) {
            throw unchecked(failure);
        }
        takeIn(workers);
    }

    /** What a worker threw: they declare no checked exception. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private List<InputWorker> workers(InputQueue queue, int threads, ReaderOptions reading, StopSignal stop) {
        List<InputWorker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, queue.size()); i++) {
            workers.add(new InputWorker(execution, queue, reading, stop));
        }
        return workers;
    }

    private void takeIn(List<InputWorker> workers) {
        for (InputWorker worker : workers) {
            counters.add(worker.reader().counters());
            whole.merge(worker.partial());
        }
    }

    /** What was read. */
    public QueryStatistics statistics() {
        ReadStatistics read = ReadCounters.total(counters);
        return new QueryStatistics(whole.matched(), read.records(), read.bytes(), read);
    }

    /** Whether rows were left out by a limit that nobody asked for. */
    public boolean truncated() {
        return whole.cutByDefault();
    }

    /** The published fields that the query names and some input lacks. */
    public Set<FlowLogField> missing() {
        return whole.missing();
    }

    /** Those of {@link #missing} that all formats lacked. */
    public Set<FlowLogField> missingInAll() {
        return whole.missingInAll();
    }
}
