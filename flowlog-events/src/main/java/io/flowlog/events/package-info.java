/**
 * Reads flow log records out of what services and tools wrap them in. Nothing here needs to be called: with this jar beside
 * {@code flowlog-core}, every {@link io.flowlog.core.FlowLogSource} of bytes understands these layouts,
 * {@link io.flowlog.events.EventsDecoder} names them, and the envelope's times and names become those of the records.
 *
 * <p>{@link io.flowlog.events.EventsLimits} bounds what an envelope may hold.
 */
@NullMarked
package io.flowlog.events;

import org.jspecify.annotations.NullMarked;
