package io.flowlog.query.judge.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a question is asked, beside its query and its records.
 *
 * @param threads how many the engine may use
 * @param plain   whether the query is written in the plainest way
 * @param from    the first moment that counts, if not all do
 * @param to      the last moment that counts, if not all do
 * @param rows    how many rows an answer has at most whose query names no limit
 */
public record Run(
        int threads,
        boolean plain,
        @Nullable Instant from,
        @Nullable Instant to,
        int rows) {

    /** On one thread, in plain words, over all times, with no more rows than a query may ask for. */
    public static final Run PLAIN = new Run(1, true, null, null, 100_000);

    /** Whether all times count. */
    public boolean isOfAllTimes() {
        return from == null && to == null;
    }

    /** The same with so many threads. */
    public Run withThreads(int count) {
        return new Run(count, plain, from, to, rows);
    }

    /** The same with the query in plain words. */
    public Run inPlainWords() {
        return new Run(threads, true, from, to, rows);
    }

    /** The same over other times. */
    public Run between(@Nullable Instant first, @Nullable Instant last) {
        return new Run(threads, plain, first, last, rows);
    }

    /** The same with so many rows. */
    public Run withRows(int most) {
        return new Run(threads, plain, from, to, most);
    }
}
