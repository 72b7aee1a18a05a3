package io.flowlog.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counters of one reader, while it reads. */
final class ReadCounters {
    private final long[] byStatus = new long[ParseStatus.values().length];
    private final BadValueTally badValues = new BadValueTally();
    private final List<MalformedLine> examples = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private long noData;
    private long skipData;
    private long bytes;

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

    boolean wantsExample() {
        return examples.size() < ReadStatistics.EXAMPLES;
    }

    void example(MalformedLine line) {
        if (wantsExample()) {
            examples.add(line);
        }
    }

    void problem(InputProblem problem) {
        problems.add(problem);
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
                bytes,
                badValues.byColumn(),
                examples,
                problems);
    }

    private long count(ParseStatus status) {
        return byStatus[status.ordinal()];
    }
}
