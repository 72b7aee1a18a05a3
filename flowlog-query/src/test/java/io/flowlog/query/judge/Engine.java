package io.flowlog.query.judge;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.model.Log;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What FlowLog itself says, through its public API. */
final class Engine {
    static final long NOW_MILLIS = 1_700_003_600_000L;

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW_MILLIS), ZoneOffset.UTC);

    private Engine() {}

    static Answer answer(Case question) {
        return answer(result(question, QueryLimits.DEFAULTS, Engine::source));
    }

    /** What a run gives, with limits of its own and sources made in another way. */
    static QueryResult result(Case question, QueryLimits limits, Function<Log.Part, FlowLogSource> reading) {
        QueryOptions options = QueryOptions.builder()
                .threads(question.run().threads())
                .clock(CLOCK)
                .limits(limits)
                .build();
        FlowLogSource[] sources = question.log().parts().stream().map(reading).toArray(FlowLogSource[]::new);
        return FlowLogQuery.compile(question.text(), options).run(sources);
    }

    /** The rows of a result, as they print. */
    static Answer answer(QueryResult result) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (QueryRow row : result.rows()) {
            rows.add(cells(row, result.columns()));
        }
        return new Answer(result.columns(), rows);
    }

    static Map<String, String> cells(QueryRow row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            String text = row.text(column);
            if (text != null) {
                cells.put(column, text);
            }
        }
        return cells;
    }

    static FlowLogSource source(Log.Part part) {
        byte[] bytes = part.text().getBytes(StandardCharsets.UTF_8);
        return part.header()
                ? FlowLogSource.bytes(bytes)
                : FlowLogSource.bytes(bytes, FlowLogFormat.parse(part.columnNames()));
    }
}
