package io.flowlog.core;

import io.flowlog.core.internal.text.Utf8Encoder;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of events one after another, each with a line break, so that they can be split like a file.
 *
 * <p>Belongs to one thread.
 */
final class EventChunks {
    private static final int ENOUGH_LINES = 1024;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Iterator<?> events;
    private final int enoughBytes;
    private byte[] buffer = new byte[2 * LineSplitter.PADDING];
    private @Nullable FlowLogEvent[] lineEvents = new FlowLogEvent[ENOUGH_LINES];
    private int lines;
    private int to = LineSplitter.PADDING;
    private long offset;
    private @Nullable RuntimeException fault;

    /**
     * @param events      each a {@link FlowLogEvent}, or just a message
     * @param enoughBytes how many bytes of messages to put together; a single longer message is a chunk too
     */
    EventChunks(Iterator<?> events, int enoughBytes) {
        this.events = events;
        this.enoughBytes = enoughBytes;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return LineSplitter.PADDING;
    }

    int to() {
        return to;
    }

    /** The offset of the chunk's first byte in the text of all events. */
    long offset() {
        return offset;
    }

    /** The event of each line. */
    @Nullable FlowLogEvent[] lineEvents() {
        return Arrays.copyOf(lineEvents, lines);
    }

    /**
     * Takes in more events; false if there are no more. Where the caller's iterator throws, so does this, but only after the
     * events before were delivered.
     */
    boolean next() {
        offset += to - from();
        lines = 0;
        to = from();
        try {
            while (fault == null && lines < ENOUGH_LINES && to - from() < enoughBytes && events.hasNext()) {
                Object next = events.next();
                if (next instanceof FlowLogEvent event) {
                    add(event.message(), event);
                } else {
                    add((String) next, null);
                }
            }
        } catch (RuntimeException e) {
            fault = e;
        }
        if (lines == 0 && fault != null) {
            RuntimeException thrown = fault;
            fault = null;
            throw thrown;
        }
        return lines > 0;
    }

    private void add(String message, @Nullable FlowLogEvent event) {
        long most = (long) to + (long) message.length() * Utf8Encoder.MOST_BYTES + 1 + LineSplitter.PADDING;
        if (buffer.length < most) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(LARGEST_ARRAY, Math.max(most, 2L * buffer.length)));
        }
        int end = Utf8Encoder.encode(message, buffer, to);
        if (end > to && buffer[end - 1] == '\n') {
            end--;
        }
        for (int i = to; i < end; i++) {
            if (buffer[i] == '\n') {
                addLine(event);
            }
        }
        buffer[end] = '\n';
        to = end + 1;
        addLine(event);
    }

    private void addLine(@Nullable FlowLogEvent event) {
        if (lineEvents.length == lines) {
            lineEvents = Arrays.copyOf(lineEvents, 2 * lines);
        }
        lineEvents[lines++] = event;
    }
}
