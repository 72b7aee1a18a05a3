package io.flowlog.core;

import io.flowlog.core.internal.io.ByteInput;
import io.flowlog.core.internal.io.InputFault;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of a source, one by one or in batches.
 *
 * <pre>{@code
 * try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.path(Path.of("flow.log.gz")))) {
 *     while (reader.next()) {
 *         bytes += reader.record().longAt(FlowLogField.BYTES, 0);
 *     }
 *     System.out.println(reader.statistics());
 * }
 * }</pre>
 *
 * <p>A header line anywhere changes the order of the columns for what follows. Nothing is allocated per record.
 *
 * <p>Belongs to one thread. What is read may close the reader in the midst of being read, which then is at its end. Another thread
 * ends the reading by closing the stream, which is a fault of the input, or through {@link ReaderOptions#checkpoint()}.
 */
public final class FlowLogReader implements AutoCloseable {
    /** An input has fewer bytes than this, so that places can be told without knowing the inputs before it. */
    private static final int PLACE_BITS = 40;

    private final ReaderOptions options;
    private final Deque<FlowLogSource> parts = new ArrayDeque<>();
    private final ReadCounters counters = new ReadCounters();
    private final LineSplitter splitter;
    private final LineChunks chunks;
    private @Nullable EventChunks eventChunks;
    private @Nullable EnvelopeInput envelope;
    private @Nullable FlowLogSource current;
    private @Nullable FlowLogBatch batch;
    private @Nullable FlowLogRecord record;
    private int row;
    private int sourceIndex = -1;
    private @Nullable ReadState startState;
    private @Nullable ByteSource openRange;
    private long nextPlace;
    private int closings;

    private FlowLogReader(ReaderOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        splitter = new LineSplitter(options, counters);
        chunks = new LineChunks(options);
    }

    /**
     * A reader with default options; nothing is opened until the first record is asked for.
     *
     * @throws java.io.UncheckedIOException if a directory cannot be listed
     */
    public static FlowLogReader open(FlowLogSource source) {
        return open(source, ReaderOptions.DEFAULTS);
    }

    /**
     * A reader; nothing is opened until the first record is asked for.
     *
     * @throws java.io.UncheckedIOException if a directory cannot be listed
     */
    public static FlowLogReader open(FlowLogSource source, ReaderOptions options) {
        FlowLogReader reader = open(options);
        reader.parts.addAll(source.parts());
        return reader;
    }

    /** A reader that is at its end until it is told to {@link #begin}. */
    public static FlowLogReader open(ReaderOptions options) {
        return new FlowLogReader(options);
    }

    /** A reader of a file or directory with default options. */
    public static FlowLogReader open(Path path) {
        return open(FlowLogSource.path(path));
    }

    /** A reader of a file or directory whose files may lack a header line. */
    public static FlowLogReader open(Path path, FlowLogFormat format) {
        return open(FlowLogSource.path(path, format));
    }

    /**
     * Goes on with an input, or a {@linkplain FlowLogSource#ranges range} of one, in the same buffers; what is left of the one
     * before is given up. So several readers, each in a thread of its own, share the inputs of a source: what they have seen in
     * all, {@link ReadCounters#total} tells as a single reader would.
     *
     * <p>A range is read rightly from the state that the one before it ended in. A thread that cannot wait for that takes
     * it that no line changes the state, which is nearly always so, and reads the range again if it was not.
     *
     * @param input a single input, as {@link FlowLogSource#parts()} gives them, or a range of it
     * @param index the place of the input among all inputs, which {@link #sourceIndex()} tells; the same for all ranges of an input,
     *              and never smaller than the one before, lest the examples in the statistics be others than the first
     * @param state what the lines before mean for this range
     */
    public void begin(FlowLogSource input, int index, ReadState state) {
        close();
        parts.add(input);
        sourceIndex = index - 1;
        startState = Objects.requireNonNull(state, "state");
    }

    /**
     * What the lines of the current input so far mean for those to come. At its end, and before the next one is begun, that is the
     * state in which the range after it begins.
     */
    public ReadState state() {
        return splitter.state();
    }

    /**
     * Moves to the next record.
     *
     * @return whether there is one
     * @throws FlowLogReadException   if an input cannot be read to its end and the policy is to fail; every whole line before
     *                                the fault has been delivered, and the next call goes on with the next input
     * @throws MalformedLineException if a line is malformed and the policy is to fail; every record before it has been
     *                                delivered, and the next call goes on with the line after it
     */
    public boolean next() {
        FlowLogBatch at = batch;
        if (at != null && row + 1 < at.size()) {
            row++;
            return true;
        }
        row = 0;
        return nextBatch() != null;
    }

    /**
     * The record that {@link #next()} moved to; a view that the next call moves on.
     *
     * @throws NoSuchElementException before the first call of {@link #next()} and after its end
     */
    public FlowLogRecord record() {
        FlowLogBatch at = batch;
        if (at == null) {
            throw new NoSuchElementException("no record: next() was not called or returned false");
        }
        FlowLogRecord shown = record;
        if (shown == null) {
            shown = at.record(row);
            record = shown;
        } else {
            shown.moveTo(row);
        }
        return shown;
    }

    /**
     * Moves to the next records, all of those that follow in memory with the same format; the way for engines. Not to be mixed
     * with {@link #next()}: it takes what is left of the batch away.
     *
     * @return at least one record, in a view that is good until the next call; null at the end
     * @throws FlowLogReadException   as {@link #next()}
     * @throws MalformedLineException as {@link #next()}
     */
    public @Nullable FlowLogBatch nextBatch() {
        batch = null;
        record = null;
        while (!splitter.nextBatch()) {
            if (!nextChunk()) {
                return null;
            }
        }
        FlowLogBatch next = splitter.batch();
        next.setFirstPlace(nextPlace);
        nextPlace += next.size();
        batch = next;
        return next;
    }

    /** The name of the input that the current records come from; empty before the first. */
    public String sourceName() {
        FlowLogSource source = current;
        return source == null ? "" : source.name();
    }

    /** The place of that input among the {@linkplain FlowLogSource#parts() parts} of the source, from 0; -1 before the first. */
    public int sourceIndex() {
        return sourceIndex;
    }

    /**
     * What the current input's records are wrapped in, such as {@code "console CSV"}: the name that an {@link EnvelopeDecoder}
     * gives it. Empty for plain lines and for events, and before the first input is opened.
     */
    public String layout() {
        EnvelopeInput wrapped = envelope;
        return wrapped == null ? "" : wrapped.layout();
    }

    /** What was seen so far. Records count as soon as they lie in a batch. */
    public ReadStatistics statistics() {
        return counters.snapshot();
    }

    /**
     * What {@link #statistics()} is made from, for {@link ReadCounters#total}; it goes on counting while the reader reads, and
     * outlives its buffers.
     */
    public ReadCounters counters() {
        return counters;
    }

    /** Closes the input that is open, and streams that were not reached; the reader is then at its end. */
    @Override
    public void close() {
        closings++;
        batch = null;
        record = null;
        eventChunks = null;
        endInput();
        splitter.startInput(LineOrigin.NONE, new ReadState(options.format(), FlowLogEvent.NO_TIME, OrderTrust.GIVEN));
        closeQuietly(chunks);
        closeEnvelope();
        for (FlowLogSource part = parts.poll(); part != null; part = parts.poll()) {
            if (part instanceof ByteSource bytes) {
                closeQuietly(bytes::discard);
            }
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // what was to be read has been read, or what is amiss has been told
        }
    }

    /** Moves to the next chunk of the current or a later input; false if there is none. */
    private boolean nextChunk() {
        while (true) {
            options.checkpoint().run();
            EventChunks events = eventChunks;
            if (events != null) {
                if (nextEvents(events)) {
                    return true;
                }
                eventChunks = null;
                closeEnvelope();
            } else {
                try {
                    LineChunks.Kind kind = chunks.next();
                    if (kind == LineChunks.Kind.LINES) {
                        counters.bytes(chunks.textBytes());
                        splitter.startChunk(chunks.buffer(), chunks.from(), chunks.to(), chunks.offset(), null);
                        return true;
                    }
                    if (kind == LineChunks.Kind.OVERLONG_LINE) {
                        counters.bytes(chunks.textBytes());
                        splitter.overlongLine(chunks.buffer(), chunks.from(), chunks.to(), chunks.offset());
                        continue;
                    }
                    chunks.close();
                } catch (IOException e) {
                    fault(e, chunks.undelivered());
                }
            }
            if (!openNext()) {
                return false;
            }
        }
    }

    private boolean nextEvents(EventChunks events) {
        EnvelopeInput wrapped = envelope;
        boolean more = (wrapped == null ? events.next() : nextWrapped(events, wrapped)) && eventChunks == events;
        if (more) {
            counters.bytes(wrapped == null ? events.to() - events.from() : 0);
            splitter.startChunk(events.buffer(), events.from(), events.to(), events.offset(), events.lineEvents());
        }
        return more;
    }

    private boolean nextWrapped(EventChunks events, EnvelopeInput wrapped) {
        while (true) {
            try {
                return events.next();
            } catch (UncheckedIOException e) {
                IOException cause = Objects.requireNonNull(e.getCause());
                if (cause instanceof MalformedEnvelopeException malformed) {
                    splitter.badEnvelope(malformed);
                } else {
                    // before the policy may throw: the next call goes on with the next input
                    eventChunks = null;
                    fault(cause, 0);
                    return false;
                }
            } finally {
                counters.bytes(wrapped.newBytes());
                counters.controlMessages(wrapped.newControlMessages());
            }
        }
    }

    private void closeEnvelope() {
        EnvelopeInput wrapped = envelope;
        if (wrapped != null) {
            closeQuietly(wrapped);
        }
    }

    private boolean openNext() {
        endInput();
        FlowLogSource source = parts.poll();
        if (source == null) {
            return false;
        }
        closeEnvelope();
        envelope = null;
        current = source;
        sourceIndex++;
        ReadState state = startState == null ? ReadState.before(source, options) : startState;
        startState = null;
        nextPlace = (long) sourceIndex << PLACE_BITS;
        splitter.startInput(origin(source), state);
        if (source instanceof EventSource events) {
            eventChunks = new EventChunks(events.events().iterator(), options.bufferBytes());
        } else if (source instanceof MessageSource messages) {
            eventChunks = new EventChunks(messages.messages().iterator(), options.bufferBytes());
        } else if (source instanceof ByteSource bytes) {
            int before = closings;
            try {
                // every record takes at least two bytes, so the places of a range are below those of the next
                nextPlace += bytes.offset();
                openRange = bytes.isRange() ? bytes : null;
                open(bytes, state);
            } catch (IOException e) {
                if (closings == before) {
                    fault(e, 0);
                }
            }
            if (closings != before) {
                // the input's first bytes were read, and whoever gave them has closed this reader
                close();
            }
        }
        return true;
    }

    private LineOrigin origin(FlowLogSource source) {
        return source instanceof ByteSource bytes
                ? new LineOrigin(source.name(), sourceIndex, bytes.offset(), bytes.isRange())
                : new LineOrigin(source.name(), sourceIndex, 0, false);
    }

    private void open(ByteSource source, ReadState state) throws IOException {
        ByteInput input = source.open(options.readAhead(), options.mapFiles());
        EnvelopeInput.Opened opened = source.isRange()
                ? new EnvelopeInput.Opened(input, null)
                : EnvelopeInput.open(input, options.checkpoint());
        EnvelopeInput wrapped = opened.envelope();
        envelope = wrapped;
        if (wrapped == null) {
            chunks.open(opened.input(), source.offset());
        } else {
            // a subscription may carry several flow logs
            splitter.startInput(origin(source), state.doubted());
            eventChunks = new EventChunks(wrapped, options.bufferBytes());
        }
    }

    /** Notes how many lines there were, for the numbers of the lines in the ranges after this one. */
    private void endInput() {
        ByteSource range = openRange;
        openRange = null;
        if (range != null) {
            counters.range(sourceIndex, range.offset(), splitter.lines());
        }
    }

    private void fault(IOException e, int undelivered) {
        closeQuietly(chunks);
        // an interrupt ends the reading with a fault: who asked for the end is to learn of that, not of the fault
        options.checkpoint().run();
        String message = e instanceof InputFault inputFault ? inputFault.what() : String.valueOf(e.getMessage());
        if (undelivered > 0) {
            message += "; an unfinished line of " + undelivered + " bytes before the fault was not read";
        }
        long offset = e instanceof InputFault inputFault ? inputFault.offset() : 0;
        InputProblem problem = new InputProblem(sourceName(), offset, message);
        counters.problem(sourceIndex, problem);
        options.inputProblems().onInputProblem(problem);
    }
}
