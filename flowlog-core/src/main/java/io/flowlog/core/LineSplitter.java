package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts chunks of whole lines into batches of records, counts every line, and keeps track of what the lines so far mean for the
 * ones to come: the order of the columns, and a timestamp that waits for its record.
 *
 * <p>A {@linkplain CleanChunk clean chunk} is one batch, found all at once; any other chunk is read line by line. Both ways give
 * the same records and counts.
 *
 * <p>Belongs to one thread.
 */
final class LineSplitter {
    /** Bytes that may be read before and after a chunk, so that fields can be taken as words of eight bytes. */
    static final int PADDING = 64;

    /** How often a chunk is tried as a whole again after a header; more would make a chunk of headers quadratic. */
    private static final int ATTEMPTS = 4;

    private final ReadCounters counters;
    private final MalformedLinePolicy malformedLines;
    private final boolean hasListener;
    private final int maxLineBytes;
    private final FlowLogBatch batch;
    private final FieldTable table = new FieldTable();
    private final LineTokenizer tokenizer;
    private final CleanChunk clean;
    private final OrderCheck order = new OrderCheck();
    private final LogStatusCount statuses = new LogStatusCount();

    private FlowLogFormat format;
    private int columns;
    private int statusSlot;

    private String source = "";
    private int input;
    private long line;
    private long pendingTime = FlowLogEvent.NO_TIME;

    private byte[] bytes = {};
    private int cursor;
    private int to;
    private long textOffset;
    private int attempts;
    private @Nullable FlowLogEvent @Nullable [] lineEvents;
    private int lineInChunk;

    LineSplitter(ReaderOptions options, ReadCounters counters) {
        format = options.format();
        this.counters = counters;
        malformedLines = options.malformedLines();
        hasListener = malformedLines != MalformedLinePolicy.SKIP;
        maxLineBytes = options.maxLineBytes();
        batch = new FlowLogBatch(format);
        batch.tallyBadValues(counters.badValues());
        tokenizer = new LineTokenizer(format);
        clean = new CleanChunk(options.maxLineBytes());
        bind(format);
    }

    FlowLogBatch batch() {
        return batch;
    }

    /** How many lines the input had so far. */
    long lines() {
        return line;
    }

    /** What the lines so far mean for those to come. */
    ReadState state() {
        return new ReadState(format, pendingTime, order.trust());
    }

    /** Begins a new input: lines count from 1 again, and nothing of the one before holds. */
    void startInput(LineOrigin origin, ReadState state) {
        order.start(origin, state.trust());
        counters.findings(order.findings());
        source = origin.name();
        input = origin.index();
        line = 0;
        pendingTime = state.timeMillis();
        cursor = 0;
        to = 0;
        bind(state.format());
    }

    /**
     * Begins a chunk.
     *
     * @param newBytes      holds whole lines in {@code [from, newTo)}, the last byte a line break, and {@link #PADDING} bytes
     *                      after them
     * @param newTextOffset the offset of the first line in the input's text
     * @param newLineEvents the events that the lines come from, by line, or null
     */
    void startChunk(
            byte[] newBytes,
            int from,
            int newTo,
            long newTextOffset,
            @Nullable FlowLogEvent @Nullable [] newLineEvents) {
        bytes = newBytes;
        cursor = from;
        to = newTo;
        textOffset = newTextOffset - from;
        attempts = ATTEMPTS;
        lineEvents = newLineEvents;
        lineInChunk = 0;
        order.peek(bytes, from, to);
    }

    /** Fills the batch with the next records of the chunk, at least one; false if the chunk has no more. */
    boolean nextBatch() {
        counters.badValues().nextBatch();
        while (cursor < to) {
            if (attempts > 0 && !order.isJudging() && clean.canProve()) {
                attempts--;
                int records = clean.records(bytes, cursor, to);
                if (records > 0) {
                    batch.setDelimiters(bytes, clean.positions(), 0, records);
                    deliver(records);
                    cursor = to;
                    return true;
                }
            }
            if (readLines()) {
                return true;
            }
        }
        return false;
    }

    /** A line that is longer than the limit; only its beginning was kept. */
    void overlongLine(byte[] holder, int from, int end, long offset) {
        line++;
        malformed(ParseStatus.LINE_TOO_LONG, holder, from, end, offset, 0);
    }

    /** A part of an envelope that gave no lines. */
    void badEnvelope(MalformedEnvelopeException fault) {
        byte[] what = String.valueOf(fault.getMessage()).getBytes(StandardCharsets.UTF_8);
        malformed(ParseStatus.BAD_ENVELOPE, fault.document(), what, 0, what.length, fault.offset(), 0);
    }

    private void bind(FlowLogFormat newFormat) {
        if (format != newFormat || columns == 0) {
            format = newFormat;
            columns = newFormat.size();
            batch.bind(newFormat);
            tokenizer.bind(newFormat);
            clean.bind(newFormat);
            statusSlot = newFormat.slotOf(FlowLogField.LOG_STATUS);
        }
    }

    /** The side effects of records found all at once. */
    private void deliver(int records) {
        counters.records(records, clean.statuses());
        order.records(records);
        line += records;
        if (lineEvents != null) {
            FlowLogEvent[] events = new FlowLogEvent[records];
            System.arraycopy(lineEvents, lineInChunk, events, 0, records);
            batch.setEvents(events);
        }
        if (pendingTime != FlowLogEvent.NO_TIME) {
            batch.setFirstTime(pendingTime);
            pendingTime = FlowLogEvent.NO_TIME;
        }
        lineInChunk += records;
    }

    // ---- line by line ----

    /**
     * Reads lines up to the end of the chunk or of the batch; true if any was a record. The line that ends a batch is left for
     * the next call.
     */
    private boolean readLines() {
        table.clear(columns);
        FlowLogEvent[] events = lineEvents == null ? null : new FlowLogEvent[lineEvents.length - lineInChunk];
        statuses.clear();
        while (cursor < to) {
            int lineEnd = lineEnd(cursor);
            int at = table.reserve();
            ParseStatus status = lineEnd - cursor > maxLineBytes
                    ? ParseStatus.LINE_TOO_LONG
                    : tokenizer.tokenize(bytes, cursor, lineEnd, table.starts(), table.ends(), at);
            if (status == ParseStatus.OK && order.refuses(bytes, table.starts(), table.ends(), at)) {
                status = ParseStatus.OTHER_ORDER;
            }
            if (table.rows() > 0 && endsBatch(status)) {
                break;
            }
            int lineStart = cursor;
            cursor = lineEnd + 1;
            line++;
            FlowLogEvent event = lineEvents == null ? null : lineEvents[lineInChunk];
            lineInChunk++;
            if (status == ParseStatus.OK) {
                long time = tokenizer.time();
                if (events != null && event != null) {
                    events[table.rows()] = event;
                }
                table.add(tokenizer.lineFrom(), tokenizer.lineTo(), time == FlowLogEvent.NO_TIME ? pendingTime : time);
                pendingTime = FlowLogEvent.NO_TIME;
                if (statusSlot >= 0) {
                    statuses.add(bytes, table.starts()[at + statusSlot], table.ends()[at + statusSlot]);
                }
                continue;
            }
            if (status.isMalformed()) {
                order.refused(status, bytes, lineStart, lineEnd);
                malformed(status, bytes, lineStart, lineEnd, textOffset + lineStart, tokenizer.found());
                continue;
            }
            counters.line(status);
            if (status == ParseStatus.TIMESTAMP) {
                pendingTime = tokenizer.time();
            } else if (status == ParseStatus.HEADER) {
                pendingTime = FlowLogEvent.NO_TIME;
                order.headerSeen(tokenizer.header());
                bind(tokenizer.header());
                return false;
            }
        }
        if (table.rows() == 0) {
            return false;
        }
        batch.setFields(bytes, table, table.rows());
        if (events != null) {
            batch.setEvents(events);
        }
        counters.records(table.rows(), statuses);
        order.records(table.rows());
        return true;
    }

    /**
     * Whether the records before a line of this kind are to be delivered first: a header changes the format, and a policy for
     * malformed lines may throw, or wants to be asked in input order.
     */
    private boolean endsBatch(ParseStatus status) {
        return status == ParseStatus.HEADER || status.isMalformed() && hasListener;
    }

    private int lineEnd(int from) {
        int i = from;
        while (bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private void malformed(ParseStatus reason, byte[] holder, int from, int end, long offset, int found) {
        malformed(reason, line, holder, from, end, offset, found);
    }

    private void malformed(ParseStatus reason, long number, byte[] holder, int from, int end, long offset, int found) {
        counters.line(reason);
        // a timestamp before this line was meant for it, not for the record that follows
        pendingTime = FlowLogEvent.NO_TIME;
        if (counters.wantsExample() || hasListener) {
            MalformedLine malformed = new MalformedLine(
                    source, number, offset, reason, found, columns, MalformedLine.excerpt(holder, from, end));
            counters.example(input, malformed);
            malformedLines.onMalformedLine(malformed);
        }
    }
}
