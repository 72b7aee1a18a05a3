package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.ParseStatus;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is tried while a value shrinks is valid and smaller, and the end is the simplest there is. */
class ShrinkingTest {
    private static final String EXAMPLE =
            "2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK";

    static Stream<Arguments> simplest() {
        String header = LogFormat.DEFAULT.headerLine();
        return Stream.of(
                Arguments.of(FlowLogs.formats(), header),
                Arguments.of(FlowLogs.records(), EXAMPLE),
                Arguments.of(FlowLogs.lines(), EXAMPLE),
                Arguments.of(
                        FlowLogs.malformedLines(),
                        "TOO_FEW_COLUMNS: " + EXAMPLE.substring(0, EXAMPLE.lastIndexOf(' '))),
                Arguments.of(FlowLogs.files(), "plain, " + (header.length() + 1) + " bytes of text:\n" + header + "\n"),
                Arguments.of(FlowLogs.queries(), "filter version = 2"),
                Arguments.of(FlowLogs.invalidQueries(), "UNKNOWN_NAME: filter dstprt = 22"));
    }

    @ParameterizedTest
    @MethodSource("simplest")
    <T> void whatAlwaysFailsShrinksToTheSimplest(Arbitrary<T> arbitrary, String expected) {
        RandomGenerator<T> generator = arbitrary.generator(1000);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            assertEquals(expected, shrunk(generator.next(random), value -> true).toString());
        }
    }

    @Test
    void everythingThatIsTriedIsARecord() {
        RandomGenerator<LogRecord> generator = FlowLogs.records().generator(1000);
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Shrinkable<LogRecord> start = generator.next(random);
            start.shrink().forEach(candidate -> {
                assertTrue(candidate.distance().compareTo(start.distance()) < 0);
                LogRecord record = candidate.value();
                FlowLogFormat format = FlowLogFormat.parse(record.format().formatString());
                assertEquals(
                        ParseStatus.OK,
                        new FlowLogParser(format).parse(record.line(), new FlowLogRecord(format)),
                        record::toString);
            });
        }
    }

    @Test
    void oneValueThatMattersIsLeftAlone() {
        RandomGenerator<LogRecord> generator = FlowLogs.records().generator(1000);
        Random random = new Random(7);
        Predicate<LogRecord> rejected =
                record -> record.isPresent("action") && record.text("action").equals("REJECT");
        int found = 0;
        while (found < 100) {
            Shrinkable<LogRecord> start = generator.next(random);
            if (rejected.test(start.value())) {
                found++;
                assertEquals(
                        EXAMPLE.replace("ACCEPT", "REJECT"),
                        shrunk(start, rejected).line());
            }
        }
    }

    /** Wherever in the file it is, behind whatever header. */
    @Test
    void oneRecordThatMattersIsLeftBehindOneHeader() {
        RandomGenerator<LogFile> generator = FlowLogs.files().generator(1000);
        Random random = new Random(7);
        Predicate<LogFile> rejected = file -> file.records().stream()
                .anyMatch(record ->
                        record.isPresent("action") && record.text("action").equals("REJECT"));
        String expected = LogFormat.DEFAULT.headerLine() + "\n" + EXAMPLE.replace("ACCEPT", "REJECT") + "\n";
        int found = 0;
        while (found < 100) {
            Shrinkable<LogFile> start = generator.next(random);
            if (rejected.test(start.value())) {
                found++;
                assertEquals(expected, shrunk(start, rejected).text());
            }
        }
    }

    /** Goes down as long as something simpler fails, too, as jqwik does. */
    private static <T> T shrunk(Shrinkable<T> start, Predicate<T> fails) {
        Shrinkable<T> smallest = start;
        while (true) {
            Optional<Shrinkable<T>> next = smallest.shrink()
                    .filter(candidate -> fails.test(candidate.value()))
                    .findFirst();
            if (next.isEmpty()) {
                return smallest.value();
            }
            smallest = next.get();
        }
    }
}
