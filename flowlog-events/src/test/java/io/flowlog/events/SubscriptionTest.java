package io.flowlog.events;

import static io.flowlog.events.Wrapped.A;
import static io.flowlog.events.Wrapped.B;
import static io.flowlog.events.Wrapped.C;
import static io.flowlog.events.Wrapped.payload;
import static io.flowlog.events.Wrapped.read;
import static io.flowlog.events.Wrapped.subscription;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.events.Wrapped.Read;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscription of a log group sends, and all that carries it. */
class SubscriptionTest {
    private static final String DATA = subscription("eni-0a1-all", A, B);
    private static final String CONTROL =
            Wrapped.message("CONTROL_MESSAGE", "", "CWL CONTROL MESSAGE: Checking health");
    private static final String TOLD = " eni-0a1-all 210987654321:/vpc/a " + Long.MIN_VALUE + "|";
    private static final List<String> BOTH = List.of("1700000000000" + TOLD + A, "1700000000001" + TOLD + B);

    @Test
    void itsEventsBecomeRecordsWithTimeStreamAndLog() {
        Read read = read(DATA);
        assertEquals(BOTH, read.records());
        assertEquals("JSON", read.layout());
        assertEquals(DATA.length(), read.statistics().bytes());
        assertEquals(2, read.statistics().linesRead());
    }

    @Test
    void theOrderOfNamesAndTheKindOfTimesDoNotMatter() {
        String json = "\uFEFF \n{\"logEvents\":[{\"message\":\"" + A
                + "\",\"extractedFields\":{\"message\":\"x\",\"a\":[{\"message\":\"y\"}]},\"timestamp\":\"1700000000000\"}],"
                + "\"logStream\":\"eni-0a1-all\",\"logGroup\":\"/vpc/a\",\"owner\":\"210987654321\"}";
        assertEquals(BOTH.subList(0, 1), read(json).records());
    }

    @Test
    void itIsReadAsItTravels() {
        for (String wrapped : List.of(
                payload(DATA),
                "{\"awslogs\":{\"data\":\"" + payload(DATA) + "\"}}",
                "{\"Records\":[{\"kinesis\":{\"partitionKey\":\"k\",\"data\":\"" + payload(DATA)
                        + "\"},\"eventSource\":\"aws:kinesis\"}]}",
                "{\"invocationId\":\"i\",\"records\":[{\"recordId\":\"r\",\"data\":\"" + payload(DATA) + "\"}]}",
                "{\"Records\":[{\"SequenceNumber\":\"1\",\"Data\":\"" + payload(DATA)
                        + "\"}],\"MillisBehindLatest\":0}",
                "{\"requestId\":\"q\",\"timestamp\":1,\"records\":[{\"data\":\"" + payload(DATA) + "\"}]}")) {
            assertEquals(BOTH, read(wrapped).records(), wrapped);
            assertEquals(BOTH, read(Wrapped.gzip(wrapped.getBytes(UTF_8))).records(), "the same as gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", " ", "\n\n"})
    void manyDocumentsNeedNothingBetweenThem(String between) {
        Read read = read(String.join(between, DATA, CONTROL, DATA, DATA) + between);
        assertEquals(6, read.records().size());
        assertEquals(1, read.statistics().controlMessages());
        assertEquals(Map.of(), read.statistics().malformedByReason());
    }

    @Test
    void documentsWithinAPayloadNeedNothingBetweenThemEither() {
        Read read = read(payload(DATA + DATA + CONTROL) + "\n" + payload(DATA) + "\n");
        assertEquals(6, read.records().size());
        assertEquals(1, read.statistics().controlMessages());
    }

    @Test
    void controlMessagesAreCountedAndHoldNoLines() {
        Read read = read(CONTROL + "{\"messageType\":\"CONTROL_MESSAGE\"}");
        assertEquals(List.of(), read.records());
        assertEquals(2, read.statistics().controlMessages());
        assertEquals(0, read.statistics().linesRead());
    }

    @Test
    void longBase64MayBeBrokenIntoLines() {
        String text = payload(subscription("s", "1", "2", "3", "4", "5", "6", "7", "8", "9", A));
        String broken = text.replaceAll("(.{76})", "$1\n");
        assertEquals(1, read(broken + "\n" + broken).lines().stream().distinct().count());
        assertEquals(2, read(broken + "\n" + broken).records().size());
    }

    @Test
    void aMessageOfSeveralLinesIsSeveralRecords() {
        assertEquals(List.of(A, B), read(subscription("s", A + "\\n" + B)).lines());
    }

    @Test
    void oneStreamMayBeNamedForEachEvent() {
        String json = "{\"events\":[{\"logStreamName\":\"one\",\"message\":\"" + A
                + "\",\"ingestionTime\":5},{\"message\":\"" + C + "\",\"timestamp\":7}],\"nextToken\":\"t\"}";
        assertEquals(
                List.of(Long.MIN_VALUE + " one  5|" + A, "7   " + Long.MIN_VALUE + "|" + C),
                read(json).records());
    }
}
