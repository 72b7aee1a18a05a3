package io.flowlog.examples;

import static io.flowlog.examples.Deliveries.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectedTrafficHandlerTest {
    private final Deliveries.FakeContext context = new Deliveries.FakeContext();

    @Test
    void whoWasRejectedComesWithTheNumberOfAttempts() {
        List<Map<String, Object>> rows = handle(
                line("203.0.113.9", "10.0.0.4", 22, 40, "REJECT"),
                line("203.0.113.9", "10.0.0.4", 3389, 40, "REJECT"),
                line("203.0.113.8", "10.0.0.4", 22, 40, "REJECT"),
                line("10.0.0.4", "203.0.113.8", 443, 40, "ACCEPT"));

        assertEquals(
                "[{srcAddr=203.0.113.9, attempts=2, ports=2}, {srcAddr=203.0.113.8, attempts=1, ports=1}]",
                rows.toString());
        assertEquals(List.of(), context.logged);
    }

    @Test
    void whatCannotBeReadIsLogged() {
        assertEquals(List.of(), handle("one two three"));
        assertTrue(context.logged.get(0).startsWith("1 malformed lines, such as "), context.logged.toString());
    }

    @Test
    void theOrderOfAnotherFlowLogIsOffered() {
        handle("10.0.0.4 203.0.113.8 443 eni-0a1 ACCEPT");
        assertTrue(context.logged.get(1).contains("${srcaddr} ${dstaddr}"), context.logged.toString());
    }

    private List<Map<String, Object>> handle(String... messages) {
        CloudWatchLogsEvent event = new CloudWatchLogsEvent();
        CloudWatchLogsEvent.AWSLogs logs = new CloudWatchLogsEvent.AWSLogs();
        logs.setData(Base64.getEncoder().encodeToString(Deliveries.subscription(messages)));
        event.setAwsLogs(logs);
        return new RejectedTrafficHandler().handleRequest(event, context);
    }
}
