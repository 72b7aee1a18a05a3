package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs the shares of one query: the first in the calling thread, each other in a thread of its own. */
final class Workers {
    private Workers() {}

    /** Runs all to their end; if any fails, stops the others and throws what it threw. No thread outlives this call. */
    static void runAll(List<? extends Runnable> workers, StopSignal stop) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable worker : workers.subList(1, workers.size())) {
            Thread thread = new Thread(() -> run(worker, failure, stop), "flowlog-query-" + threads.size());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        run(workers.get(0), failure, stop);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.raise();
                    failure.compareAndSet(
                            null,
                            new QueryAbortedException(
                                    Reason.INTERRUPTED, "the thread that ran the query was interrupted"));
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            // workers declare no checked exception
            throw (RuntimeException) thrown;
        }
    }

    private static void run(Runnable worker, AtomicReference<@Nullable Throwable> failure, StopSignal stop) {
        try {
            worker.run();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            stop.raise();
        }
    }
}
