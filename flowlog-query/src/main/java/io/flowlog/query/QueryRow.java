package io.flowlog.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result. A row has no cell for a value that is absent. Immutable; safe to share among threads.
 */
public interface QueryRow {

    /**
     * The value of a column as the service prints it: numbers in plain decimal, booleans as 1 or 0, times as
     * {@code YYYY-MM-DD HH:mm:ss.SSS} in UTC.
     *
     * @return null if the value is absent or there is no such column
     */
    @Nullable String text(String column);

    /**
     * The value of a column as a number: a {@link Long} or a {@link Double}.
     *
     * @return null if the value is absent or no number, or there is no such column; a text that looks like a number is one
     */
    @Nullable Number number(String column);

    /** Whether the row has a value in this column. */
    default boolean isPresent(String column) {
        return text(column) != null;
    }

    /**
     * The values that are present, by column, in column order: {@link Long}, {@link Double}, {@link String}, or a list of
     * these. Booleans are 1 or 0, and times are their printed form.
     */
    Map<String, Object> values();
}
