package io.flowlog.query.judge.model;

/**
 * How a question is asked, beside its query and its records.
 *
 * @param threads how many the engine may use
 * @param plain   whether the query is written in the plainest way
 */
public record Run(int threads, boolean plain) {

    /** The same with so many threads. */
    public Run withThreads(int count) {
        return new Run(count, plain);
    }

    /** The same with the query in plain words. */
    public Run inPlainWords() {
        return new Run(threads, true);
    }
}
