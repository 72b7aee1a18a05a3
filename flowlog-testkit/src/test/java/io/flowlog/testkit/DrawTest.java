package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain JUnit, without a property. */
class DrawTest {
    static Stream<Arbitrary<?>> arbitraries() {
        return Stream.of(
                FlowLogs.formats(),
                FlowLogs.records(),
                FlowLogs.lines(),
                FlowLogs.malformedLines(),
                FlowLogs.files(),
                FlowLogs.conversations(),
                FlowLogs.queries(),
                FlowLogs.invalidQueries(),
                FlowLogs.records().map(LogRecord::line).list().ofMaxSize(3),
                FlowLogs.formats().flatMap(FlowLogs::records));
    }

    @ParameterizedTest
    @MethodSource("arbitraries")
    <T> void aSeedGivesTheSameValuesAgain(Arbitrary<T> arbitrary) {
        List<T> values = FlowLogs.draw(arbitrary, 42, 50);
        assertEquals(50, values.size());
        assertEquals(printed(values), printed(FlowLogs.draw(arbitrary, 42, 50)));
        assertNotEquals(printed(values), printed(FlowLogs.draw(arbitrary, 43, 50)));
    }

    /** Predicates equal none but themselves. */
    private static List<String> printed(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    @Test
    void theFirstRecordIsTheExampleOfTheDocumentation() {
        assertEquals(
                "2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070"
                        + " ACCEPT OK",
                FlowLogs.draw(FlowLogs.lines(), 1, 1).get(0));
    }

    @Test
    void edgesComeFirst() {
        Set<String> ports = new HashSet<>();
        Set<String> counters = new HashSet<>();
        Set<String> flags = new HashSet<>();
        Set<String> statuses = new HashSet<>();
        Set<String> types = new HashSet<>();
        LogFormat format = LogFormat.of("srcport", "bytes", "tcp-flags", "log-status", "type");
        for (LogRecord record : FlowLogs.draw(FlowLogs.records(format), 1, 120)) {
            ports.add(record.text("srcport"));
            counters.add(record.text("bytes"));
            flags.add(record.text("tcp-flags"));
            statuses.add(record.text("log-status"));
            types.add(record.text("type"));
        }
        assertTrue(ports.containsAll(List.of("0", "1", "1023", "1024", "65535", "-")), ports::toString);
        assertTrue(counters.containsAll(List.of("2147483648", "9223372036854775807")), counters::toString);
        assertTrue(flags.containsAll(List.of("0", "1", "2", "3", "4", "18", "19", "-")), flags::toString);
        assertTrue(statuses.containsAll(List.of("OK", "NODATA", "SKIPDATA")), statuses::toString);
        assertTrue(types.containsAll(List.of("IPv4", "IPv6", "EFA")), types::toString);
    }

    @Test
    void aFailureShowsTheSimplestValue() throws IOException {
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> FlowLogs.forAll(FlowLogs.records(), 42, 1000, record -> {
                    if (record.isPresent("bytes")) {
                        Integer.parseInt(record.text("bytes"));
                    }
                }));
        assertTrue(error.getCause() instanceof NumberFormatException);
        List<String> lines = error.getMessage().lines().toList();
        String shown = "java.lang.AssertionError: " + lines.get(0) + "\n" + lines.get(1) + "\n  first for ";
        String page = Files.readString(Path.of("..", "docs", "testkit.md"));
        assertTrue(page.contains(shown), error::getMessage);
        assertTrue(lines.get(2).startsWith("  first for "), error::getMessage);
    }

    @Test
    void anAssumptionThatDoesNotHoldIsNoFailure() {
        FlowLogs.forAll(FlowLogs.records(), 42, 200, record -> {
            Assume.that(record.isPresent("bytes"));
            assertTrue(record.number("bytes") >= 0);
        });
    }

    @Test
    void nothingIsThrownWhereAllIsWell() {
        AtomicInteger seen = new AtomicInteger();
        FlowLogs.forAll(FlowLogs.files(), 42, 30, file -> seen.incrementAndGet());
        assertEquals(30, seen.get());
    }
}
