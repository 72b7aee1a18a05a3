package io.flowlog.core;

import java.util.Objects;

/**
 * One event of CloudWatch Logs: a record's line with what the service knows of it.
 *
 * @param timestampMillis     the event's time in epoch milliseconds, or {@link #NO_TIME}
 * @param message             the record's line
 * @param logStream           the name of the stream, or the empty text
 * @param log                 account and group, such as {@code 123456789012:/vpc/flow}, or the empty text
 * @param ingestionTimeMillis when the service took the event in, in epoch milliseconds, or {@link #NO_TIME}
 */
public record FlowLogEvent(
        long timestampMillis, String message, String logStream, String log, long ingestionTimeMillis) {

    /** Stands for a time that is not known. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Refuses null texts. */
    public FlowLogEvent {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(logStream, "logStream");
        Objects.requireNonNull(log, "log");
    }

    /** An event of which only time and message are known. */
    public FlowLogEvent(long timestampMillis, String message) {
        this(timestampMillis, message, "", "", NO_TIME);
    }
}
