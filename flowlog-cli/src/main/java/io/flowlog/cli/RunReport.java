package io.flowlog.cli;

import io.flowlog.core.BadValues;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.InputProblem;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.ParseStatus;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.UnknownOrder;
import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says on standard error what a run has read and what it could not, so that nothing is lost unseen. */
final class RunReport {
    private static final int MALFORMED_SHOWN = 3;
    /** The name that core gives to a stream; the command has only one. */
    private static final String STREAM = "(stream)";

    private final Streams streams;
    private final InputFiles inputs;
    private final QueryResult result;
    private final ReadStatistics read;

    RunReport(Streams streams, InputFiles inputs, QueryResult result) {
        this.streams = streams;
        this.inputs = inputs;
        this.result = result;
        read = result.statistics().read();
    }

    /** Whether rows may be missing: an input was not read to its end, or no line of all could be read as a record. */
    boolean hasTrouble() {
        return !inputs.problems().isEmpty()
                || !result.problems().isEmpty()
                || !read.unknownOrders().isEmpty()
                || hasNoRecords();
    }

    private boolean hasNoRecords() {
        return read.records() == 0 && read.malformed() > 0;
    }

    /** Rows, records, bytes and time, in one line. */
    void saySummary(long nanos) {
        QueryStatistics statistics = result.statistics();
        streams.show(Quantity.of(result.rows().size(), "row") + "; " + statistics.recordsMatched() + " of "
                + Quantity.of(statistics.recordsScanned(), "record") + " matched; "
                + Quantity.bytes(statistics.bytesScanned()) + " read in " + Quantity.seconds(nanos));
    }

    /** What the reader of the rows must know. */
    void sayFindings() {
        if (result.truncated()) {
            streams.say("more rows matched: only the first " + result.rows().size()
                    + " are shown; set a limit of up to 100000 in the query");
        }
        if (inputs.leftOut() > 0) {
            streams.say(Quantity.of(inputs.leftOut(), "file")
                    + " not opened: the names tell that the records are from outside the range of times");
        }
        sayMalformedLines();
        for (BadValues values : read.badValuesByColumn()) {
            streams.say(Quantity.of(values.count(), "value") + " of " + values.column()
                    + " taken as absent: no numbers, such as " + JsonText.quote(values.example()));
        }
        inputs.problems().forEach(streams::say);
        for (InputProblem problem : result.problems()) {
            streams.say(
                    named(problem.source()) + ", byte " + problem.byteOffset() + " as stored: " + problem.message());
        }
        int problems = inputs.problems().size() + result.problems().size();
        if (problems > 0) {
            streams.say(Quantity.of(problems, "input") + " of "
                    + (inputs.count() + inputs.problems().size())
                    + " not read to the end; the rows are those of what could be read");
        }
    }

    private void sayMalformedLines() {
        if (read.malformed() == 0) {
            return;
        }
        String reasons = read.malformedByReason().entrySet().stream()
                .sorted(Map.Entry.<ParseStatus, Long>comparingByKey())
                .map(reason -> reason.getValue() + " " + reason.getKey().description())
                .collect(Collectors.joining(", "));
        streams.say(Quantity.of(read.malformed(), "malformed line") + " skipped: " + reasons);
        for (MalformedLine line : read.malformedExamples().subList(0, shown())) {
            streams.show("  " + named(line.message()));
        }
        read.unknownOrders().forEach(this::sayUnknownOrder);
        if (hasNoRecords() && read.unknownOrders().isEmpty()) {
            streams.say("no line is a record of the expected format; give the order of its columns with --format");
        }
    }

    private void sayUnknownOrder(UnknownOrder order) {
        streams.say(named(order.source()) + ": no header names the order of the columns, and "
                + Quantity.of(order.lines(), "line") + " cannot be of "
                + (order.isDefault()
                        ? "the default order"
                        : order.formats().size() == 1 ? "the format given" : "a format given"));
        if (order.candidates().isEmpty()) {
            streams.show("  if you know the format string of the flow log, add it: --format '${...}'");
            return;
        }
        List<FlowLogFormat> all = order.suggestion();
        if (order.records() > 0) {
            streams.show(
                    "  " + Quantity.of(order.records(), "other") + " can be, so lines of several flow logs mix here"
                            + (all.isEmpty() ? ", and no column would tell them apart: read these lines apart" : ""));
        }
        // on a line of its own, to be copied
        streams.show("  going by what the columns hold it may be this, which you can add if you know it to be:");
        streams.show("  "
                + FormatOptions.option(
                        all.isEmpty() ? List.of(order.candidates().get(0).format()) : all));
    }

    private int shown() {
        return Math.min(MALFORMED_SHOWN, read.malformedExamples().size());
    }

    private static String named(String source) {
        return source.startsWith(STREAM) ? "standard input" + source.substring(STREAM.length()) : source;
    }
}
