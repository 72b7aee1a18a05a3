package io.flowlog.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader has seen. Every line is counted in exactly one of the line counters, so that
 * {@code linesRead() == ok + noData + skipData + header + comment + timestamp + blank + malformed()} always. Of an envelope, the lines
 * are those of its messages.
 *
 * @param ok                records of windows with traffic, and all records of formats without {@code log-status}
 * @param noData            records of windows without traffic
 * @param skipData          records of windows that AWS lost
 * @param header            lines with the names of the columns
 * @param comment           lines that begin with {@code #}
 * @param timestamp         timestamps alone on a line
 * @param blank             empty lines and lines of blanks
 * @param malformedByReason lines that should have been records, by what is wrong with them; only reasons that occurred
 * @param controlMessages   messages of CloudWatch Logs about itself, which hold no lines
 * @param bytes             bytes of text, line breaks and envelopes included, uncompressed
 * @param badValuesByColumn values that were read as numbers and are none; the record stays, the value is absent
 * @param malformedExamples the first malformed lines, at most {@value #EXAMPLES}
 * @param unknownOrders     inputs that have lines of an order that nobody has named, at most {@value #EXAMPLES}
 * @param problems          inputs that could not be read to their end
 */
public record ReadStatistics(
        long ok,
        long noData,
        long skipData,
        long header,
        long comment,
        long timestamp,
        long blank,
        Map<ParseStatus, Long> malformedByReason,
        long controlMessages,
        long bytes,
        List<BadValues> badValuesByColumn,
        List<MalformedLine> malformedExamples,
        List<UnknownOrder> unknownOrders,
        List<InputProblem> problems) {

    /** How many malformed lines are kept as examples. */
    public static final int EXAMPLES = 10;

    /** Of a reader that has seen nothing. */
    public static final ReadStatistics NONE =
            new ReadStatistics(0, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0, List.of(), List.of(), List.of(), List.of());

    /** Copies the collections. */
    public ReadStatistics {
        malformedByReason = Map.copyOf(malformedByReason);
        badValuesByColumn = badValuesByColumn.stream()
                .sorted(Comparator.comparing(BadValues::column)) // not as they were met, which depends on the query
                .toList();
        malformedExamples = List.copyOf(malformedExamples);
        unknownOrders = List.copyOf(unknownOrders);
        problems = List.copyOf(problems);
    }

    /** Records of every kind. */
    public long records() {
        return ok + noData + skipData;
    }

    /** Lines that should have been records. */
    public long malformed() {
        return malformedByReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lines of every kind. */
    public long linesRead() {
        return records() + header + comment + timestamp + blank + malformed();
    }

    /** Values that were read as numbers and are none, over all columns. */
    public long badValues() {
        return badValuesByColumn.stream().mapToLong(BadValues::count).sum();
    }

    /** The sum of both; examples of this one come first. */
    public ReadStatistics plus(ReadStatistics other) {
        Map<ParseStatus, Long> reasons = new EnumMap<>(ParseStatus.class);
        reasons.putAll(malformedByReason);
        other.malformedByReason.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        Map<String, BadValues> bad = new LinkedHashMap<>();
        for (List<BadValues> columns : List.of(badValuesByColumn, other.badValuesByColumn)) {
            for (BadValues values : columns) {
                bad.merge(
                        values.column(),
                        values,
                        (a, b) -> new BadValues(a.column(), a.count() + b.count(), a.example()));
            }
        }
        List<MalformedLine> examples = new ArrayList<>(malformedExamples);
        for (MalformedLine line : other.malformedExamples) {
            if (examples.size() < EXAMPLES) {
                examples.add(line);
            }
        }
        List<UnknownOrder> orders = new ArrayList<>(unknownOrders);
        orders.addAll(other.unknownOrders);
        List<InputProblem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(other.problems);
        return new ReadStatistics(
                ok + other.ok,
                noData + other.noData,
                skipData + other.skipData,
                header + other.header,
                comment + other.comment,
                timestamp + other.timestamp,
                blank + other.blank,
                reasons,
                controlMessages + other.controlMessages,
                bytes + other.bytes,
                new ArrayList<>(bad.values()),
                examples,
                orders.subList(0, Math.min(EXAMPLES, orders.size())),
                allProblems);
    }
}
