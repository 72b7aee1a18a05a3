package io.flowlog.core;

import java.util.Objects;

/**
 * What the lines of an input so far mean for those to come; with it, reading can go on in the middle of an input.
 *
 * @param format     the order of the columns
 * @param timeMillis a timestamp that stood alone on a line and waits for its record, in epoch milliseconds, or
 *                   {@link FlowLogEvent#NO_TIME}
 */
public record ReadState(FlowLogFormat format, long timeMillis) {
    /** Checks that there is a format. */
    public ReadState {
        Objects.requireNonNull(format, "format");
    }

    /** The state before the first line of a source that is read with these options. */
    public static ReadState before(FlowLogSource source, ReaderOptions options) {
        return new ReadState(source.format().orElse(options.format()), FlowLogEvent.NO_TIME);
    }
}
