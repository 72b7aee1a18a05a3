package io.flowlog.testkit;

/**
 * A query with one fault.
 *
 * @param text  of the query
 * @param fault what is wrong with it
 */
public record InvalidQuery(String text, QueryFault fault) {
    /** What is wrong, and the text. */
    @Override
    public String toString() {
        return fault + ": " + text;
    }
}
