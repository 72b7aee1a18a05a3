package io.flowlog.benchmarks.contender;

import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collector;

/** Whoever gives rows of texts, with the question answered in plain Java; in several threads if there are several parts. */
final class RowContender implements Contender {
    private final Collector<String[], ?, Answer> question;
    private final Rows rows;
    private final int threads;
    private final ExecutorService pool;

    RowContender(Question question, FlowLogFormat format, int threads, Rows rows) {
        this.question = RowAnswers.of(question, format);
        this.rows = rows;
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "rows");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Answer answer(LogFiles log) {
        return answer(Part.of(log, threads), question);
    }

    /** Has a type of its own for what a collector fills, which nobody else need know. */
    private <A> Answer answer(List<Part> parts, Collector<String[], A, Answer> collector) {
        List<Callable<A>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            shares.add(() -> collect(parts, first, collector));
        }
        try {
            A whole = collector.supplier().get();
            for (Future<A> share : pool.invokeAll(shares)) {
                whole = collector.combiner().apply(whole, share.get());
            }
            return collector.finisher().apply(whole);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <A> A collect(List<Part> parts, int first, Collector<String[], A, Answer> collector) throws IOException {
        A container = collector.supplier().get();
        for (int i = first; i < parts.size(); i += threads) {
            rows.read(parts.get(i).open(), row -> collector.accumulator().accept(container, row));
        }
        return container;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
