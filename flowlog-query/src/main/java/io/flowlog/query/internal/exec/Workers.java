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

    /**
     * Runs all to their end. No thread outlives this call.
     *
     * @param onFailure makes the others end soon once one has failed
     * @param stop      raised when the calling thread is interrupted
     * @return what the first of them that failed threw, or null
     */
    static @Nullable Throwable runAll(List<? extends Runnable> workers, Runnable onFailure, StopSignal stop) {
        if (workers.isEmpty()) {
            return null;
        }
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable worker : workers.subList(1, workers.size())) {
            Thread thread = new Thread(() -> run(worker, failure, onFailure), "flowlog-query-" + threads.size());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        run(workers.get(0), failure, onFailure);
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
        return failure.get();
    }

    private static void run(Runnable worker, AtomicReference<@Nullable Throwable> failure, Runnable onFailure) {
        try {
            worker.run();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            onFailure.run();
        }
    }
}
