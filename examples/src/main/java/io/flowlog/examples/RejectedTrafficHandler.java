package io.flowlog.examples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadStatistics;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function for the subscription of a log group: who was rejected how often, in each delivery. The data of the event,
 * base64 of gzip of JSON, goes to FlowLog as it comes; {@code flowlog-events} beside it takes it apart.
 */
public final class RejectedTrafficHandler implements RequestHandler<CloudWatchLogsEvent, List<Map<String, Object>>> {
    /** Compiled once, when the function starts. */
    private static final FlowLogQuery QUERY = FlowLogQuery.compile("""
            filter action = 'REJECT'
            | stats count(*) as attempts, count_distinct(dstPort) as ports by srcAddr
            | sort attempts desc, srcAddr
            | limit 20""");

    @Override
    public List<Map<String, Object>> handleRequest(CloudWatchLogsEvent event, Context context) {
        byte[] data = event.getAwsLogs().getData().getBytes(StandardCharsets.US_ASCII);
        QueryResult result = QUERY.run(FlowLogSource.bytes(data));
        ReadStatistics read = result.statistics().read();
        if (read.malformed() > 0) {
            context.getLogger()
                    .log(read.malformed() + " malformed lines, such as "
                            + read.malformedExamples().get(0).message());
        }
        // if the group's flow logs are of another order than the default, this says which to compile the query with
        read.unknownOrders().forEach(order -> context.getLogger().log(order.message()));
        return result.rows().stream().map(QueryRow::values).toList();
    }
}
