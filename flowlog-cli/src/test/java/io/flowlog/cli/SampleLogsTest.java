package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleLogsTest {
    @Test
    void theSamplesAreWhatTheGeneratorWrites() throws IOException {
        assertEquals(SampleLogs.defaultLog(), Files.readString(SampleLogs.file("flow.log")));
        assertEquals(SampleLogs.customLog(), Files.readString(SampleLogs.file("flow-custom.log")));
        assertEquals(SampleLogs.consoleLog(), Files.readString(SampleLogs.file("console.log")));
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(SampleLogs.file("flow.log.gz")))) {
            assertEquals(SampleLogs.defaultLog(), new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDefaultLogBeginsWithTheTutorialsRecords() throws IOException {
        List<String> lines = Files.readAllLines(SampleLogs.file("flow.log"));

        assertEquals(SampleLogs.TUTORIAL, lines.subList(0, 8));
        assertTrue(lines.size() >= 308, "lines: " + lines.size());
    }

    @Test
    void theDefaultLogHasEveryKindOfRecordThatTheExamplesAskFor() throws IOException {
        List<String[]> records = Files.readAllLines(SampleLogs.file("flow.log")).stream()
                .map(line -> line.split(" "))
                .toList();
        long rejected =
                records.stream().filter(fields -> fields[12].equals("REJECT")).count();

        assertTrue(records.stream().allMatch(fields -> fields.length == 14));
        assertTrue(
                rejected * 100 >= 5 * records.size() && rejected * 100 <= 10 * records.size(), "rejected: " + rejected);
        for (String port : List.of("22", "3389")) {
            assertTrue(
                    records.stream().anyMatch(fields -> fields[6].equals(port) && fields[12].equals("REJECT")), port);
        }
        for (String protocol : List.of("1", "6", "17")) {
            assertTrue(records.stream().anyMatch(fields -> fields[7].equals(protocol)), protocol);
        }
        for (String status : List.of("NODATA", "SKIPDATA")) {
            assertTrue(records.stream().anyMatch(fields -> fields[13].equals(status)), status);
        }
        assertTrue(records.stream().anyMatch(fields -> fields[3].startsWith("2001:db8:")));
    }

    @Test
    void everySampleReadsWithNoLineLost() {
        String query = "filter ispresent(interfaceId) | fields interfaceId | limit 1";
        for (String name : List.of("flow.log", "flow.log.gz", "flow-custom.log", "console.log")) {
            CommandRun run = CommandRun.of("query", query, SampleLogs.file(name).toString());

            assertEquals(0, run.status(), name);
            assertTrue(!run.err().contains("malformed"), run.err());
        }
    }
}
