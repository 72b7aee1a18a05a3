package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReadException;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.ReadStatistics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A query as a filter for programs: what passes and what does not. */
class PartitionTest {
    private static final FlowLogFormat FORMAT = FlowLogFormat.parse("${srcaddr} ${dstport} ${action}");
    private static final FlowLogQuery QUERY = FlowLogQuery.compile(
            "filter action = 'REJECT' and dstPort < 1024",
            QueryOptions.builder().format(FORMAT).build());

    @Test
    void everyRecordGoesOneWayInTheOrderOfTheInput() {
        List<String> messages = List.of("10.9.0.1 22 REJECT", "10.9.0.2 22 ACCEPT", "oops", "10.9.0.3 443 REJECT");
        List<String> passed = new ArrayList<>();
        List<String> failed = new ArrayList<>();

        ReadStatistics read = QUERY.partition(
                record -> passed.add(record.line()),
                record -> failed.add(record.line()),
                FlowLogSource.messages(messages));

        assertEquals(List.of("10.9.0.1 22 REJECT", "10.9.0.3 443 REJECT"), passed);
        assertEquals(List.of("10.9.0.2 22 ACCEPT"), failed);
        assertEquals(1, read.malformed());
    }

    @Test
    void aHeaderInBetweenChangesTheOrder() {
        String text = "10.9.0.1 22 REJECT\naction dstport srcaddr\nREJECT 443 10.9.0.2\nACCEPT 443 10.9.0.3\n";
        List<String> passed = new ArrayList<>();

        QUERY.partition(
                record -> passed.add(record.stringAt(record.format().slotOf("srcaddr"))),
                record -> {},
                FlowLogSource.bytes(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(List.of("10.9.0.1", "10.9.0.2"), passed);
    }

    @Test
    void whatCannotBeReadFailsUnlessReportsAreAskedFor() {
        FlowLogSource missing = FlowLogSource.path(Path.of("no", "such", "file.log"));
        assertThrows(FlowLogReadException.class, () -> QUERY.partition(record -> {}, record -> {}, missing));
        FlowLogQuery reporting = FlowLogQuery.compile(
                QUERY.text(),
                QueryOptions.builder()
                        .inputProblems(QueryOptions.InputProblems.REPORT)
                        .build());
        assertEquals(
                1,
                reporting
                        .partition(record -> {}, record -> {}, missing)
                        .problems()
                        .size());
    }

    @Test
    void aDeadlineEndsItAndSoDoesAnInterrupt() {
        FlowLogSource endless = FlowLogSource.messages(
                () -> Stream.generate(() -> "10.9.0.1 22 REJECT").iterator());
        FlowLogQuery hurried = FlowLogQuery.compile(
                QUERY.text(),
                QUERY.options().toBuilder().deadline(Duration.ofMillis(20)).build());
        QueryAbortedException late =
                assertThrows(QueryAbortedException.class, () -> hurried.partition(record -> {}, record -> {}, endless));
        assertEquals(QueryAbortedException.Reason.DEADLINE, late.reason());
        long[] after = {0};
        QueryAbortedException interrupted = assertThrows(
                QueryAbortedException.class,
                () -> QUERY.partition(
                        record -> {
                            Thread.currentThread().interrupt();
                            after[0]++;
                        },
                        record -> {},
                        endless));
        assertEquals(QueryAbortedException.Reason.INTERRUPTED, interrupted.reason());
        assertTrue(Thread.interrupted(), "it stays set");
        assertTrue(after[0] <= 1_024, () -> after[0] + " records after the interrupt");
    }

    @Test
    void aTextMatchesAsItsBytesDo() {
        BoundQuery bound = QUERY.bind(FORMAT);
        assertTrue(bound.matches("10.9.0.1 22 REJECT"));
        assertFalse(bound.matches("10.9.0.1 2222 REJECT"));
        assertFalse(bound.matches("oops"));
    }
}
