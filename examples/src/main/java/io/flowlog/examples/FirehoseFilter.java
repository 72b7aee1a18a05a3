package io.flowlog.examples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse.Record;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse.Result;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadStatistics;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryOptions.InputProblems;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A transform of Firehose: lets through what is worth keeping and drops the rest. A record of the stream may be a message of a
 * subscription (gzip of JSON), an object of Firehose, or plain lines; what is let through are plain lines.
 *
 * <p>Firehose takes the same answer as Kinesis Analytics, whose published class this is.
 */
public final class FirehoseFilter
        implements RequestHandler<KinesisFirehoseEvent, KinesisAnalyticsInputPreprocessingResponse> {
    private static final FlowLogQuery WANTED = FlowLogQuery.compile(
            "filter action = 'REJECT' or bytes > 1000000 or not isIpv4InSubnet(dstAddr, '10.0.0.0/8')",
            // one damaged record must not fail all others
            QueryOptions.builder().inputProblems(InputProblems.REPORT).build());

    @Override
    public KinesisAnalyticsInputPreprocessingResponse handleRequest(KinesisFirehoseEvent event, Context context) {
        List<Record> records = new ArrayList<>();
        long dropped = 0;
        for (KinesisFirehoseEvent.Record record : event.getRecords()) {
            StringBuilder kept = new StringBuilder();
            List<String> others = new ArrayList<>();
            ReadStatistics read = WANTED.partition(
                    wanted -> kept.append(wanted.line()).append('\n'),
                    other -> others.add(other.line()),
                    FlowLogSource.buffer(record.getData()));
            dropped += others.size();
            records.add(answer(record, kept.toString(), read));
        }
        context.getLogger().log(dropped + " records dropped");
        return new KinesisAnalyticsInputPreprocessingResponse(records);
    }

    /** What cannot be read is handed back as it came: Firehose keeps it apart, so nothing is lost unseen. */
    private static Record answer(KinesisFirehoseEvent.Record record, String kept, ReadStatistics read) {
        if (read.malformed() > 0 || !read.problems().isEmpty()) {
            return new Record(record.getRecordId(), Result.ProcessingFailed, record.getData());
        }
        Result result = kept.isEmpty() ? Result.Dropped : Result.Ok;
        return new Record(record.getRecordId(), result, ByteBuffer.wrap(kept.getBytes(StandardCharsets.UTF_8)));
    }
}
