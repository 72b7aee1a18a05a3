package io.flowlog.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines of one input, or of a range of it, that are not of the order that was assumed; a few of them are kept. */
final class OrderFindings {
    private static final int SAMPLE_LINES = 64;
    private static final int SAMPLE_BYTES = 4096;

    /** So many lines of one number of columns, and one in so many, are no accident. */
    private static final int LEAST_LINES = 4;

    private static final int ONE_IN = 100;

    private final LineOrigin origin;
    private final List<FlowLogFormat> formats;
    private final List<String> sample = new ArrayList<>();
    private long otherOrder;
    private long otherCount;
    private long records;
    /** Whether somebody has said what the order is in the end. */
    private boolean isClosed;

    private long shownLines = -1;
    private @Nullable UnknownOrder shown;
    private boolean alike;

    /** @param formats those that the lines may be of */
    OrderFindings(LineOrigin origin, List<FlowLogFormat> formats) {
        this.origin = origin;
        this.formats = formats;
    }

    void records(long count) {
        records += count;
    }

    void line(ParseStatus reason, byte[] bytes, int from, int to) {
        if (reason == ParseStatus.OTHER_ORDER) {
            otherOrder++;
        } else if (reason == ParseStatus.TOO_FEW_COLUMNS || reason == ParseStatus.TOO_MANY_COLUMNS) {
            otherCount++;
        } else {
            return;
        }
        if (sample.size() < SAMPLE_LINES && to - from <= SAMPLE_BYTES) {
            sample.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }

    /** A header ends the doubts: what comes is of its order, in the ranges after this one, too. */
    void close() {
        isClosed = true;
    }

    /** Whether this may change what is said in the end. */
    boolean matters() {
        return isRange() || show() != null;
    }

    boolean isRange() {
        return origin.isRange();
    }

    /** What is to be said of all inputs, of those first that come first, at most so many. */
    static List<UnknownOrder> unknownOrders(List<OrderFindings> all, int most) {
        Map<Integer, List<OrderFindings>> byInput = new TreeMap<>();
        for (OrderFindings one : all) {
            byInput.computeIfAbsent(one.origin.index(), index -> new ArrayList<>())
                    .add(one);
        }
        List<UnknownOrder> orders = new ArrayList<>();
        for (List<OrderFindings> input : byInput.values()) {
            UnknownOrder order = joined(input).show();
            if (order != null && orders.size() < most) {
                orders.add(order);
            }
        }
        return orders;
    }

    /** The findings in the ranges of an input, up to a header. */
    private static OrderFindings joined(List<OrderFindings> ranges) {
        if (ranges.size() == 1) {
            return ranges.get(0);
        }
        List<OrderFindings> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(range -> range.origin.offset()));
        OrderFindings whole = new OrderFindings(sorted.get(0).origin, sorted.get(0).formats);
        for (OrderFindings range : sorted) {
            whole.otherOrder += range.otherOrder;
            whole.otherCount += range.otherCount;
            whole.records += range.records;
            whole.sample.addAll(
                    range.sample.subList(0, Math.min(range.sample.size(), SAMPLE_LINES - whole.sample.size())));
            if (range.isClosed) {
                break;
            }
        }
        return whole;
    }

    /** What there is to say; null where single lines are merely damaged. */
    private @Nullable UnknownOrder show() {
        long lines = otherOrder + otherCount;
        boolean few = otherOrder == 0 && otherCount <= records;
        if (lines == 0 || few && (lines < LEAST_LINES || lines * ONE_IN < records)) {
            return null;
        }
        UnknownOrder order = shown;
        if (order == null || shownLines != lines || order.records() != records) {
            FormatInference inference = FormatInference.of(sample);
            alike = inference.records() >= LEAST_LINES && 2 * inference.records() >= sample.size();
            order = new UnknownOrder(origin.name(), lines, records, formats, inference.candidates());
            shown = order;
            shownLines = lines;
        }
        boolean damaged = otherOrder == 0 && records > 0 && order.candidates().isEmpty();
        return damaged || few && !alike ? null : order;
    }
}
