package io.flowlog.benchmarks.contender;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import java.util.List;
import java.util.stream.Collectors;

/** FlowLog, as its README says: compile once, run. */
final class FlowLogContender implements Contender {
    private final Question question;
    private final FlowLogQuery query;

    FlowLogContender(Question question, FlowLogFormat format, int threads) {
        this.question = question;
        query = FlowLogQuery.compile(
                question.insights(),
                QueryOptions.builder().threads(threads).format(format).build());
    }

    @Override
    public Answer answer(LogFiles log) {
        List<QueryRow> rows = query.run(FlowLogSource.paths(log.files())).rows();
        return question.answer(rows.stream().map(this::cells).toList());
    }

    private String cells(QueryRow row) {
        return query.columns().stream()
                .map(column -> String.valueOf(row.text(column)))
                .collect(Collectors.joining(" "));
    }
}
