package io.flowlog.core;

import io.flowlog.core.internal.io.InputFault;
import java.io.Closeable;
import java.io.IOException;
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
 * <p>Belongs to one thread.
 */
public final class FlowLogReader implements AutoCloseable {
    private final ReaderOptions options;
    private final Deque<FlowLogSource> parts;
    private final ReadCounters counters = new ReadCounters();
    private final LineSplitter splitter;
    private final LineChunks chunks;
    private @Nullable EventChunks eventChunks;
    private @Nullable FlowLogSource current;
    private @Nullable FlowLogBatch batch;
    private @Nullable FlowLogRecord record;
    private int row;
    private int sourceIndex = -1;

    private FlowLogReader(FlowLogSource source, ReaderOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        parts = new ArrayDeque<>(source.parts());
        splitter = new LineSplitter(options, counters);
        chunks = new LineChunks(options);
    }

    /**
     * A reader with default options; nothing is opened until the first record is asked for.
     *
     * @throws java.io.UncheckedIOException if a directory cannot be listed
     */
    public static FlowLogReader open(FlowLogSource source) {
        return new FlowLogReader(source, ReaderOptions.DEFAULTS);
    }

    /**
     * A reader; nothing is opened until the first record is asked for.
     *
     * @throws java.io.UncheckedIOException if a directory cannot be listed
     */
    public static FlowLogReader open(FlowLogSource source, ReaderOptions options) {
        return new FlowLogReader(source, options);
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

    /** What was seen so far. Records count as soon as they lie in a batch. */
    public ReadStatistics statistics() {
        return counters.snapshot();
    }

    /** Closes the input that is open, and streams that were not reached; the reader is then at its end. */
    @Override
    public void close() {
        batch = null;
        record = null;
        eventChunks = null;
        splitter.startInput("", options.format());
        closeQuietly(chunks);
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
        if (!events.next()) {
            return false;
        }
        counters.bytes(events.to() - events.from());
        splitter.startChunk(events.buffer(), events.from(), events.to(), events.offset(), events.lineEvents());
        return true;
    }

    private boolean openNext() {
        FlowLogSource source = parts.poll();
        if (source == null) {
            return false;
        }
        current = source;
        sourceIndex++;
        splitter.startInput(source.name(), source.format().orElse(options.format()));
        if (source instanceof EventSource events) {
            eventChunks = new EventChunks(events.events().iterator(), options.bufferBytes());
        } else if (source instanceof ByteSource bytes) {
            try {
                chunks.open(bytes.open());
            } catch (IOException e) {
                fault(e, 0);
            }
        }
        return true;
    }

    private void fault(IOException e, int undelivered) {
        closeQuietly(chunks);
        String message = e instanceof InputFault inputFault ? inputFault.what() : String.valueOf(e.getMessage());
        if (undelivered > 0) {
            message += "; an unfinished line of " + undelivered + " bytes before the fault was not read";
        }
        long offset = e instanceof InputFault inputFault ? inputFault.offset() : 0;
        InputProblem problem = new InputProblem(sourceName(), offset, message);
        counters.problem(problem);
        options.inputProblems().onInputProblem(problem);
    }
}
