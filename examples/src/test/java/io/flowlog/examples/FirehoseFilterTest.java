package io.flowlog.examples;

import static io.flowlog.examples.Deliveries.line;
import static io.flowlog.examples.Deliveries.subscription;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirehoseFilterTest {
    private static final String REJECTED = line("203.0.113.9", "10.0.0.4", 22, 40, "REJECT");
    private static final String LARGE = line("10.0.0.3", "10.0.0.4", 443, 2_000_000, "ACCEPT");
    private static final String ORDINARY = line("10.0.0.3", "10.0.0.4", 443, 100, "ACCEPT");

    private final Deliveries.FakeContext context = new Deliveries.FakeContext();

    @Test
    void recordsOfAnyLayoutGiveTheLinesThatPass() {
        List<String> answers = handle(
                subscription(REJECTED, ORDINARY, LARGE),
                (ORDINARY + "\n" + LARGE + "\n").getBytes(UTF_8),
                ("{\"message\":\"" + REJECTED + "\"}").getBytes(UTF_8));

        assertEquals(
                List.of("0 Ok " + REJECTED + "\n" + LARGE + "\n", "1 Ok " + LARGE + "\n", "2 Ok " + REJECTED + "\n"),
                answers);
        assertEquals(List.of("2 records dropped"), context.logged);
    }

    @Test
    void whatGivesNothingIsDroppedAndWhatCannotBeReadHandedBack() {
        assertEquals(
                List.of("0 Dropped ", "1 ProcessingFailed oops"),
                handle(subscription(ORDINARY), "oops".getBytes(UTF_8)));
    }

    @Test
    void aDamagedRecordDoesNotFailTheOthers() {
        byte[] whole = subscription(REJECTED);

        List<String> answers = handle(Arrays.copyOf(whole, whole.length - 9), whole);

        assertTrue(answers.get(0).startsWith("0 ProcessingFailed "), answers.get(0));
        assertEquals("1 Ok " + REJECTED + "\n", answers.get(1));
    }

    private List<String> handle(byte[]... data) {
        List<KinesisFirehoseEvent.Record> records = new ArrayList<>();
        for (byte[] bytes : data) {
            KinesisFirehoseEvent.Record record = new KinesisFirehoseEvent.Record();
            record.setRecordId(String.valueOf(records.size()));
            record.setData(ByteBuffer.wrap(bytes));
            records.add(record);
        }
        KinesisFirehoseEvent event = new KinesisFirehoseEvent();
        event.setRecords(records);
        KinesisAnalyticsInputPreprocessingResponse response = new FirehoseFilter().handleRequest(event, context);
        return response.getRecords().stream()
                .map(record -> record.getRecordId() + " " + record.getResult() + " "
                        + UTF_8.decode(record.getData().duplicate()))
                .toList();
    }
}
