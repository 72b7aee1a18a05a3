package io.flowlog.core;

import io.flowlog.core.internal.io.ByteInput;
import io.flowlog.core.internal.io.PeekedInput;
import io.flowlog.core.internal.io.TextStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * One input whose records are wrapped, as events.
 *
 * <p>Belongs to one thread.
 */
final class EnvelopeInput implements Iterator<FlowLogEvent>, Closeable {
    /** Looked for once: a program's jars do not change, and looking is slow. */
    private static final class Installed {
        static final List<EnvelopeDecoder> DECODERS =
                ServiceLoader.load(EnvelopeDecoder.class, EnvelopeDecoder.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }

    /** A plain input if {@code envelope} is null. */
    record Opened(ByteInput input, @Nullable EnvelopeInput envelope) {}

    private final String layout;
    private final TextStream text;
    private final EnvelopeReader reader;
    private long toldBytes;
    private long toldControlMessages;
    private @Nullable FlowLogEvent next;
    private boolean closed;

    private EnvelopeInput(String layout, TextStream text, EnvelopeReader reader) {
        this.layout = layout;
        this.text = text;
        this.reader = reader;
    }

    /** Asks the decoders that are installed whose input this is; if there is none, not a byte is looked at. */
    static Opened open(ByteInput input, Runnable checkpoint) throws IOException {
        return open(input, checkpoint, Installed.DECODERS);
    }

    static Opened open(ByteInput input, Runnable checkpoint, List<EnvelopeDecoder> decoders) throws IOException {
        if (decoders.isEmpty()) {
            return new Opened(input, null);
        }
        try {
            PeekedInput peeked = new PeekedInput(input, EnvelopeDecoder.START_BYTES);
            for (EnvelopeDecoder decoder : decoders) {
                Optional<String> layout = decoder.layoutOf(peeked.start(), peeked.startLength());
                if (layout.isPresent()) {
                    TextStream text = new TextStream(peeked, checkpoint);
                    return new Opened(peeked, new EnvelopeInput(layout.get(), text, decoder.open(text)));
                }
            }
            return new Opened(peeked, null);
        } catch (IOException | RuntimeException | Error e) {
            input.close();
            throw e;
        }
    }

    String layout() {
        return layout;
    }

    /** How many bytes were read since the last call. */
    long newBytes() {
        long more = text.delivered() - toldBytes;
        toldBytes = text.delivered();
        return more;
    }

    /** How many messages that hold no record were passed over since the last call. */
    long newControlMessages() {
        long more = reader.controlMessages() - toldControlMessages;
        toldControlMessages = reader.controlMessages();
        return more;
    }

    /** Whether there is a further event; throws UncheckedIOException as {@link EnvelopeReader#next} throws. */
    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = reader.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return next != null;
    }

    @Override
    public FlowLogEvent next() {
        FlowLogEvent event = hasNext() ? next : null;
        if (event == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return event;
    }

    /** Closes the input, once; a reader lets go of its envelope in more than one place. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            text.close();
        }
    }
}
