package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final String CONSOLE = SampleLogs.file("console.log").toString();

    @Test
    void anInvalidQueryIsRefusedWithACaretBeforeAnythingIsWritten() {
        CommandRun run = CommandRun.of("query", "fields srcAddr | limt 5", CONSOLE);

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("  | fields srcAddr | limt 5\n  |                  ^^^^\n"), run.err());
        assertTrue(run.err().contains("'limit'"), run.err());
    }

    @Test
    void aQueryCannotMakeTheTerminalObey() {
        CommandRun run = CommandRun.of("query", "fields `a\u001b[2J`", CONSOLE);

        assertEquals(2, run.status());
        assertFalse(run.err().contains("\u001b"), run.err());
    }

    @Test
    void withoutAFileTheCommandSaysWhatToName() {
        CommandRun run = CommandRun.of("query", "fields srcAddr");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("'FILE'"), run.err());
        assertTrue(run.err().contains("- for standard input"), run.err());
    }

    @Test
    void wrongUsageIsSaidInOneSentenceWithAWayOut() {
        List<String[]> usages = List.of(
                new String[] {},
                new String[] {"ask"},
                new String[] {"query", "fields srcAddr", CONSOLE, "--output=xml"},
                new String[] {"query", "fields srcAddr", CONSOLE, "--threads=0"},
                new String[] {"query", "fields srcAddr", CONSOLE, "--threads=many"},
                new String[] {"query", "fields srcAddr", CONSOLE, "--deadline=soon"},
                new String[] {"query", "fields srcAddr", CONSOLE, "--format=${srcaddr"},
                new String[] {"query", "fields srcAddr", CONSOLE, "--no-such-option"},
                new String[] {"query", "fields srcAddr", "-", "-"},
                new String[] {"query", "fields srcAddr", "a\0b"},
                new String[] {"check"});
        for (String[] args : usages) {
            CommandRun run = CommandRun.of(args);

            assertEquals(2, run.status(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("flowlog: "), run.err());
            assertTrue(run.err().contains(" --help'.\n"), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments() {
        CommandRun run = CommandRun.of("query", "fields srcAddr", "--output=csv", "@nosuchfile.log");

        assertEquals(1, run.status());
        assertTrue(run.err().contains("@nosuchfile.log"), run.err());
    }

    @Test
    void helpNamesEveryOptionAndTheExitStatuses() {
        CommandRun run = CommandRun.of("query", "--help");

        assertEquals(0, run.status());
        for (String word : List.of(
                "--format",
                "--output",
                "--from",
                "--to",
                "--threads",
                "--unknown-names",
                "--deadline",
                "--[no-]stats",
                "FILE...",
                "'${version} ${account-id} ...'",
                "Exit status:",
                "Examples:")) {
            assertTrue(run.out().contains(word), word + " in " + run.out());
        }
        assertFalse(run.out().contains("\u001b"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        CommandRun run = CommandRun.of("--version");

        assertEquals(0, run.status());
        assertTrue(run.out().matches("flowlog [0-9]+\\.[0-9]+\\.[0-9]+\\S*\nJava .*\n"), run.out());
    }
}
