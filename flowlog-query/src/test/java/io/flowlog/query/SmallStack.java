package io.flowlog.query;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs work on a thread with little room for calls: what a server or an application may give a query. */
public final class SmallStack {
    private static final long BYTES = 256 * 1024;

    private SmallStack() {}

    /** Runs the work to its end; what it throws is thrown here. */
    public static void run(Runnable work) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", BYTES);
        thread.setUncaughtExceptionHandler((died, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError(String.valueOf(thrown), thrown);
        }
    }
}
