package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;

/** What a layer of an input gives: an event, something that holds events itself, or the news that something is amiss. */
sealed interface Item {
    /** An event. */
    record Event(FlowLogEvent event) implements Item {}

    /** Bytes that hold documents or lines themselves, perhaps as gzip; the offset is where they are named in the layer's text. */
    record Payload(long offset, byte[] bytes) implements Item {}

    /** Something that should have been an event. */
    record Bad(long offset, String reason) implements Item {}
}
