package io.flowlog.query;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadStatistics;
import io.flowlog.query.internal.exec.Execution;
import io.flowlog.query.internal.exec.Reading;
import io.flowlog.query.internal.exec.StopSignal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives every record to one of two consumers, binding the query anew where the order of the columns changes. */
final class Partition {
    private static final int RECORDS_PER_CHECK = 1_024;

    private final FlowLogQuery query;
    private final Consumer<? super FlowLogRecord> passed;
    private final Consumer<? super FlowLogRecord> failed;
    private final StopSignal stop;
    private final Execution execution;
    private @Nullable BoundQuery bound;
    private int sinceCheck;

    Partition(FlowLogQuery query, Consumer<? super FlowLogRecord> passed, Consumer<? super FlowLogRecord> failed) {
        this.query = query;
        this.passed = passed;
        this.failed = failed;
        stop = new StopSignal(query.options().deadline());
        execution = query.execution(stop);
    }

    ReadStatistics read(FlowLogSource source) {
        try (FlowLogReader reader = FlowLogReader.open(
                source, Reading.options(query.options(), stop).build())) {
            while (reader.next()) {
                if (++sinceCheck == RECORDS_PER_CHECK) {
                    sinceCheck = 0;
                    stop.check();
                }
                FlowLogRecord record = reader.record();
                if (boundTo(record.format()).matches(record)) {
                    passed.accept(record);
                } else {
                    failed.accept(record);
                }
            }
            return reader.statistics();
        }
    }

    private BoundQuery boundTo(FlowLogFormat format) {
        BoundQuery current = bound;
        if (current == null || current.format() != format) {
            current = query.bind(format, execution);
            bound = current;
        }
        return current;
    }
}
