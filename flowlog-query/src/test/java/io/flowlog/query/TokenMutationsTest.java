package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.parser.TokenMutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the reference with one token too few, too many or in the wrong place: it compiles, or is refused with reasons. */
class TokenMutationsTest {
    /** Longer ones are there to break a limit; each of their tokens would make as long a text again. */
    private static final int LONGEST = 400;

    private static final int GENEROUS_SECONDS = 20;

    private static int compiled;
    private static int refused;
    private static long slowestNanos;
    private static String slowest = "";

    static Stream<Arguments> examples() {
        Stream<Arguments> queries = ReferenceQuery.all().stream()
                .filter(example -> example.text().length() < LONGEST)
                .map(example -> Arguments.of(example.toString(), example.text(), example.options()));
        Stream<Arguments> expressions = ReferenceExpression.all().stream()
                .map(example -> Arguments.of(
                        example.toString(), "fields " + example.text() + " as it", ReferenceQuery.OPTIONS));
        return Stream.concat(queries, expressions);
    }

    /** The first compilation loads classes. */
    @BeforeAll
    static void warmUp() {
        compile("filter action = 'REJECT' | stats sum(bytes) by bin(5m)", ReferenceQuery.OPTIONS);
        compiled = 0;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    @Timeout(value = GENEROUS_SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void compilesOrIsRefusedWithReasons(String name, String text, QueryOptions options) {
        TokenMutations.of(text).forEach(mutation -> {
            long start = System.nanoTime();
            List<Diagnostic> told = compile(mutation, options);
            note(System.nanoTime() - start, mutation);
            for (Diagnostic diagnostic : told) {
                assertTrue(diagnostic.startOffset() >= 0, mutation);
                assertTrue(diagnostic.startOffset() <= diagnostic.endOffset(), mutation);
                assertTrue(diagnostic.endOffset() <= mutation.length(), mutation);
            }
        });
    }

    /** What is said of a text; nothing else than a refusal may be thrown. */
    private static List<Diagnostic> compile(String text, QueryOptions options) {
        try {
            List<Diagnostic> warnings = FlowLogQuery.compile(text, options).warnings();
            compiled++;
            return warnings;
        } catch (InvalidQueryException e) {
            refused++;
            assertTrue(
                    e.diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR),
                    text);
            return e.diagnostics();
        }
    }

    private static void note(long nanos, String text) {
        if (nanos > slowestNanos) {
            slowestNanos = nanos;
            slowest = text;
        }
    }

    /** How long compiling takes is no assertion, since machines differ, but can be looked up. */
    @AfterAll
    static void writeDown() throws IOException {
        String told = compiled + refused + " texts, of which " + compiled + " compile; the slowest took "
                + slowestNanos / 1000 + " µs:\n" + slowest + "\n";
        Files.writeString(Path.of("target", "token-mutations.txt"), told);
    }
}
