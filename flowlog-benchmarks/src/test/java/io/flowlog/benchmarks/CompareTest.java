package io.flowlog.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareTest {
    @Test
    void aSmallComparisonPrintsEachEntrantWithItsRatioAndLeavesNoFile(@TempDir Path directory) throws IOException {
        String printed = printed(() -> Compare.main(new String[] {
            "--size",
            "200k",
            "--rounds",
            "1",
            "--questions",
            "Q1",
            "--inputs",
            "gzip",
            "--threads",
            "2",
            "--contenders",
            "flowlog,duckdb,grok",
            "--directory",
            directory.toString()
        }));
        assertTrue(printed.contains("### Q1 gzip, 2 threads"), printed);
        assertTrue(printed.contains("### Times as fast as DuckDB, 2 threads"), printed);
        String jdk = ", JDK " + Runtime.version().feature();
        assertEquals(2, lines(printed, "| FlowLog" + jdk), printed);
        assertEquals(2, lines(printed, "| java-grok" + jdk), printed);
        assertTrue(printed.lines().anyMatch(line -> line.matches("\\| DuckDB, JDK .*\\| +1\\.00 \\|")), printed);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(0, left.count());
        }
    }

    private static long lines(String printed, String beginning) {
        return printed.lines().filter(line -> line.startsWith(beginning)).count();
    }

    private interface Program {
        void run() throws IOException;
    }

    private static String printed(Program program) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sizes 1m", "--size", "--questions Q5", "--threads two", "--contenders awk"})
    void whatIsNoOptionIsRefused(String arguments) {
        assertThrows(IllegalArgumentException.class, () -> new CompareOptions(arguments.split(" ")));
    }

    @Test
    void onlyFlowLogRunsWithVectorsAndDuckDbRunsOnce() {
        String home = System.getProperty("java.home");
        CompareOptions options = new CompareOptions("--java", home, "--java", home, "--vectors");
        boolean vectors = Runtime.version().feature() >= 25;
        assertEquals(vectors ? 4 : 2, entrants(options, "FlowLog"));
        assertEquals(1, entrants(options, "DuckDB"));
        assertEquals(2, entrants(options, "String.split"));
    }

    private static long entrants(CompareOptions options, String title) {
        return options.entrants().stream()
                .filter(entrant -> entrant.kind().title().equals(title))
                .count();
    }
}
