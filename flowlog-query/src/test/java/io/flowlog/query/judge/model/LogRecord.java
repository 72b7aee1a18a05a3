package io.flowlog.query.judge.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record.
 *
 * @param values one for each column of its part
 * @param time   what stands before the record as its time, as in an export; often nothing
 */
public record LogRecord(List<String> values, @Nullable Instant time) {
    /** The last second of 32 bits; a start beyond it is in milliseconds already. */
    private static final long LAST_SECOND = (1L << 31) - 1;

    /** The line without its time, which is what {@code @message} means. */
    public String message() {
        return String.join(" ", values);
    }

    /** The moment of the record in epoch milliseconds, null if it has none: its own, or that of its start. */
    public @Nullable Long timestamp(List<Field> columns) {
        if (time != null) {
            return time.toEpochMilli();
        }
        int index = columns.indexOf(Field.START);
        Object start = index < 0 ? null : Field.START.meaning(values.get(index));
        return start instanceof Long number ? (Long) (number > LAST_SECOND ? number : number * 1000) : null;
    }

    String line() {
        return (time == null ? "" : time + " ") + message() + "\n";
    }
}
