package io.flowlog.cli;

import io.flowlog.core.FormatCandidate;
import io.flowlog.core.InputProblem;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.ParseStatus;
import io.flowlog.core.ReadStatistics;
import io.flowlog.core.UnknownOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What inputs are, for people: a paragraph for each, with a table of its fields. */
final class InspectionText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private InspectionText() {}

    static String of(List<Inspection> inspections) {
        InspectionText text = new InspectionText();
        for (Inspection inspection : inspections) {
            text.out.append(text.out.length() == 0 ? "" : "\n");
            text.add(inspection);
        }
        return text.out.toString();
    }

    static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    private void add(Inspection inspection) {
        ReadStatistics read = inspection.read();
        out.append(ControlCharacters.escape(inspection.name())).append('\n');
        line("layout", inspection.layout());
        line(
                "records",
                read.records() + " (" + read.ok() + " OK, " + read.noData() + " NODATA, " + read.skipData()
                        + " SKIPDATA)");
        if (inspection.hasTimes()) {
            line("time", time(inspection.first()) + " to " + time(inspection.last()) + " UTC");
        }
        addOtherLines(read);
        addMalformed(read);
        for (UnknownOrder order : read.unknownOrders()) {
            addCandidates(order);
        }
        for (InputProblem problem : read.problems()) {
            line("problem", "byte " + problem.byteOffset() + " as stored: " + problem.message());
        }
        for (Inspection.Part part : inspection.parts()) {
            addPart(part);
        }
    }

    private void addOtherLines(ReadStatistics read) {
        List<String> others = new ArrayList<>();
        count(others, read.header(), "header");
        count(others, read.timestamp(), "timestamp");
        count(others, read.comment(), "comment");
        count(others, read.blank(), "blank");
        count(others, read.controlMessages(), "control message");
        if (!others.isEmpty()) {
            line("besides", String.join(", ", others));
        }
    }

    private static void count(List<String> others, long count, String what) {
        if (count > 0) {
            others.add(count + " " + what);
        }
    }

    private void addMalformed(ReadStatistics read) {
        if (read.malformed() == 0) {
            return;
        }
        line(
                "malformed",
                read.malformedByReason().entrySet().stream()
                        .sorted(Map.Entry.<ParseStatus, Long>comparingByKey())
                        .map(reason -> reason.getValue() + " " + reason.getKey().description())
                        .collect(Collectors.joining(", ")));
        for (MalformedLine example : read.malformedExamples()) {
            line(
                    "",
                    "line " + example.line() + ", byte " + example.byteOffset() + ", "
                            + example.reason().description() + ": " + example.excerpt());
        }
    }

    private void addCandidates(UnknownOrder order) {
        line(
                "format",
                "not known for " + Quantity.of(order.lines(), "line") + ", and "
                        + (order.isDefault() ? "not the default" : "none that was given"));
        for (FormatCandidate candidate : order.candidates()) {
            line("", "it may be " + candidate.option());
        }
        if (order.records() > 0) {
            line(
                    "",
                    Quantity.of(order.records(), "other") + " can be of "
                            + (order.isDefault() ? "the default order" : "those given")
                            + (order.suggestion().isEmpty()
                                    ? ", and no column would tell: read these apart"
                                    : "; with the first of these, all are read by "
                                            + FormatOptions.option(order.suggestion())));
        }
        if (!order.candidates().isEmpty()) {
            line("", "what speaks for the first:");
            order.candidates().get(0).reasons().forEach(reason -> line("", "  " + reason));
        }
    }

    private void addPart(Inspection.Part part) {
        line("format", (part.isGiven() ? "" : "(default) ") + part.format());
        for (int slot = 0; slot < part.format().size(); slot++) {
            long percent = 100 * part.present(slot) / part.records();
            out.append(String.format(
                    Locale.ROOT,
                    "    %-28s %12d of %d (%d %%)\n",
                    ControlCharacters.escape(part.format().columns().get(slot)),
                    part.present(slot),
                    part.records(),
                    percent));
        }
    }

    private void line(String name, String text) {
        out.append(String.format(Locale.ROOT, "  %-9s  ", name))
                .append(ControlCharacters.escape(text))
                .append('\n');
    }
}
