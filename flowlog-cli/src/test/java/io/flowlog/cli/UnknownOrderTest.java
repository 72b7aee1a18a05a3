package io.flowlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Records whose order nobody names are not guessed at, but their order is offered. */
class UnknownOrderTest {
    private static final byte[] LOG = ("eni-0a1 10.9.0.1 10.9.0.2 40001 443 6 3 180 1700000000 1700000060 ACCEPT\n"
                    + "eni-0a1 10.9.0.2 10.9.0.1 443 40001 6 2 1020 1700000003 1700000061 ACCEPT\n")
            .getBytes(UTF_8);
    private static final String QUERY = "fields srcAddr, bytes | sort bytes";

    @Test
    void theOptionThatIsOfferedCanBePasted() {
        CommandRun first = CommandRun.withInput(LOG, "query", QUERY, "--output=csv", "-");

        assertEquals(1, first.status());
        assertEquals("srcAddr,bytes\r\n", first.out());
        assertTrue(
                first.err()
                        .contains("flowlog: standard input: no header names the order of the columns, and 2 lines"
                                + " cannot be of the default order\n"),
                first.err());
        Matcher option = Pattern.compile("\n  --format '(.*)'\n").matcher(first.err());
        assertTrue(option.find(), first.err());

        CommandRun second = CommandRun.withInput(LOG, "query", QUERY, "--output=csv", "--format", option.group(1), "-");

        assertEquals(new CommandRun(0, "srcAddr,bytes\r\n10.9.0.1,180\r\n10.9.0.2,1020\r\n", ""), second);
    }

    @Test
    void whereOrdersMixTheOptionsThatAreOfferedReadAllLines() {
        String record = "2 210987654321 eni-0a1 10.9.0.1 10.9.0.2 40001 443 6 3 180 1700000000 1700000060 ACCEPT OK\n";
        byte[] log = (record
                        + record.replace("2 210987654321", "i-0a1 210987654321").replace(" 180 ", " 99 "))
                .getBytes(UTF_8);

        CommandRun first = CommandRun.withInput(log, "query", QUERY, "--output=csv", "-");

        assertEquals(1, first.status());
        assertEquals("srcAddr,bytes\r\n10.9.0.1,180\r\n", first.out());
        assertTrue(first.err().contains("  1 other can be, so lines of several flow logs mix here\n"), first.err());
        Matcher option =
                Pattern.compile("\n  --format default --format '(.*)'\n").matcher(first.err());
        assertTrue(option.find(), first.err());

        CommandRun second = CommandRun.withInput(
                log, "query", QUERY, "--output=csv", "--format", "default", "--format", option.group(1), "-");

        assertEquals(new CommandRun(0, "srcAddr,bytes\r\n10.9.0.1,99\r\n10.9.0.1,180\r\n", ""), second);

        CommandRun inspected =
                CommandRun.withInput(log, "inspect", "--format", "default", "--format", option.group(1), "-");

        assertEquals(0, inspected.status());
        assertTrue(inspected.out().contains("version                                 1 of 1 (100 %)"), inspected.out());
        assertTrue(inspected.out().contains("instance-id                             1 of 1 (100 %)"), inspected.out());
    }

    @Test
    void formatsThatCannotBeToldApartAreRefused() {
        CommandRun run = CommandRun.withInput(
                LOG, "query", QUERY, "--format=${srcaddr} ${bytes}", "--format=${dstaddr} ${bytes}", "-");

        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("flowlog: --format: formats 1 and 2 cannot be given together: "), run.err());
    }

    @Test
    void nothingIsOfferedWhereNothingTells() {
        CommandRun run = CommandRun.withInput("to be or not\n".getBytes(UTF_8), "query", QUERY, "-");

        assertEquals(1, run.status());
        assertFalse(run.err().contains("${srcaddr}"), run.err());
        assertTrue(run.err().contains("--format '${...}'"), run.err());
    }
}
