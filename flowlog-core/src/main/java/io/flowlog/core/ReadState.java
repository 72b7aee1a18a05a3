package io.flowlog.core;

import java.util.Objects;

/**
 * What the lines of an input so far mean for those to come; with it, reading can go on in the middle of an input.
 *
 * @param format     the order of the columns; where several were given and each line has its own, the first of them
 * @param timeMillis a timestamp that stood alone on a line and waits for its record, in epoch milliseconds, or
 *                   {@link FlowLogEvent#NO_TIME}
 * @param trust      who says that this is the order
 */
public record ReadState(FlowLogFormat format, long timeMillis, OrderTrust trust) {
    /** Checks that there is a format. */
    public ReadState {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(trust, "trust");
    }

    /** The state before the first line of a source that is read with these options. */
    public static ReadState before(FlowLogSource source, ReaderOptions options) {
        if (source.format().isEmpty() && options.formats().size() > 1) {
            return new ReadState(options.format(), FlowLogEvent.NO_TIME, OrderTrust.SEVERAL);
        }
        FlowLogFormat format = source.format().orElse(options.format());
        // the default is an assumption, unless it was given as this input's own; and the events of a group may be of
        // several logs
        boolean given = source.format().isPresent() || options.format() != FlowLogFormat.DEFAULT;
        OrderTrust assumed = source instanceof EventSource || source instanceof MessageSource
                ? OrderTrust.DOUBTED
                : OrderTrust.ASSUMED;
        return new ReadState(format, FlowLogEvent.NO_TIME, given ? OrderTrust.GIVEN : assumed);
    }

    /** This state where lines of several flow logs are to be expected. */
    ReadState doubted() {
        return trust == OrderTrust.ASSUMED ? new ReadState(format, timeMillis, OrderTrust.DOUBTED) : this;
    }
}
