package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3KeyTimeTest {
    private static final Instant SLOT = Instant.parse("2023-02-13T20:30:00Z");
    private static final S3KeyTime TIMES = S3KeyTime.of(Path.of(
                    "logs/123456789012_vpcflowlogs_eu-central-1_fl-0123456789abcdef0_20230213T2030Z_0a1b2c3d.log.gz"))
            .orElseThrow();

    @Test
    void everyRecordThatTheSlotCanHoldIsInside() {
        Instant earliest = SLOT.minus(Duration.ofMinutes(11));
        Instant latest = SLOT.plus(Duration.ofMinutes(5));

        assertTrue(TIMES.overlaps(earliest, earliest));
        assertTrue(TIMES.overlaps(latest, latest));
        assertTrue(TIMES.overlaps(Instant.MIN, earliest));
        assertTrue(TIMES.overlaps(latest, Instant.MAX));
    }

    @Test
    void anHourAwayIsOutside() {
        Duration hour = Duration.ofHours(1);

        assertFalse(TIMES.overlaps(SLOT.plus(hour), Instant.MAX));
        assertFalse(TIMES.overlaps(Instant.MIN, SLOT.minus(hour)));
    }

    @Test
    void theEndsThemselvesAreInside() {
        assertTrue(TIMES.overlaps(TIMES.latest(), Instant.MAX));
        assertTrue(TIMES.overlaps(Instant.MIN, TIMES.earliest()));
        assertFalse(TIMES.overlaps(TIMES.latest().plusMillis(1), Instant.MAX));
        assertFalse(TIMES.overlaps(Instant.MIN, TIMES.earliest().minusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flow.log.gz",
                "backup_20230213T2030Z_0a1b2c3d.log.gz",
                "123456789012_vpcflowlogs_eu-central-1_fl-01_20230213T2030Z_0a1b2c3d.log.parquet",
                "123456789012_vpcflowlogs_eu-central-1_fl-01_20231313T2030Z_0a1b2c3d.log.gz",
                "123456789012_vpcflowlogs_eu-central-1_fl-01_2023-02-13_0a1b2c3d.log.gz"
            })
    void anotherNameTellsNothing(String name) {
        assertEquals(Optional.empty(), S3KeyTime.of(Path.of(name)));
    }
}
