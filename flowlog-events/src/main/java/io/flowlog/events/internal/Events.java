package io.flowlog.events.internal;

import io.flowlog.core.EnvelopeReader;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.MalformedEnvelopeException;
import io.flowlog.events.EventsLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The events of an input, out of as many payloads within payloads as there are.
 *
 * <p>Belongs to one thread.
 */
public final class Events implements EnvelopeReader {
    private final EventsLimits limits;
    private final Lines input;
    private final Deque<Layer> layers = new ArrayDeque<>();
    private boolean opened;
    private long documents;
    private long documentOffset;
    private long controlMessages;

    /** @param input whose beginning tells its layout */
    public Events(InputStream input, EventsLimits limits) {
        this.limits = limits;
        this.input = new Lines(input, limits.textBytes());
    }

    @Override
    public @Nullable FlowLogEvent next() throws IOException {
        if (!opened) {
            opened = true;
            layers.push(layer(input));
        }
        while (!layers.isEmpty()) {
            Item item = nextItem();
            if (item instanceof Item.Event event) {
                return event.event();
            } else if (item instanceof Item.Payload payload) {
                enter(payload);
            } else if (item instanceof Item.Bad bad) {
                throw malformed(layers.size() > 1 ? documentOffset : bad.offset(), bad.reason());
            } else {
                controlMessages += layers.pop().controlMessages();
            }
        }
        return null;
    }

    @Override
    public long controlMessages() {
        long sum = controlMessages;
        for (Layer layer : layers) {
            sum += layer.controlMessages();
        }
        return sum;
    }

    private @Nullable Item nextItem() throws IOException {
        boolean outermost = layers.size() == 1;
        if (outermost) {
            documentOffset = input.offset();
        }
        try {
            Item item = layers.getFirst().next();
            if (outermost && item != null) {
                documents++;
                documentOffset = item instanceof Item.Payload payload ? payload.offset() : documentOffset;
            }
            return item;
        } catch (LongLineException e) {
            documents += outermost ? 1 : 0;
            throw malformed(documentOffset, e.getMessage());
        } catch (IOException e) {
            if (outermost) {
                throw e;
            }
            // a fault of the payload, not of the input
            controlMessages += layers.pop().controlMessages();
            throw inPayload(e);
        }
    }

    private void enter(Item.Payload payload) throws MalformedEnvelopeException {
        if (layers.size() > limits.nestedPayloads()) {
            throw malformed(
                    documentOffset, "payloads within payloads, more than " + limits.nestedPayloads() + " of them");
        }
        try {
            layers.push(layer(new Lines(PayloadStream.of(payload.bytes(), limits.payloadBytes()), limits.textBytes())));
        } catch (IOException e) {
            throw inPayload(e);
        }
    }

    private Layer layer(Lines lines) throws IOException {
        lines.skipMark();
        Layout layout = lines.layout().orElse(Layout.JSON);
        return switch (layout) {
            case JSON, BASE64 -> new Documents(lines, limits);
            case CSV -> new CsvRows(lines);
            case CLI_TEXT -> new TabLines(lines);
            case CLI_TABLE -> new TableLines(lines);
            case TAIL -> new TailLines(lines);
        };
    }

    private MalformedEnvelopeException inPayload(IOException e) {
        return malformed(
                documentOffset,
                e instanceof EOFException
                        ? "a payload that ends in the middle of its gzip"
                        : "a payload that cannot be decompressed: " + e.getMessage());
    }

    private MalformedEnvelopeException malformed(long offset, @Nullable String reason) {
        return new MalformedEnvelopeException(documents, offset, String.valueOf(reason));
    }
}
