package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command holds queries to the limits, with a status of its own. */
class LimitsOfTheCommandTest {
    private static final String CONSOLE = SampleLogs.file("console.log").toString();

    @ParameterizedTest
    @ValueSource(strings = {"query", "check"})
    void aQueryBeyondALimitIsInvalidAndOneWithinIsNot(String command) {
        assertLimit(command, "FLQ301", "limit 5" + " ".repeat(9_993), "limit 5" + " ".repeat(9_994));
        assertLimit(command, "FLQ303", "limit 5" + "|limit 5".repeat(63), "limit 5" + "|limit 5".repeat(64));
        assertLimit(command, "FLQ306", nested(64), nested(65));
        assertLimit(command, "FLQ306", nested(64), nested(4_900));
        assertLimit(command, "FLQ309", "limit 100000", "limit 100001");
    }

    private static String nested(int depth) {
        return "filter " + "(".repeat(depth) + "bytes=1" + ")".repeat(Math.min(depth, 4_900 - 64));
    }

    private static void assertLimit(String command, String code, String within, String beyond) {
        assertEquals(ExitStatus.DONE, run(command, within).status());
        CommandRun refused = run(command, beyond);
        assertEquals(ExitStatus.INVALID, refused.status());
        assertEquals("", refused.out());
        assertTrue(refused.err().startsWith(code), refused.err());
    }

    private static CommandRun run(String command, String query) {
        List<String> arguments = command.equals("query") ? List.of(command, query, CONSOLE) : List.of(command, query);
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
