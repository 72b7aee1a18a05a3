package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells the threads of one run when to stop: at the deadline, when one is interrupted, or when another one has failed. Time is
 * that of a clock which nobody sets, {@link System#nanoTime}.
 *
 * <p>Safe for all threads.
 */
public final class StopSignal {
    private final boolean hasDeadline;
    private final LongSupplier nanoTime;
    private final long deadlineNanos;
    private final String deadlineText;
    private volatile boolean raised;

    /** The time allowed counts from now. */
    public StopSignal(Optional<Duration> allowed) {
        this(allowed, System::nanoTime);
    }

    /** @param nanoTime asked for the time in nanoseconds, now and at every check if there is a deadline */
    StopSignal(Optional<Duration> allowed, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        hasDeadline = allowed.isPresent();
        deadlineNanos = nanoTime.getAsLong() + allowed.map(StopSignal::nanos).orElse(0L);
        deadlineText = allowed.map(Duration::toString).orElse("");
    }

    /** Makes the next check of every other thread fail. */
    void raise() {
        raised = true;
    }

    /**
     * Called at least every {@value Slice#ROWS} records and every chunk of input, and through a {@code WorkMeter} wherever a record
     * can cost much or there are no records any more.
     *
     * @throws QueryAbortedException if it is time to stop
     */
    public void check() {
        if (raised) {
            throw new QueryAbortedException(Reason.INTERRUPTED, "another thread of the run has failed");
        }
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new QueryAbortedException(Reason.INTERRUPTED, "the thread that ran the query was interrupted");
        }
        if (hasDeadline && nanoTime.getAsLong() - deadlineNanos > 0) {
            throw new QueryAbortedException(
                    Reason.DEADLINE,
                    "the query was not done within its deadline of " + deadlineText
                            + "; allow more time or narrow the input");
        }
    }

    /** In nanoseconds, at most some 146 years, so that adding them to the clock cannot overflow. */
    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) < 0 ? duration.toNanos() : Long.MAX_VALUE / 2;
    }
}
