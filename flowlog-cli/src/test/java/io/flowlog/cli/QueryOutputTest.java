package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The forms of the rows, to the letter. */
class QueryOutputTest {
    /** As the tutorial prints it, stray full stop included. */
    private static final String TUTORIAL_QUERY = """
            fields @timestamp, @message
            | sort @timestamp desc.
            | filter protocol=17 and action='ACCEPT'
            | limit 100""";

    private static final String CONSOLE = SampleLogs.file("console.log").toString();

    /** Has an absent, a numeric, a text and a computed column, and a cell with what a terminal obeys. */
    private static final String MIXED_QUERY =
            "fields srcAddr, dstPort, bytes / 32 as share | sort share desc | limit 3";

    private static final String MIXED_LOG = """
            2 123456789012 eni-0a 10.0.0.1 10.0.0.2 4711 443 6 10 3200 1676320247 1676320307 ACCEPT OK
            2 123456789012 eni-0a \u001b[2J"x,y 10.0.0.2 4711 80 6 10 16 1676320247 1676320307 ACCEPT OK
            2 123456789012 eni-0a - - - - - - - 1676320247 1676320307 - NODATA
            """;

    @Test
    void theTutorialsQueryAsTable() {
        CommandRun run = CommandRun.of("query", TUTORIAL_QUERY, CONSOLE);

        assertEquals("""
                 @timestamp              | @message
                -------------------------+------------------------------------------------------------------------------------------------------------------
                 2023-02-13 20:30:47.000 | 2 123456789012 eni-0322957cfa6bc9585 82.209.245.153 10.0.10.30 123 35612 17 1 76 1676320247 1676320307 ACCEPT OK
                 2023-02-13 20:30:47.000 | 2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 82.209.245.153 35612 123 17 1 76 1676320247 1676320307 ACCEPT OK
                """, run.out());
        assertTrue(run.err().matches("""
                                FLQ902 .*
                                  \\| \\| sort @timestamp desc\\.
                                  \\| {23}\\^
                                2 rows; 2 of 3 records matched; 430 bytes read in [0-9.]+ s
                                """), run.err());
        assertEquals(0, run.status());
    }

    @Test
    void theTutorialsQueryAsTheServiceAnswersIt() {
        CommandRun run = CommandRun.of("query", "--output", "json", TUTORIAL_QUERY, CONSOLE);

        assertEquals("""
                {
                    "results": [
                        [
                            {
                                "field": "@timestamp",
                                "value": "2023-02-13 20:30:47.000"
                            },
                            {
                                "field": "@message",
                                "value": "2 123456789012 eni-0322957cfa6bc9585 82.209.245.153 10.0.10.30 123 35612 17 1 76 1676320247 1676320307 ACCEPT OK"
                            }
                        ],
                        [
                            {
                                "field": "@timestamp",
                                "value": "2023-02-13 20:30:47.000"
                            },
                            {
                                "field": "@message",
                                "value": "2 123456789012 eni-0322957cfa6bc9585 10.0.10.30 82.209.245.153 35612 123 17 1 76 1676320247 1676320307 ACCEPT OK"
                            }
                        ]
                    ],
                    "statistics": {
                        "recordsMatched": 2.0,
                        "recordsScanned": 3.0,
                        "bytesScanned": 430.0
                    },
                    "status": "Complete"
                }
                """, run.out());
    }

    @Test
    void theTutorialsQueryOverThePlainSampleEndsWithTheTutorialsRecords() {
        CommandRun run = CommandRun.of(
                "query",
                TUTORIAL_QUERY.replace("100", "10000"),
                "--output=ndjson",
                SampleLogs.file("flow.log").toString());
        String[] lines = run.out().split("\n");

        assertTrue(lines[lines.length - 3].contains("10.0.10.30 162.159.200.123 50392"), run.out());
        assertTrue(lines[lines.length - 2].contains("82.209.245.153 10.0.10.30 123"), run.out());
        assertTrue(lines[lines.length - 1].contains("10.0.10.30 82.209.245.153 35612"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.contains(" 17 ") && line.contains(" ACCEPT ")));
    }

    @Test
    void aTableAlignsNumbersAtTheRightAndShowsControlCharacters() {
        assertEquals("""
                 srcAddr       | dstPort | share
                ---------------+---------+-------
                 10.0.0.1      |     443 |   100
                 \\u001b[2J"x,y |      80 |   0.5
                               |         |
                """, mixed("table").out());
    }

    @Test
    void jsonHasNoCellForAnAbsentValueAndStringsOnly() {
        String out = mixed("json").out();

        assertTrue(out.contains("\"field\": \"share\",\n                \"value\": \"0.5\""), out);
        assertTrue(out.contains("\"value\": \"\\u001b[2J\\\"x,y\""), out);
        assertTrue(out.contains("        ],\n        []\n    ],\n"), out);
    }

    @Test
    void ndjsonHasNumbersAsNumbersAndNoCellForAnAbsentValue() {
        assertEquals("""
                {"srcAddr":"10.0.0.1","dstPort":443,"share":100}
                {"srcAddr":"\\u001b[2J\\"x,y","dstPort":80,"share":0.5}
                {}
                """, mixed("ndjson").out());
    }

    @Test
    void aDoubleHasTheSameDigitsInEveryForm() {
        String query = "fields 2 ^ 62.5 as d, -(2 ^ 64) as e | limit 1";
        for (String form : List.of("table", "json", "ndjson", "csv")) {
            String out = withMixedLog(query, form).out();
            assertTrue(out.contains("6521908912666391552"), out);
            assertTrue(out.contains("-18446744073709552000"), out);
        }
    }

    @Test
    void csvQuotesWhatItMustAndLeavesAbsentValuesEmpty() {
        assertEquals(
                "srcAddr,dstPort,share\r\n10.0.0.1,443,100\r\n\"\\u001b[2J\"\"x,y\",80,0.5\r\n,,\r\n",
                mixed("csv").out());
    }

    @Test
    void noRowsAreStillATableAJsonObjectAndALineOfNames() {
        String none = "filter srcPort = 1 | fields srcAddr";

        assertEquals(" srcAddr\n---------\n", withMixedLog(none, "table").out());
        assertTrue(withMixedLog(none, "json").out().startsWith("{\n    \"results\": [],\n    \"statistics\": {"));
        assertEquals("", withMixedLog(none, "ndjson").out());
        assertEquals("srcAddr\r\n", withMixedLog(none, "csv").out());
    }

    @Test
    void onlyATableIsFollowedByASummaryUnlessOneIsAskedFor() {
        byte[] log = MIXED_LOG.getBytes(StandardCharsets.UTF_8);

        assertEquals("", mixed("ndjson").err());
        assertTrue(CommandRun.withInput(log, "query", MIXED_QUERY, "--output=csv", "--stats", "-")
                .err()
                .startsWith("3 rows; 3 of 3 records matched; "));
        assertEquals(
                "",
                CommandRun.withInput(log, "query", MIXED_QUERY, "--no-stats", "-")
                        .err());
    }

    @Test
    void theSystemsLanguageAndZoneChangeNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        CommandRun expected = CommandRun.of("query", "--output=csv", TUTORIAL_QUERY, "--from=2023-02-13", CONSOLE);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertEquals(
                    expected, CommandRun.of("query", "--output=csv", TUTORIAL_QUERY, "--from=2023-02-13", CONSOLE));
            assertTrue(withMixedLog(MIXED_QUERY, "TABLE").err().contains("3 rows; "));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aReaderThatHasSeenEnoughEndsTheCommandQuietly() {
        CommandRunWithBrokenOutput run = new CommandRunWithBrokenOutput("Broken pipe");

        assertEquals(0, run.status);
        assertEquals("", run.err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsSaid() {
        CommandRunWithBrokenOutput run = new CommandRunWithBrokenOutput("No space left on device");

        assertEquals(1, run.status);
        assertEquals(
                "flowlog: cannot write the output: No space left on device\n",
                run.err.toString(StandardCharsets.UTF_8));
    }

    private static CommandRun mixed(String output) {
        return withMixedLog(MIXED_QUERY, output);
    }

    private static CommandRun withMixedLog(String query, String output) {
        return CommandRun.withInput(
                MIXED_LOG.getBytes(StandardCharsets.UTF_8), "query", query, "--output", output, "-");
    }

    /** A run whose standard output cannot be written. */
    private static final class CommandRunWithBrokenOutput {
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final int status;

        CommandRunWithBrokenOutput(String reason) {
            OutputStream broken = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(reason);
                }
            };
            Streams streams = Streams.of(new ByteArrayInputStream(new byte[0]), broken, err, false);
            status = Main.run(streams, "query", "fields srcAddr", CONSOLE);
        }
    }
}
