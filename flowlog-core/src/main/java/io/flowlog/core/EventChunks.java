package io.flowlog.core;

import java.nio.charset.StandardCharsets;
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

    private final Iterator<FlowLogEvent> events;
    private final int enoughBytes;
    private byte[] buffer = new byte[2 * LineSplitter.PADDING];
    private @Nullable FlowLogEvent[] lineEvents = new FlowLogEvent[ENOUGH_LINES];
    private int lines;
    private int to = LineSplitter.PADDING;
    private long offset;
    private @Nullable RuntimeException fault;

    /** @param enoughBytes how many bytes of messages to put together; a single longer message is a chunk too */
    EventChunks(Iterator<FlowLogEvent> events, int enoughBytes) {
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
                add(events.next());
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

    private void add(FlowLogEvent event) {
        byte[] message = event.message().getBytes(StandardCharsets.UTF_8);
        int length = message.length;
        if (length > 0 && message[length - 1] == '\n') {
            length--;
        }
        int needed = to + length + 1 + LineSplitter.PADDING;
        if (buffer.length < needed) {
            buffer = Arrays.copyOf(buffer, Math.max(needed, 2 * buffer.length));
        }
        System.arraycopy(message, 0, buffer, to, length);
        for (int i = 0; i < length; i++) {
            if (message[i] == '\n') {
                addLine(event);
            }
        }
        buffer[to + length] = '\n';
        to += length + 1;
        addLine(event);
    }

    private void addLine(FlowLogEvent event) {
        if (lineEvents.length == lines) {
            lineEvents = Arrays.copyOf(lineEvents, 2 * lines);
        }
        lineEvents[lines++] = event;
    }
}
