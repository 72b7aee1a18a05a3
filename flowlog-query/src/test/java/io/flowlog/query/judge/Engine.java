package io.flowlog.query.judge;

import io.flowlog.core.FlowLogEvent;
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
import io.flowlog.query.judge.model.Run;
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
        return answer(result(question, Engine::source));
    }

    /** What a run gives with sources made in another way. */
    static QueryResult result(Case question, Function<Log.Part, FlowLogSource> reading) {
        FlowLogSource[] sources = question.log().parts().stream().map(reading).toArray(FlowLogSource[]::new);
        return FlowLogQuery.compile(question.text(), options(question.run())).run(sources);
    }

    static QueryOptions options(Run run) {
        QueryOptions.Builder options = QueryOptions.builder()
                .threads(run.threads())
                .clock(CLOCK)
                .limits(QueryLimits.builder().rows(run.rows()).build());
        if (run.from() != null) {
            options.from(run.from());
        }
        if (run.to() != null) {
            options.to(run.to());
        }
        return options.build();
    }

    /** The rows of a result, as they print. */
    static Answer answer(QueryResult result) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (QueryRow row : result.rows()) {
            rows.add(cells(row, result.columns()));
        }
        return new Answer(result.columns(), rows, result.truncated());
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
        return switch (part.form()) {
            case HEADED -> FlowLogSource.bytes(bytes);
            case BARE -> FlowLogSource.bytes(bytes, FlowLogFormat.parse(part.columnNames()));
            case EVENTS -> FlowLogSource.events(events(part), FlowLogFormat.parse(part.columnNames()));
        };
    }

    private static List<FlowLogEvent> events(Log.Part part) {
        return part.records().stream()
                .map(record -> new FlowLogEvent(
                        record.time() == null
                                ? FlowLogEvent.NO_TIME
                                : record.time().toEpochMilli(),
                        record.message()))
                .toList();
    }
}
