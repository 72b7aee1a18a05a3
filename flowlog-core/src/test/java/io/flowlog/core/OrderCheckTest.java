package io.flowlog.core;

import static io.flowlog.core.FlowLogReaderTest.lines;
import static io.flowlog.core.FlowLogReaderTest.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default order is an assumption, which records may contradict. */
class OrderCheckTest {
    private static final String GOOD = "2 1 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK";
    private static final String TURNED =
            "i-0a 210987654321 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK";
    private static final String ORDER =
            "instance-id account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end"
                    + " action log-status";

    @Test
    void recordsOfAnotherOrderAreCountedAndTheirOrderIsOffered() {
        try (FlowLogReader reader = FlowLogReader.open(source((TURNED + "\n").repeat(3)))) {
            assertEquals(List.of(), lines(reader));
            ReadStatistics statistics = reader.statistics();
            assertEquals(Map.of(ParseStatus.OTHER_ORDER, 3L), statistics.malformedByReason());
            UnknownOrder unknown = statistics.unknownOrders().get(0);
            assertEquals(3, unknown.lines());
            assertTrue(
                    unknown.message().contains("3 lines are not of the default order; give the format string"),
                    unknown.message());
            assertTrue(unknown.message().contains("may be ${instance-id} ${account-id} "), unknown.message());
            assertTrue(unknown.candidates().get(0).format().columns().contains("interface-id"));
        }
    }

    @Test
    void whoGivesTheOrderOrAHeaderIsBelieved() {
        FlowLogFormat order = FlowLogFormat.parse(ORDER);
        try (FlowLogReader reader =
                FlowLogReader.open(FlowLogSource.bytes(TURNED.getBytes(StandardCharsets.UTF_8), order))) {
            assertEquals(List.of(TURNED), lines(reader));
        }
        FlowLogSource given = FlowLogSource.bytes(TURNED.getBytes(StandardCharsets.UTF_8), FlowLogFormat.DEFAULT);
        try (FlowLogReader reader = FlowLogReader.open(given)) {
            assertEquals(List.of(TURNED), lines(reader));
        }
        try (FlowLogReader reader = FlowLogReader.open(source(ORDER + "\n" + TURNED))) {
            assertEquals(List.of(TURNED), lines(reader));
            assertEquals(List.of(), reader.statistics().unknownOrders());
        }
    }

    @Test
    void whereOrdersMixEachLineIsJudged() {
        String text = GOOD + "\n" + TURNED + "\n" + (GOOD + "\n").repeat(50) + TURNED + "\n" + ORDER + "\n" + TURNED;
        try (FlowLogReader reader = FlowLogReader.open(source(text))) {
            assertEquals(52, lines(reader).size());
            assertEquals(2, reader.statistics().malformed());
            UnknownOrder unknown = reader.statistics().unknownOrders().get(0);
            assertEquals(2, unknown.lines());
            assertEquals(51, unknown.records());
            assertTrue(unknown.message().contains("; since others are, give, beside the default, "), unknown.message());
            assertEquals(List.of(FlowLogFormat.DEFAULT, FlowLogFormat.parse(ORDER)), unknown.suggestion());
        }
    }

    @Test
    void aLineThatIsTooLongSaysNothingOfTheOrderHoweverMuchIsReadAtATime() {
        String tooLong = TURNED + "x".repeat(1000);
        String text = tooLong + "\n" + (GOOD + "\n").repeat(16) + TURNED + "\n";
        for (int buffer : new int[] {64, 1 << 16}) {
            ReaderOptions options = ReaderOptions.builder()
                    .bufferBytes(buffer)
                    .maxLineBytes(200)
                    .build();
            try (FlowLogReader reader = FlowLogReader.open(source(text), options)) {
                assertEquals(17, lines(reader).size(), "bytes at a time: " + buffer);
            }
        }
    }

    @Test
    void theAnswerDependsOnTheLinesAndNotOnHowTheyCome() {
        byte[] text = ((GOOD + "\n").repeat(15) + TURNED + "\n" + (GOOD + "\n" + TURNED + "\n").repeat(40))
                .getBytes(StandardCharsets.UTF_8);
        for (int buffer : new int[] {64, 500, 5000, 1 << 18}) {
            InputStream single = new ByteArrayInputStream(text) {
                @Override
                public synchronized int read(byte[] into, int from, int length) {
                    return super.read(into, from, Math.min(1, length));
                }
            };
            for (FlowLogSource source : List.of(FlowLogSource.bytes(text), FlowLogSource.stream(single))) {
                ReaderOptions options =
                        ReaderOptions.builder().bufferBytes(buffer).build();
                try (FlowLogReader reader = FlowLogReader.open(source, options)) {
                    assertEquals(55, lines(reader).size());
                    assertEquals(41, reader.statistics().malformed());
                }
            }
        }
    }

    @Test
    void eventsAreJudgedOneByOneSinceTheirLogsMix() {
        List<FlowLogEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(new FlowLogEvent(i, i < 60 || i % 2 == 0 ? GOOD : TURNED));
        }
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.events(events))) {
            assertEquals(80, lines(reader).size());
            assertEquals(
                    Map.of(ParseStatus.OTHER_ORDER, 20L), reader.statistics().malformedByReason());
        }
    }

    @Test
    void aDamagedLineAmongRecordsIsNoOrder() {
        try (FlowLogReader reader = FlowLogReader.open(source(GOOD + "\nbogus line\n" + GOOD))) {
            assertEquals(2, lines(reader).size());
            assertEquals(List.of(), reader.statistics().unknownOrders());
        }
    }

    @Test
    void linesOfAnotherNumberOfColumnsAreOfferedTheirOrder() {
        try (FlowLogReader reader = FlowLogReader.open(source("10.0.0.1 10.0.0.2 ACCEPT eni-0a\n".repeat(2)))) {
            assertEquals(List.of(), lines(reader));
            assertEquals(
                    "${srcaddr} ${dstaddr} ${action} ${interface-id}",
                    reader.statistics()
                            .unknownOrders()
                            .get(0)
                            .candidates()
                            .get(0)
                            .format()
                            .toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 unknown - - - - - - - - 1700000000 1700000060 - NODATA",
                "2 1 eni-a xxx.xxx.xxx.xxx 2001:db8::1 NaN 65536 -1 1.5 0x10 later never MAYBE FINE",
                "2 1 eni-a 02:00:00:00:00:01 02:00:00:00:00:02 - - - 1 40 1700000000 1700000060 ACCEPT OK"
            })
    void oddValuesSayNothingOfTheOrder(String line) {
        try (FlowLogReader reader = FlowLogReader.open(source(line))) {
            assertEquals(List.of(line), lines(reader));
        }
    }

    @Test
    void manyInputsOfUnknownOrderAreNamedUpToALimit() {
        FlowLogSource one = source("10.0.0.1 10.0.0.2 ACCEPT eni-0a\n");
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.concat(Collections.nCopies(30, one)))) {
            assertEquals(List.of(), lines(reader));
            assertEquals(
                    ReadStatistics.EXAMPLES, reader.statistics().unknownOrders().size());
            assertEquals(30, reader.statistics().malformed());
        }
    }
}
