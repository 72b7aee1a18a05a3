package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
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
    private final OrderCheck order;
    private final @Nullable FormatChoice choice;
    private final LogStatusCount statuses = new LogStatusCount();

    private final FlowLogFormat firstFormat;
    private FlowLogFormat format;
    private int columns;
    private int statusSlot;
    /** Whether it takes more than the number of columns to tell that a line is of the format. */
    private boolean isShared;

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
    private @Nullable FlowLogEvent[] rowEvents = {};
    private int lineInChunk;
    private int found;
    private int expected;

    LineSplitter(ReaderOptions options, ReadCounters counters) {
        format = options.format();
        firstFormat = format;
        order = new OrderCheck(options.formats());
        choice = options.formats().size() == 1 ? null : new FormatChoice(options.formats());
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
        // where each line has its own format, that of the last one means nothing for the next
        return new ReadState(order.isChoosing() ? firstFormat : format, pendingTime, order.trust());
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
        order.peek(bytes, from, to, maxLineBytes);
    }

    /** Fills the batch with the next records of the chunk, at least one; false if the chunk has no more. */
    boolean nextBatch() {
        counters.badValues().nextBatch();
        while (cursor < to) {
            if (attempts > 0 && !order.isJudging() && !(isShared && order.isChoosing()) && clean.canProve()) {
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
        expected = usualColumns();
        malformed(ParseStatus.LINE_TOO_LONG, holder, from, end, offset, 0);
    }

    /** A part of an envelope that gave no lines. */
    void badEnvelope(MalformedEnvelopeException fault) {
        expected = usualColumns();
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
            isShared = choice != null && choice.isShared(newFormat);
        }
    }

    /** The side effects of records found all at once, up to the end of the chunk. */
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
    }

    // ---- line by line ----

    /**
     * Reads lines up to the end of the chunk or of the batch; true if any was a record. The line that ends a batch is left for
     * the next call.
     */
    private boolean readLines() {
        table.clear(columns);
        if (lineEvents != null && rowEvents.length < lineEvents.length) {
            rowEvents = new FlowLogEvent[lineEvents.length];
        }
        statuses.clear();
        while (cursor < to) {
            int lineEnd = lineEnd(cursor);
            FlowLogFormat lineFormat = lineFormat(lineEnd);
            if (lineFormat != null && lineFormat != format) {
                if (table.rows() > 0) {
                    break;
                }
                bind(lineFormat);
                table.clear(columns);
            }
            int at = table.reserve();
            ParseStatus status = lineFormat == null ? ofNoFormat() : status(lineEnd, at);
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
                if (lineEvents != null) {
                    rowEvents[table.rows()] = event;
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
                malformed(status, bytes, lineStart, lineEnd, textOffset + lineStart, found);
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
        if (lineEvents != null) {
            batch.setEvents(Arrays.copyOf(rowEvents, table.rows()));
        }
        counters.records(table.rows(), statuses);
        order.records(table.rows());
        return true;
    }

    /** How many columns a line should have that is of no format at all: where there are several, not as many as the line before. */
    private int usualColumns() {
        return order.isChoosing() ? firstFormat.size() : columns;
    }

    /** The format of the line at the cursor; null if it is of none of several. */
    private @Nullable FlowLogFormat lineFormat(int lineEnd) {
        return choice == null || !order.isChoosing() || lineEnd - cursor > maxLineBytes
                ? format
                : choice.choose(bytes, cursor, lineEnd, format);
    }

    private ParseStatus ofNoFormat() {
        FormatChoice made = Objects.requireNonNull(choice);
        found = made.found();
        expected = made.expected();
        return made.status();
    }

    /** What the line at the cursor is in its format; if it is a record, its fields go into the table. */
    private ParseStatus status(int lineEnd, int at) {
        found = 0;
        expected = usualColumns();
        if (lineEnd - cursor > maxLineBytes) {
            return ParseStatus.LINE_TOO_LONG;
        }
        ParseStatus status = tokenizer.tokenize(bytes, cursor, lineEnd, table.starts(), table.ends(), at);
        found = tokenizer.found();
        return status == ParseStatus.OK && order.refuses(bytes, table.starts(), table.ends(), at)
                ? ParseStatus.OTHER_ORDER
                : status;
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

    private void malformed(ParseStatus reason, byte[] holder, int from, int end, long offset, int columnsFound) {
        malformed(reason, line, holder, from, end, offset, columnsFound);
    }

    private void malformed(
            ParseStatus reason, long number, byte[] holder, int from, int end, long offset, int columnsFound) {
        counters.line(reason);
        // a timestamp before this line was meant for it, not for the record that follows
        pendingTime = FlowLogEvent.NO_TIME;
        if (counters.wantsExample() || hasListener) {
            MalformedLine malformed = new MalformedLine(
                    source, number, offset, reason, columnsFound, expected, MalformedLine.excerpt(holder, from, end));
            counters.example(input, malformed);
            malformedLines.onMalformedLine(malformed);
        }
    }
}
