package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CheckCommandTest {
    @Test
    void aValidQueryShowsItsPlan() {
        CommandRun run = CommandRun.of("check", "filter dstPort = 22 | sort bytes desc | limit 5");

        assertEquals(0, run.status());
        assertEquals("", run.err());
        assertTrue(run.out().contains("plan\n") && run.out().contains("first 5 by bytes desc"), run.out());
    }

    @Test
    void warningsStandBesideThePlan() {
        CommandRun run = CommandRun.of("check", "fields srcAddr | sort bytes desc. | limit 5");

        assertEquals(0, run.status());
        assertTrue(run.err().startsWith("FLQ902 (warning): "), run.err());
        assertTrue(run.out().contains("plan\n"), run.out());
    }

    @Test
    void everyProblemIsShownWithItsPlace() {
        CommandRun run = CommandRun.of("check", "filter dstPrt = 22 | fields srcAddrr");

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(2, run.err().split("FLQ201", -1).length - 1, run.err());
        assertTrue(run.err().contains("^^^^^^^^"), run.err());
    }

    @Test
    void aFormatBringsItsColumns() {
        String query = "fields spin";

        assertEquals(2, CommandRun.of("check", query).status());
        assertEquals(
                0, CommandRun.of("check", query, "--format=${srcaddr} ${spin}").status());
        assertEquals(0, CommandRun.of("check", query, "--unknown-names=absent").status());
    }
}
