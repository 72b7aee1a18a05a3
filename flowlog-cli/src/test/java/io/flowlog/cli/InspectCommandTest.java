package io.flowlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    private static final String LOG =
            "srcaddr dstport log-status start\n10.9.0.1 443 OK 1700000000\n" + "- - NODATA 1700000060\n\nbogus\n";

    @TempDir
    Path directory;

    @Test
    void itSaysWhatAnInputIsAndHolds() {
        CommandRun run = CommandRun.withInput(LOG.getBytes(UTF_8), "inspect", "-");

        assertEquals(new CommandRun(0, """
                        standard input
                          layout     plain lines, header
                          records    2 (1 OK, 1 NODATA, 0 SKIPDATA)
                          time       2023-11-14 22:13:20.000 to 2023-11-14 22:14:20.000 UTC
                          besides    1 header, 1 blank
                          malformed  1 too few columns
                                     line 5, byte 83, too few columns: bogus
                          format     ${srcaddr} ${dstport} ${log-status} ${start}
                            srcaddr                                 1 of 2 (50 %)
                            dstport                                 1 of 2 (50 %)
                            log-status                              2 of 2 (100 %)
                            start                                   2 of 2 (100 %)
                        """, ""), run);
    }

    @Test
    void theSameIsThereForPrograms() {
        CommandRun run = CommandRun.withInput(LOG.getBytes(UTF_8), "inspect", "--output=json", "-");

        assertEquals(
                "[{\"source\":\"standard input\",\"layout\":\"plain lines, header\",\"records\":2,"
                        + "\"status\":{\"NODATA\":1,\"OK\":1,\"SKIPDATA\":0},"
                        + "\"first\":\"2023-11-14T22:13:20Z\",\"last\":\"2023-11-14T22:14:20Z\","
                        + "\"otherLines\":{\"blank\":1,\"comment\":0,\"header\":1,\"timestamp\":0},\"controlMessages\":0,"
                        + "\"malformed\":{\"TOO_FEW_COLUMNS\":1},\"malformedExamples\":[{\"line\":5,\"byteOffset\":83,"
                        + "\"reason\":\"TOO_FEW_COLUMNS\",\"excerpt\":\"bogus\"}],"
                        + "\"formats\":[{\"format\":\"${srcaddr} ${dstport} ${log-status} ${start}\",\"given\":true,"
                        + "\"records\":2,\"present\":{\"srcaddr\":1,\"dstport\":1,\"log-status\":2,\"start\":2}}],"
                        + "\"unknownOrders\":[],\"problems\":[]}]\n",
                run.out());
        assertEquals(0, run.status());
    }

    @Test
    void eachInputIsToldByItself() throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"message\":\"bogus\"}{oops}\n");
        Files.writeString(directory.resolve("b.log"), "PAR1 and so on\n");
        Files.writeString(directory.resolve("c.log"), "10.9.0.1 443 eni-0a1 ACCEPT\n");

        CommandRun run = CommandRun.of("inspect", directory.toString());

        assertEquals(1, run.status());
        assertTrue(run.out().contains("a.json\n  layout     JSON\n"), run.out());
        assertTrue(run.out().contains("1 an envelope that cannot be understood"), run.out());
        assertTrue(run.out().contains("  layout     none that is known\n"), run.out());
        assertTrue(run.out().contains("  problem    byte 0 as stored: is Apache Parquet, "), run.out());
        assertTrue(
                run.out().contains("it may be --format '${srcaddr} ${srcport} ${interface-id} ${action}'"), run.out());
        assertTrue(run.out().contains("column 3, interface-id: values such as eni-0a1"), run.out());
    }

    @Test
    void aFormatThatIsGivenIsUsed() {
        byte[] log = "10.9.0.1 443\n".getBytes(UTF_8);

        CommandRun run = CommandRun.withInput(log, "inspect", "--format", "${srcaddr} ${dstport}", "-");

        assertEquals(0, run.status());
        assertTrue(run.out().contains("  format     ${srcaddr} ${dstport}\n"), run.out());
        assertEquals(2, CommandRun.of("inspect", "--format", "${", "x").status());
        assertEquals(2, CommandRun.of("inspect").status());
    }

    @Test
    void timestampsAreOfTheLayout() {
        String record = "2 210987654321 eni-0a1 10.9.0.1 10.9.0.2 40001 443 6 3 180 1700000000 1700000060 ACCEPT OK\n";
        for (String layout : List.of(" ", "\n")) {
            byte[] log = ("2023-11-14T22:13:20.000Z" + layout + record).getBytes(UTF_8);

            CommandRun run = CommandRun.withInput(log, "inspect", "-");

            String told = layout.equals(" ") ? "before records" : "on lines of their own";
            assertTrue(run.out().contains("  layout     plain lines, timestamps " + told + "\n"), run.out());
        }
    }

    @Test
    void whatATerminalObeysIsEscaped() {
        CommandRun run = CommandRun.withInput("\u001b[2J\n".getBytes(UTF_8), "inspect", "-");

        assertFalse(run.out().contains("\u001b"), run.out());
    }
}
