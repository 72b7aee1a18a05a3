import org.jspecify.annotations.NullMarked;

/** The envelopes in which services and tools hand out flow log records, read as events. */
@NullMarked
module io.flowlog.events {
    requires transitive io.flowlog.core;
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports io.flowlog.events;

    provides io.flowlog.core.EnvelopeDecoder with
            io.flowlog.events.EventsDecoder;
}
