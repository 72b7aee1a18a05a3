package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryOptionsTest {
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private final QueryOptions all = QueryOptions.builder()
            .threads(3)
            .limits(QueryLimits.builder().rows(7).build())
            .unknownNames(QueryOptions.UnknownNames.ABSENT)
            .format(FlowLogFormat.DEFAULT)
            .columnNames(List.of("new-column", "other", "new-column"))
            .from(NOON)
            .to(NOON)
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .mapFiles(true)
            .deadline(Duration.ofSeconds(5))
            .build();

    @Test
    void defaultsUseOneThreadAndRefuseUnknownNames() {
        QueryOptions defaults = QueryOptions.DEFAULTS;
        assertEquals(1, defaults.threads());
        assertEquals(QueryOptions.UnknownNames.REJECT, defaults.unknownNames());
        assertEquals(100_000, defaults.limits().rows());
        assertEquals(Optional.empty(), defaults.format());
        assertEquals(List.of(), defaults.columnNames());
        assertEquals(Optional.empty(), defaults.from());
        assertEquals(Optional.empty(), defaults.to());
        assertEquals(Optional.empty(), defaults.deadline());
    }

    @Test
    void everyOptionIsKept() {
        assertAll(all);
    }

    @Test
    void aBuilderMadeFromOptionsStartsWithThem() {
        assertAll(all.toBuilder().build());
        assertEquals(9, all.toBuilder().threads(9).build().threads());
        assertEquals(3, all.threads());
    }

    @Test
    void everyOptionSurvivesSerialization() throws Exception {
        assertAll((QueryOptions) deserialize(serialize(all)));
    }

    @Test
    void aClockThatCannotTravelIsNamed() {
        QueryOptions options = QueryOptions.builder().clock(new LocalClock()).build();
        NotSerializableException problem = assertThrows(NotSerializableException.class, () -> serialize(options));
        assertEquals(LocalClock.class.getName(), problem.getMessage());
    }

    @Test
    void laterChangesOfTheGivenNamesDoNotReachTheOptions() {
        List<String> names = new ArrayList<>(List.of("a"));
        QueryOptions options = QueryOptions.builder().columnNames(names).build();
        names.add("b");
        assertEquals(List.of("a"), options.columnNames());
    }

    @Test
    void optionsThatCannotWorkAreRefusedAtOnce() {
        QueryOptions.Builder builder = QueryOptions.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.threads(0));
        assertThrows(IllegalArgumentException.class, () -> builder.deadline(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.deadline(Duration.ofSeconds(-1)));
        builder.from(NOON).to(NOON.minusMillis(1));
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        assertThrows(NullPointerException.class, () -> QueryOptions.builder().limits(null));
        assertThrows(NullPointerException.class, () -> QueryOptions.builder().clock(null));
        assertThrows(NullPointerException.class, () -> QueryOptions.builder().format(null));
        assertThrows(NullPointerException.class, () -> QueryOptions.builder().from(null));
    }

    private static void assertAll(QueryOptions options) {
        assertEquals(3, options.threads());
        assertEquals(7, options.limits().rows());
        assertEquals(QueryOptions.UnknownNames.ABSENT, options.unknownNames());
        assertEquals(Optional.of(FlowLogFormat.DEFAULT), options.format());
        assertEquals(List.of("new-column", "other"), options.columnNames());
        assertEquals(Optional.of(NOON), options.from());
        assertEquals(Optional.of(NOON), options.to());
        assertEquals(NOON, options.clock().instant());
        assertEquals(Optional.of(Duration.ofSeconds(5)), options.deadline());
        assertTrue(options.mapFiles());
    }

    private static byte[] serialize(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object deserialize(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static final class LocalClock extends Clock {
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
            return NOON;
        }
    }
}
