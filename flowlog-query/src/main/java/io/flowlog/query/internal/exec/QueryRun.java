package io.flowlog.query.internal.exec;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.InputProblemPolicy;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.ReaderOptions;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import io.flowlog.query.QueryStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One run of a query over its sources. With several threads the single inputs are dealt out in turn; each thread has its own
 * reader and partial, and the partials are merged.
 */
public final class QueryRun {
    /** An input has fewer records than this, so that places in the whole input can be numbered without knowing its sizes. */
    private static final int SEQUENCE_BITS = 40;

    private final Execution execution;
    private final QueryOptions options;
    private final List<FlowLogSource> parts;
    private final List<FlowLogReader> readers = new ArrayList<>();
    private final Partial whole;

    /** @param sources in order */
    public QueryRun(Execution execution, QueryOptions options, List<FlowLogSource> sources) {
        this.execution = execution;
        this.options = options;
        parts = FlowLogSource.concat(sources).parts();
        whole = new Partial(execution);
    }

    /** Reads everything, then hands out the rows. */
    public void execute(Consumer<? super QueryRow> consumer) {
        StopSignal stop = new StopSignal(options.deadline());
        // what comes first in the input is what counts for a limit that may stop early
        int threads = execution.segments().get(0).mayStopEarly() ? 1 : Math.min(options.threads(), parts.size());
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, threads); i++) {
            workers.add(new Worker(i, Math.max(1, threads), stop));
        }
        Workers.runAll(workers, stop);
        for (Worker worker : workers) {
            readers.add(worker.reader);
            whole.merge(worker.partial);
        }
        whole.finish(consumer);
    }

    /** What was read. */
    public QueryStatistics statistics() {
        ReadStatistics read = ReadStatistics.NONE;
        for (FlowLogReader reader : readers) {
            read = read.plus(reader.statistics());
        }
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

    /** One thread's share of the inputs. */
    private final class Worker implements Runnable {
        private final Partial partial = new Partial(execution);
        private final FlowLogReader reader;
        private final StopSignal stop;
        private final int first;
        private final int step;

        Worker(int first, int step, StopSignal stop) {
            this.first = first;
            this.step = step;
            this.stop = stop;
            List<FlowLogSource> share = new ArrayList<>();
            for (int i = first; i < parts.size(); i += step) {
                share.add(parts.get(i));
            }
            reader = FlowLogReader.open(
                    FlowLogSource.concat(share),
                    ReaderOptions.builder()
                            .format(options.format().orElse(FlowLogFormat.DEFAULT))
                            .inputProblems(
                                    options.inputProblems() == QueryOptions.InputProblems.REPORT
                                            ? InputProblemPolicy.REPORT
                                            : InputProblemPolicy.FAIL)
                            .checkpoint(stop::check)
                            .build());
        }

        @Override
        public void run() {
            int part = -1;
            long sequence = 0;
            try (reader) {
                // complete or not comes first: what is not needed may be late, or missing
                while (!partial.isComplete()) {
                    FlowLogBatch batch = reader.nextBatch();
                    if (batch == null) {
                        break;
                    }
                    if (part != reader.sourceIndex()) {
                        part = reader.sourceIndex();
                        sequence = (long) (first + part * step) << SEQUENCE_BITS;
                    }
                    for (int from = 0; from < batch.size() && !partial.isComplete(); from += Slice.ROWS) {
                        stop.check();
                        int count = Math.min(Slice.ROWS, batch.size() - from);
                        partial.accept(batch, from, count, sequence + from);
                    }
                    sequence += batch.size();
                }
            }
        }
    }
}
