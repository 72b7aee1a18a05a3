package io.flowlog.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Doubts the default order where nothing says that it is the input's: neither the caller nor a header line. The first lines are
 * looked at; if one of them is of another order, every line is judged before it is taken for a record, and those that
 * are refused are kept as a sample, so that the reader can say what their order may be. So are lines that are of none of several
 * formats that were given. Depends on nothing but the lines.
 *
 * <p>Belongs to one thread.
 */
final class OrderCheck {
    private static final int FIRST_LINES = 16;

    private final OrderShape shape = new OrderShape(FlowLogFormat.DEFAULT);
    private final LineTokenizer tokenizer = new LineTokenizer(FlowLogFormat.DEFAULT);
    private final int[] starts = new int[FlowLogFormat.DEFAULT.size()];
    private final int[] ends = new int[FlowLogFormat.DEFAULT.size()];
    private OrderTrust trust = OrderTrust.GIVEN;
    private boolean isClosed;
    private int peeked;
    private final List<FlowLogFormat> formats;
    private @Nullable OrderFindings findings;

    /** @param formats those of the options */
    OrderCheck(List<FlowLogFormat> formats) {
        this.formats = formats;
    }

    /** Begins a new input, or goes on with one. */
    void start(LineOrigin origin, OrderTrust newTrust) {
        trust = newTrust;
        peeked = origin.offset() == 0 ? 0 : FIRST_LINES;
        isClosed = false;
        findings = trust == OrderTrust.GIVEN ? null : new OrderFindings(origin, formats);
    }

    OrderTrust trust() {
        return trust;
    }

    /** What is to be said of this input; null if its order was never in doubt. */
    @Nullable OrderFindings findings() {
        return findings;
    }

    /**
     * A header says what the order is from here on. If it is what was assumed anyway, ranges that were read meanwhile on the
     * assumption are good.
     */
    void headerSeen(FlowLogFormat header) {
        boolean asAssumed = trust == OrderTrust.ASSUMED && header.equals(FlowLogFormat.DEFAULT);
        trust = asAssumed ? OrderTrust.ASSUMED : OrderTrust.GIVEN;
        peeked = FIRST_LINES;
        isClosed = true;
        if (findings != null) {
            findings.close();
        }
    }

    /** Whether each line has to be judged. */
    boolean isJudging() {
        return trust == OrderTrust.DOUBTED;
    }

    /** Whether each line is of one of several formats. */
    boolean isChoosing() {
        return trust == OrderTrust.SEVERAL;
    }

    /** Looks at the beginning of a chunk, as long as the input's first lines go; lines that are too long do not count. */
    void peek(byte[] bytes, int from, int to, int maxLineBytes) {
        int lineStart = from;
        while (peeked < FIRST_LINES && trust == OrderTrust.ASSUMED && lineStart < to) {
            int lineEnd = lineStart;
            while (bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            if (lineEnd - lineStart > maxLineBytes) {
                lineStart = lineEnd + 1;
                continue; // how much of it is here depends on the buffer
            }
            peeked++;
            ParseStatus status = tokenizer.tokenize(bytes, lineStart, lineEnd, starts, ends, 0);
            if (status == ParseStatus.HEADER) {
                return;
            }
            if (status == ParseStatus.OK && !shape.mayHold(bytes, starts, ends, 0)) {
                trust = OrderTrust.DOUBTED;
            }
            lineStart = lineEnd + 1;
        }
    }

    /** Whether a line with as many columns as the default order has is of another one nevertheless. */
    boolean refuses(byte[] bytes, int[] fieldStarts, int[] fieldEnds, int at) {
        return isJudging() && !shape.mayHold(bytes, fieldStarts, fieldEnds, at);
    }

    /** Takes note of records. */
    void records(long count) {
        OrderFindings noted = findings;
        if (noted != null && !isClosed) {
            noted.records(count);
        }
    }

    /** Takes note of a line that is no record for its order. */
    void refused(ParseStatus reason, byte[] bytes, int from, int to) {
        OrderFindings noted = findings;
        if (noted != null && !isClosed) {
            noted.line(reason, bytes, from, to);
        }
    }
}
