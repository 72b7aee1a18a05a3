package io.flowlog.cli;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.OrderTrust;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.ReaderOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one input is and holds. */
final class Inspection {
    /** The name that core gives to a stream; the command has only one. */
    private static final String STREAM = "(stream)";

    private final String name;
    private final Map<FlowLogFormat, Part> parts = new LinkedHashMap<>();
    private String layout = "";
    private boolean hasEventTimes;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private ReadStatistics read = ReadStatistics.NONE;

    /** The records of one format, and how many of them have a value in each column. */
    static final class Part {
        private final FlowLogFormat format;
        private final boolean isGiven;
        private final long[] present;
        private long records;

        private Part(FlowLogFormat format, boolean isGiven) {
            this.format = format;
            this.isGiven = isGiven;
            present = new long[format.size()];
        }

        FlowLogFormat format() {
            return format;
        }

        /** Whether a header or the caller says that this is the order. */
        boolean isGiven() {
            return isGiven;
        }

        long records() {
            return records;
        }

        long present(int slot) {
            return present[slot];
        }
    }

    private Inspection(String name) {
        this.name = name.startsWith(STREAM) ? "standard input" : name;
    }

    /** Reads a source to its end. */
    static Inspection of(FlowLogSource source, ReaderOptions options) {
        Inspection inspection = new Inspection(source.name());
        try (FlowLogReader reader = FlowLogReader.open(source, options)) {
            FlowLogBatch batch = reader.nextBatch();
            while (batch != null) {
                inspection.add(batch, reader);
                batch = reader.nextBatch();
            }
            inspection.layout = inspection.layout.isEmpty() ? reader.layout() : inspection.layout;
            inspection.read = reader.statistics();
        }
        return inspection;
    }

    private void add(FlowLogBatch batch, FlowLogReader reader) {
        layout = reader.layout();
        OrderTrust trust = reader.state().trust();
        boolean given = trust == OrderTrust.GIVEN
                || trust == OrderTrust.SEVERAL
                || reader.statistics().header() > 0;
        Part part = parts.computeIfAbsent(batch.format(), format -> new Part(format, given));
        part.records += batch.size();
        for (int row = 0; row < batch.size(); row++) {
            FlowLogRecord record = batch.record(row);
            for (int slot = 0; slot < part.present.length; slot++) {
                part.present[slot] += record.isPresent(slot) ? 1 : 0;
            }
            hasEventTimes |= batch.eventTimeMillis(row) != FlowLogEvent.NO_TIME;
            long time = batch.timestampMillis(row);
            if (time != FlowLogEvent.NO_TIME) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
    }

    String name() {
        return name;
    }

    /** What the records are wrapped in, or what stands between and before them. */
    String layout() {
        if (!layout.isEmpty()) {
            return layout;
        }
        if (read.linesRead() == 0) {
            return read.problems().isEmpty() ? "empty" : "none that is known";
        }
        return "plain lines"
                + (read.header() > 0 ? ", header" : "")
                + (read.timestamp() > 0
                        ? ", timestamps on lines of their own"
                        : hasEventTimes ? ", timestamps before records" : "");
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Whether any record has a time. */
    boolean hasTimes() {
        return first <= last;
    }

    /** The first record's time in epoch milliseconds, if any has one. */
    long first() {
        return first;
    }

    /** The last record's time in epoch milliseconds, if any has one. */
    long last() {
        return last;
    }

    ReadStatistics read() {
        return read;
    }

    /** Whether something could not be read, but for single lines. */
    boolean hasTrouble() {
        return !read.problems().isEmpty()
                || !read.unknownOrders().isEmpty()
                || read.records() == 0 && read.malformed() > 0;
    }
}
