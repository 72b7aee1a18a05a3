package io.flowlog.events;

import io.flowlog.core.EnvelopeDecoder;
import io.flowlog.core.EnvelopeReader;
import io.flowlog.events.internal.Events;
import io.flowlog.events.internal.Layout;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Decodes what CloudWatch Logs, Firehose, Kinesis, Lambda and the AWS command line wrap records in:
 *
 * <ul>
 *   <li>JSON: messages of a subscription ({@code logEvents}), events of {@code aws logs get-log-events} and {@code
 *       filter-log-events}, objects with a {@code message} (Firehose, single events), and whatever holds these as base64 in
 *       {@code data}: invocations of Lambda, records of Kinesis and of Firehose, its HTTP requests. One document or many, with
 *       or without line breaks between.
 *   <li>base64, with gzip inside or without, one payload a line.
 *   <li>The CSV of the console, the {@code text} and {@code table} output of {@code aws logs}, and what {@code aws logs tail}
 *       prints.
 * </ul>
 *
 * <p>A payload may hold a payload again. Lines between documents that are of no such kind are handed on as messages, so that a
 * record among them is read and anything else is counted. Found by the service loader; there is no reason to make one, but to
 * use other limits.
 *
 * <p>Immutable and shared freely.
 */
public final class EventsDecoder implements EnvelopeDecoder {
    private final EventsLimits limits;

    /** A decoder with the default limits. */
    public EventsDecoder() {
        this(EventsLimits.DEFAULTS);
    }

    /** A decoder with these limits. */
    public EventsDecoder(EventsLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    @Override
    public Optional<String> layoutOf(byte[] start, int length) {
        return Layout.of(start, length).map(Layout::title);
    }

    /** {@inheritDoc} The layout is recognised again, so any input may be given, plain records too. Never throws itself. */
    @Override
    public EnvelopeReader open(InputStream text) {
        return new Events(text, limits);
    }
}
