package io.flowlog.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one reader, while it reads.
 *
 * <p>Belongs to the thread of its reader.
 */
public final class ReadCounters {
    private final long[] byStatus = new long[ParseStatus.values().length];
    private final BadValueTally badValues = new BadValueTally();
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<OrderFindings> findings = new ArrayList<>();
    private long noData;
    private long skipData;
    private long controlMessages;
    private long bytes;

    /** A malformed line of the input with this index; its number counts from the beginning of the range it is in. */
    private record Example(int input, MalformedLine line) {}

    private record Problem(int input, InputProblem problem) {}

    /** So many lines of an input, from a byte on. */
    private record Range(int input, long offset, long lines) {}

    ReadCounters() {}

    /**
     * What readers that shared the inputs of a source have seen in all: the same as if a single one had read it. To be asked when
     * their threads are done.
     */
    public static ReadStatistics total(Collection<ReadCounters> all) {
        ReadCounters total = new ReadCounters();
        for (ReadCounters counters : all) {
            for (int i = 0; i < total.byStatus.length; i++) {
                total.byStatus[i] += counters.byStatus[i];
            }
            total.badValues.add(counters.badValues);
            total.examples.addAll(counters.examples);
            total.problems.addAll(counters.problems);
            total.ranges.addAll(counters.ranges);
            total.findings.addAll(counters.findings);
            total.noData += counters.noData;
            total.skipData += counters.skipData;
            total.controlMessages += counters.controlMessages;
            total.bytes += counters.bytes;
        }
        return total.snapshot();
    }

    void line(ParseStatus status) {
        byStatus[status.ordinal()]++;
    }

    /** @param statuses of those records */
    void records(long count, LogStatusCount statuses) {
        byStatus[ParseStatus.OK.ordinal()] += count;
        noData += statuses.noData();
        skipData += statuses.skipData();
    }

    void bytes(long more) {
        bytes += more;
    }

    void controlMessages(long more) {
        controlMessages += more;
    }

    boolean wantsExample() {
        return examples.size() < ReadStatistics.EXAMPLES;
    }

    void example(int input, MalformedLine line) {
        if (wantsExample()) {
            examples.add(new Example(input, line));
        }
    }

    void problem(int input, InputProblem problem) {
        problems.add(new Problem(input, problem));
    }

    /** A range of an input has been read. */
    void range(int input, long offset, long lines) {
        ranges.add(new Range(input, offset, lines));
    }

    /** What an input's lines say of their order; it may change until the next input begins. */
    void findings(@Nullable OrderFindings newest) {
        int last = findings.size() - 1;
        if (last >= 0 && !findings.get(last).matters()) {
            findings.remove(last);
        }
        if (newest != null && (newest.isRange() || findings.size() < ReadStatistics.EXAMPLES)) {
            findings.add(newest);
        }
    }

    BadValueTally badValues() {
        return badValues;
    }

    ReadStatistics snapshot() {
        Map<ParseStatus, Long> malformed = new EnumMap<>(ParseStatus.class);
        for (ParseStatus status : ParseStatus.values()) {
            if (status.isMalformed() && count(status) > 0) {
                malformed.put(status, count(status));
            }
        }
        return new ReadStatistics(
                count(ParseStatus.OK) - noData - skipData,
                noData,
                skipData,
                count(ParseStatus.HEADER),
                count(ParseStatus.COMMENT),
                count(ParseStatus.TIMESTAMP),
                count(ParseStatus.BLANK),
                malformed,
                controlMessages,
                bytes,
                badValues.byColumn(),
                firstExamples(),
                OrderFindings.unknownOrders(findings, ReadStatistics.EXAMPLES),
                problems.stream()
                        .sorted(Comparator.comparingInt(Problem::input))
                        .map(Problem::problem)
                        .toList());
    }

    /** In the order of the input, with the numbers of the lines in their whole input. */
    private List<MalformedLine> firstExamples() {
        return examples.stream()
                .sorted(Comparator.comparingInt(Example::input)
                        .thenComparingLong(example -> example.line().byteOffset())
                        .thenComparingLong(example -> example.line().line()))
                .limit(ReadStatistics.EXAMPLES)
                .map(example -> example.line().movedBy(linesBefore(example)))
                .toList();
    }

    /** The lines of the ranges that come before the one that a line is in. */
    private long linesBefore(Example example) {
        long offset = example.line().byteOffset();
        List<Range> before = ranges.stream()
                .filter(range -> range.input == example.input && range.offset <= offset)
                .sorted(Comparator.comparingLong(Range::offset))
                .toList();
        return before.stream()
                .limit(Math.max(0, before.size() - 1))
                .mapToLong(Range::lines)
                .sum();
    }

    private long count(ParseStatus status) {
        return byStatus[status.ordinal()];
    }
}
