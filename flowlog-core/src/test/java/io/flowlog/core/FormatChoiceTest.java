package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several formats given for one input. */
class FormatChoiceTest {
    private static final String GOOD = "2 1 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK";
    private static final String TURNED =
            "i-0a 210987654321 eni-a 10.0.0.1 10.0.0.2 1000 22 6 1 40 1700000000 1700000060 REJECT OK";
    private static final FlowLogFormat TURNED_FORMAT = FlowLogFormat.parse(
            "${instance-id} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol}"
                    + " ${packets} ${bytes} ${start} ${end} ${action} ${log-status}");
    private static final FlowLogFormat SHORT = FlowLogFormat.parse("${srcaddr} ${dstport} ${action}");
    private static final FlowLogFormat PAIR = FlowLogFormat.parse("${bytes} ${log-status}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${srcaddr} ${dstport} ${action} | ${srcaddr} ${action} ${dstport}  |",
                "${srcaddr} ${dstport} ${action} | ${dstaddr} ${srcport} ${action}  | both have 3 columns, and no column tells",
                "${srcaddr} ${dstport} ${action} | ${srcaddr} ${dstport} ${region}  | both have 3 columns, and no column tells",
                "${version} ${region}            | ${version} ${az-id}              | both have 2 columns, and no column tells",
                "${version} ${instance-tag}      | ${version} ${action}             | both have 2 columns, and no column tells",
                "${bytes}                        | ${packets}                       | both have 1 column, and",
                "seen-at ${srcaddr} ${bytes}     | ${srcaddr} ${bytes}              | the first column of one",
                "${srcaddr} ${bytes}             | seen-at ${srcaddr} ${bytes}      | the first column of one",
                "seen-at ${srcaddr} ${bytes}     | ${srcaddr} ${bytes} ${action}    | the first column of one",
                "seen-at ${srcaddr} ${bytes}     | ${bytes}                         |",
                "seen-at ${srcaddr}              | ${action} ${srcaddr} ${bytes}    |",
                "seen-at                         | ${srcaddr} ${bytes} ${action}    | the first column of one",
            })
    void formatsThatCannotBeToldApartAreRefused(String one, String other, String reason) {
        List<FlowLogFormat> both = List.of(FlowLogFormat.parse(one), FlowLogFormat.parse(other));
        String conflict = FormatChoice.conflict(both);
        if (reason == null) {
            assertNull(conflict);
        } else {
            assertNotNull(conflict);
            assertTrue(conflict.startsWith("formats 1 and 2 cannot be given together: " + reason), conflict);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ReaderOptions.builder().formats(both));
        }
    }

    @Test
    void theTwoOfManyThatConflictAreNamed() {
        List<FlowLogFormat> all = List.of(SHORT, PAIR, FlowLogFormat.parse("${packets} ${log-status}"));
        String conflict = FormatChoice.conflict(all);
        assertTrue(String.valueOf(conflict).startsWith("formats 2 and 3 cannot"), conflict);
        assertNull(FormatChoice.conflict(List.of(SHORT, PAIR, FlowLogFormat.DEFAULT, TURNED_FORMAT)));
        assertThrows(
                IllegalArgumentException.class, () -> ReaderOptions.builder().formats(List.of()));
        assertEquals(
                List.of(PAIR),
                ReaderOptions.builder().formats(List.of(PAIR, PAIR)).build().formats());
    }

    @Test
    void eachLineIsOfTheFormatWithItsNumberOfColumns() {
        List<String> lines = List.of(
                GOOD,
                "10.0.0.1 22 ACCEPT",
                "5 OK",
                "2023-02-14T05:30:47Z 7 OK",
                "# a note",
                "10.0.0.2 23 REJECT",
                "1 2 3 4",
                "1 2 3 4 5 6 7 8 9",
                "1",
                "",
                GOOD);
        Outcome read = read(lines, FlowLogFormat.DEFAULT, SHORT, PAIR);
        assertEquals(
                List.of(
                        "14: " + GOOD,
                        "3: 10.0.0.1 22 ACCEPT",
                        "2: 5 OK",
                        "2: 7 OK",
                        "3: 10.0.0.2 23 REJECT",
                        "14: " + GOOD),
                read.records());
        assertEquals(
                List.of("TOO_MANY_COLUMNS 4/3", "TOO_FEW_COLUMNS 9/14", "TOO_FEW_COLUMNS 1/2"),
                read.malformed().stream()
                        .map(line -> line.reason() + " " + line.found() + "/" + line.expected())
                        .toList());
    }

    @Test
    void whereSeveralHaveAsManyColumnsTheValuesTell() {
        String noData = "2 1 eni-a - - - - - - - 1700000000 1700000060 - NODATA";
        String unattached = "- 1 eni-a - - - - - - - 1700000000 1700000060 - NODATA";
        String strange = "x 1 eni-a - - - - - - - 1700000000 1700000060 - NODATA";
        String neither = "vpc-0a 1 eni-a - - - - - - - 1700000000 1700000060 - NODATA";
        Outcome read = read(
                List.of(GOOD, TURNED, noData, unattached, strange, neither, TURNED),
                FlowLogFormat.DEFAULT,
                TURNED_FORMAT);
        assertEquals(
                List.of("14: " + GOOD, "14: " + TURNED, "14: " + noData, "14: " + unattached, "14: " + TURNED),
                read.records());
        assertEquals(
                List.of(ParseStatus.AMBIGUOUS_ORDER, ParseStatus.OTHER_ORDER),
                read.malformed().stream().map(MalformedLine::reason).toList());
        assertEquals(List.of(true, false, true, false, false), read.versions());
    }

    @Test
    void aHeaderHoldsForAllThatFollows() {
        Outcome read = read(
                List.of("5 OK", "10.0.0.1 22 ACCEPT", "srcaddr bytes", "10.0.0.1 9", "10.0.0.1 22 ACCEPT"),
                SHORT,
                PAIR);
        assertEquals(List.of("2: 5 OK", "3: 10.0.0.1 22 ACCEPT", "2: 10.0.0.1 9"), read.records());
        assertEquals(1, read.malformed().size());
    }

    @Test
    void anUnknownFirstColumnMayHoldATime() {
        FlowLogFormat timed = FlowLogFormat.parse("seen-at ${srcaddr} ${bytes} ${action}");
        Outcome read = read(
                List.of(
                        "2023-02-14T05:30:47Z 10.0.0.1 5 ACCEPT",
                        "2023-02-14T05:30:47Z 5 OK",
                        "2023-02-14T05:30:47Z",
                        "6 OK",
                        "2023-02-14T05:30:48Z 2023-02-14T05:30:47Z 10.0.0.1 5 ACCEPT"),
                PAIR,
                timed);
        assertEquals(
                List.of(
                        "4: 2023-02-14T05:30:47Z 10.0.0.1 5 ACCEPT",
                        "2: 5 OK",
                        "2: 6 OK",
                        "4: 2023-02-14T05:30:47Z 10.0.0.1 5 ACCEPT"),
                read.records());
    }

    @Test
    void aThirdOrderIsOffered() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.addAll(List.of(GOOD, "10.0.0.1 22 ACCEPT"));
            if (i % 4 == 0) {
                lines.add("eni-0a1 10.0.0." + i + " 10.9.0.2 40001 443 6 3 180 1700000000 1700000060 ACCEPT");
            }
        }
        UnknownOrder order = read(lines, FlowLogFormat.DEFAULT, SHORT)
                .statistics()
                .unknownOrders()
                .get(0);
        assertEquals(10, order.lines());
        assertEquals(80, order.records());
        List<FlowLogFormat> all = order.suggestion();
        assertEquals(List.of(FlowLogFormat.DEFAULT, SHORT), all.subList(0, 2));
        assertTrue(order.message().contains("10 lines are not of the formats given; since others are, give, beside"));
        Outcome read = read(lines, all.toArray(FlowLogFormat[]::new));
        assertEquals(lines.size(), read.records().size());
        assertEquals(List.of(), read.statistics().unknownOrders());
    }

    private record Outcome(
            List<String> records, List<Boolean> versions, List<MalformedLine> malformed, ReadStatistics statistics) {}

    private static Outcome read(List<String> lines, FlowLogFormat... formats) {
        byte[] log = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ReaderOptions options =
                ReaderOptions.builder().formats(List.of(formats)).build();
        List<String> records = new ArrayList<>();
        List<Boolean> versions = new ArrayList<>();
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log), options)) {
            while (reader.next()) {
                FlowLogRecord record = reader.record();
                records.add(record.format().size() + ": " + record.line());
                versions.add(record.isPresent(FlowLogField.VERSION));
            }
            return new Outcome(records, versions, reader.statistics().malformedExamples(), reader.statistics());
        }
    }
}
