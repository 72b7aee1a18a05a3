package io.flowlog.core;

import io.flowlog.core.internal.text.Utf8Encoder;
import java.util.Objects;

/**
 * Reads single lines that somebody else has cut. Whole inputs are read faster by {@link FlowLogReader}.
 *
 * <p>Belongs to one thread, as do the records that it fills. Allocates nothing per line.
 */
public final class FlowLogParser {
    private final FlowLogFormat format;
    private final LineTokenizer tokenizer;
    private byte[] text = new byte[1024];
    private int columnsFound;

    /** @param format the order of the columns in the lines to come */
    public FlowLogParser(FlowLogFormat format) {
        this.format = Objects.requireNonNull(format, "format");
        tokenizer = new LineTokenizer(format);
    }

    /** The order of the columns. */
    public FlowLogFormat format() {
        return format;
    }

    /**
     * Points a record at a line; nothing is copied, so the record is good until the bytes change. Runs of blanks separate like
     * one; blanks at either end, a byte order mark, and a line break at the end do not matter; an ISO-8601 timestamp before
     * the record becomes its time.
     *
     * @param bytes  holds the line
     * @param offset index of its first byte
     * @param length number of bytes, with or without the line break at the end
     * @param into   receives the record if the status is {@link ParseStatus#OK}; else its content is meaningless. Its format
     *               must equal the parser's
     * @return what the line is; bad bytes never throw
     * @throws IndexOutOfBoundsException if the range does not lie within {@code bytes}
     * @throws IllegalArgumentException  if the record has another format, or is a view of a reader's records
     */
    public ParseStatus parse(byte[] bytes, int offset, int length, FlowLogRecord into) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        FlowLogBatch batch = into.ownBatch(format);
        int to = offset + length;
        if (length > 0 && bytes[to - 1] == '\n') {
            to--;
        }
        for (int i = offset; i < to; i++) {
            if (bytes[i] == '\n') {
                columnsFound = 0;
                return ParseStatus.SEVERAL_LINES;
            }
        }
        ParseStatus status = tokenizer.tokenize(bytes, offset, to, batch.ownStarts(), batch.ownEnds(), 0);
        columnsFound = tokenizer.found();
        if (status == ParseStatus.OK) {
            batch.setSingle(bytes, tokenizer.lineFrom(), tokenizer.lineTo(), tokenizer.time());
        }
        return status;
    }

    /**
     * As {@link #parse(byte[], int, int, FlowLogRecord)}, for a text. It is copied into bytes that the parser uses again, so the
     * record is good until the next call.
     *
     * @throws IllegalArgumentException if the record has another format, or is a view of a reader's records
     */
    public ParseStatus parse(String line, FlowLogRecord into) {
        int most = Math.multiplyExact(line.length(), Utf8Encoder.MOST_BYTES);
        if (text.length < most) {
            text = new byte[Math.max(most, 2 * text.length)];
        }
        return parse(text, 0, Utf8Encoder.encode(line, text, 0), into);
    }

    /** How many columns the last line had, for messages about one with too few or too many; 0 if they were not counted. */
    public int columnsFound() {
        return columnsFound;
    }
}
