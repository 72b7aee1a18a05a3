package io.flowlog.query.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that somebody sets while a query runs. */
class ClockTest {
    private static final Instant START = Instant.parse("2023-02-14T12:00:00Z");

    /** Jumps by so much each time that it is asked. */
    private static final class Jumping extends Clock {
        private final Duration jump;
        private int asked;

        Jumping(Duration jump) {
            this.jump = jump;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(jump.multipliedBy(asked++));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P36500D", "P-36500D"})
    void nowIsOneInstantOfARunAndTheDeadlineAsksAnotherClock(Duration jump) {
        for (int threads = 1; threads <= 2; threads++) {
            Jumping clock = new Jumping(jump);
            QueryOptions options = QueryOptions.builder()
                    .clock(clock)
                    .threads(threads)
                    .deadline(Duration.ofHours(1))
                    .build();
            FlowLogQuery query = FlowLogQuery.compile("fields now() as n | stats count(*) by n", options);
            List<QueryRow> rows = query.run(source(), source()).rows();
            assertEquals(
                    Set.of(START.getEpochSecond()),
                    rows.stream().map(row -> row.number("n")).collect(Collectors.toSet()));
            assertEquals(1, clock.asked);
        }
    }

    /** Each header binds the filters anew. */
    @Test
    void nowIsOneInstantOfAPartition() {
        Jumping clock = new Jumping(Duration.ofHours(1));
        QueryOptions options = QueryOptions.builder().clock(clock).build();
        FlowLogQuery query = FlowLogQuery.compile("filter now() = " + START.getEpochSecond(), options);
        List<String> failed = new ArrayList<>();
        query.partition(record -> {}, record -> failed.add(record.line()), source(), source());
        assertEquals(List.of(), failed);
        assertEquals(1, clock.asked);
    }

    private static FlowLogSource source() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            log.append(
                    i % 500 == 0 ? i % 1_000 == 0 ? "start srcport\n" : "srcport start\n" : "1700000000 1700000000\n");
        }
        return FlowLogSource.bytes(log.toString().getBytes(StandardCharsets.UTF_8));
    }
}
