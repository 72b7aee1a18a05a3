package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.FlowLogQuery;
import java.nio.file.Path;
import java.util.List;

/**
 * FlowLog. The count is the statistic that comes with every result; so that no more than one row is kept for it, its query asks
 * for one row, the newest.
 */
final class FlowLogContender implements Contender {
    static final String TUTORIAL_QUERY = """
            fields @timestamp, @message
            | sort @timestamp desc
            | filter protocol=17 and action='ACCEPT'
            | limit 100""";
    static final String COUNT_QUERY = "filter protocol=17 and action='ACCEPT' | limit 1";

    private final FlowLogQuery newest = FlowLogQuery.compile(TUTORIAL_QUERY);
    private final FlowLogQuery count = FlowLogQuery.compile(COUNT_QUERY);
    private final BoundQuery bound = count.bind(FlowLogFormat.DEFAULT);

    @Override
    public long countAcceptedUdp(Path log) {
        return countAcceptedUdp(FlowLogSource.path(log));
    }

    /** The query, over any source. */
    long countAcceptedUdp(FlowLogSource source) {
        return count.run(source).statistics().recordsMatched();
    }

    /** The caller's own loop over the records of a source, each judged by the query's filter. */
    long countRecordByRecord(FlowLogSource source) {
        long matches = 0;
        try (FlowLogReader reader = FlowLogReader.open(source)) {
            while (reader.next()) {
                if (bound.matches(reader.record())) {
                    matches++;
                }
            }
        }
        return matches;
    }

    /** The caller's own loop over lines in memory, each parsed and judged on its own. */
    long countLineByLine(byte[] log) {
        long matches = 0;
        int from = 0;
        for (int i = 0; i < log.length; i++) {
            if (log[i] == '\n') {
                if (bound.matches(log, from, i - from)) {
                    matches++;
                }
                from = i + 1;
            }
        }
        return matches;
    }

    @Override
    public List<String> newestAcceptedUdp(Path log) {
        return newest.run(FlowLogSource.path(log)).rows().stream()
                .map(row -> String.valueOf(row.text("@message")))
                .toList();
    }
}
