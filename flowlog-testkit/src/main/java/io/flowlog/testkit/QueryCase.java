package io.flowlog.testkit;

import java.util.function.Predicate;

/**
 * A query, and which records it lets through, said in Java.
 *
 * @param text    of the query: its filters, perhaps columns, an order, and a limit that no test reaches
 * @param format  of the records that it is about
 * @param meaning true for the records that pass all of its filters
 */
public record QueryCase(String text, LogFormat format, Predicate<LogRecord> meaning) {

    /**
     * Whether a record passes all filters.
     *
     * @throws IllegalArgumentException if it is of another format
     */
    public boolean matches(LogRecord record) {
        if (!record.format().equals(format)) {
            throw new IllegalArgumentException("for records of " + format + ", not of " + record.format());
        }
        return meaning.test(record);
    }

    /** The text, and before it the names of the columns unless they are those of {@link LogFormat#DEFAULT}. */
    @Override
    public String toString() {
        return format.equals(LogFormat.DEFAULT) ? text : "[" + format + "] " + text;
    }
}
