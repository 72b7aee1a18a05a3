package io.flowlog.core;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The events of one input, made by an {@link EnvelopeDecoder}. Holds only what it needs for the next event, and bounds that.
 *
 * <p>Belongs to one thread.
 */
public interface EnvelopeReader {
    /**
     * Reads on to the next event; null at the end. A message of several lines is several records.
     *
     * @throws MalformedEnvelopeException where a part of the input cannot be understood, after every whole event before it; the
     *                                    next call goes on behind that part
     * @throws IOException                where the input itself cannot be read, after every whole event before
     */
    @Nullable FlowLogEvent next() throws IOException;

    /** Messages of a service about itself that were passed over so far: they hold no record. */
    default long controlMessages() {
        return 0;
    }
}
