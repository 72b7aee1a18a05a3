package io.flowlog.events.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.events.EventsLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** JSON documents, payloads in base64, and lines of text, in any order, with or without line breaks between documents. */
final class Documents implements Layer {
    private static final int LONGEST_NAME = 1024;

    private final Lines lines;
    private final EventsLimits limits;
    private final JsonFactory factory;
    private final Deque<Item> items = new ArrayDeque<>();
    private @Nullable JsonParser parser;
    private @Nullable JsonDocument document;
    private @Nullable IOException fault;
    private long start;
    private long controlMessages;

    Documents(Lines lines, EventsLimits limits) {
        this.lines = lines;
        this.limits = limits;
        // all is UTF-8: NULs behind the first brace would be taken for another encoding, and a fault in that for one of
        // the input
        factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepth())
                        .maxStringLength(limits.textBytes())
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    @Override
    public long controlMessages() {
        return controlMessages;
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (items.isEmpty()) {
            if (fault != null) {
                IOException thrown = fault;
                fault = null;
                throw thrown;
            }
            JsonDocument open = document;
            if (open != null) {
                read(open);
                continue;
            }
            int next = lines.skipBlanks();
            if (next < 0) {
                return null;
            }
            start = lines.offset();
            if (next == '{' || next == '[') {
                JsonParser json = factory.createParser(lines);
                parser = json;
                document = new JsonDocument(json, start, limits, items);
            } else if (lines.atPayload()) {
                readPayload();
            } else {
                String line = lines.line();
                if (line != null) {
                    items.add(new Item.Event(new FlowLogEvent(FlowLogEvent.NO_TIME, line)));
                }
            }
        }
        return items.poll();
    }

    private void read(JsonDocument open) {
        try {
            if (!open.read()) {
                end(open);
            }
        } catch (JsonProcessingException e) {
            open.flush();
            end(open);
            long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            items.add(new Item.Bad(start + at, e.getOriginalMessage()));
            try {
                lines.skipDocument(start);
            } catch (IOException later) {
                fault = later;
            }
        } catch (IOException e) {
            open.flush();
            end(open);
            fault = e;
        }
    }

    /** Gives back what the parser has read beyond its document. */
    private void end(JsonDocument ended) {
        controlMessages += ended.controlMessages();
        JsonParser json = parser;
        if (json != null) {
            CountingStream beyond = new CountingStream();
            try {
                json.releaseBuffered(beyond);
                json.close();
            } catch (IOException e) {
                throw new AssertionError("counting bytes cannot fail", e);
            }
            lines.unread(beyond.count);
        }
        document = null;
        parser = null;
    }

    /**
     * Tools break long base64 into lines; a line that begins as a payload is a new one. Where the input fails in between, what is
     * there may hold whole events.
     */
    private void readPayload() {
        StringBuilder text = new StringBuilder();
        try {
            readLines(text);
        } catch (IOException e) {
            fault = e;
        }
        try {
            items.add(new Item.Payload(start, Base64Text.decode(text.toString())));
        } catch (IllegalArgumentException e) {
            items.add(new Item.Bad(start, "base64 that cannot be decoded: " + e.getMessage()));
        }
    }

    private void readLines(StringBuilder text) throws IOException {
        do {
            String line = lines.line();
            text.append(line == null ? "" : line.strip());
        } while (text.length() <= limits.textBytes()
                && text.length() % 4 == 0
                && text.charAt(text.length() - 1) != '='
                && lines.atBase64()
                && !lines.atPayload());
    }

    /** Counts what is written. */
    private static final class CountingStream extends OutputStream {
        private int count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
