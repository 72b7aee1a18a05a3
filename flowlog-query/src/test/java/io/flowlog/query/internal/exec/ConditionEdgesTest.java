package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the loops of conditions begin, end and change their way: at words, slices, ends of arrays and of lines, long texts and lists. */
class ConditionEdgesTest {
    private static final int RECORDS = 3_000;

    @ParameterizedTest
    @CsvSource({
        "0, 2999",
        "0, 0",
        "5, 5",
        "63, 64",
        "64, 64",
        "65, 127",
        "128, 700",
        "960, 1023",
        "1000, 1100",
        "1023, 1024",
        "2047, 2048",
        "2990, 2999",
        "2999, 2999",
        "3000, 4000"
    })
    void aTextIsLookedForInTheLinesThatAreLeftAndNoOthers(int least, int most) {
        String left = "filter srcPort >= " + least + " and srcPort <= " + most;
        IntPredicate isLeft = i -> i >= least && i <= most;
        IntPredicate rejected = i -> i % 7 == 0;
        String log = log(i -> i + " " + (rejected.test(i) ? "REJECT" : "ACCEPT"), "\n");
        assertEquals(those(isLeft.and(rejected)), ports(left + " and @message like 'REJ'", log));
        assertEquals(those(isLeft.and(rejected.negate())), ports(left + " and @message not like 'REJ'", log));
    }

    @Test
    void aTextThatAllLinesHoldIsFoundInAllOfThem() {
        String log = log(i -> i + " ACCEPT", "\n");
        assertEquals(those(i -> true), ports("filter @message like 'CC'", log));
        assertEquals("", ports("filter @message not like 'CC'", log));
    }

    @ParameterizedTest
    @CsvSource({"'T\\n1'", "'PT\\n'", "'\\n1'", "'\\n'"})
    void aTextThatReachesOverTheEndOfALineIsInNone(String text) {
        String log = log(i -> i + " ACCEPT", "\n");
        assertEquals("", ports("filter @message like '" + text + "'", log));
        assertEquals(those(i -> true), ports("filter @message not like '" + text + "'", log));
    }

    @Test
    void aCarriageReturnIsFoundInsideOfALineButNotAtItsEnd() {
        String log = log(i -> i + (i % 5 == 0 ? " AC\rX" : " ACC"), "\r\n");
        assertEquals(those(i -> i % 5 == 0), ports("filter @message like 'C\r'", log));
    }

    @Test
    void aTextAtTheVeryStartOfAnArrayIsFound() {
        BoundQuery bound =
                FlowLogQuery.compile("filter @message like '80'").bind(FlowLogFormat.parse("${dstport} ${action}"));
        byte[] line = "80 A".getBytes(StandardCharsets.US_ASCII);
        assertEquals(true, bound.matches(line, 0, line.length));
    }

    @Test
    void anExpressionIsAskedOnlyWhereItsTextIsButNotLikeKeepsWhatHasNoSuchText() {
        String log = log(i -> i + " " + List.of("REJECT", "RECT", "ACCEPT").get(i % 3), "\n");
        assertEquals(those(i -> i % 3 != 2), ports("filter action like /RE.*CT/", log));
        assertEquals(those(i -> i % 3 == 2), ports("filter action not like /RE.*CT/", log));
        assertEquals(those(i -> i % 3 == 2), ports("filter @message not like /RE.*CT/", log));
    }

    @Test
    void theTimeRangeHoldsForEveryRecordOfABatch() {
        QueryOptions options = QueryOptions.builder()
                .from(Instant.ofEpochSecond(1_000))
                .to(Instant.ofEpochSecond(2_000))
                .build();
        String log = "srcport start\n"
                + IntStream.range(0, RECORDS).mapToObj(i -> i + " " + i + "\n").collect(Collectors.joining());
        QueryResult result = FlowLogQuery.compile("stats count(*) as n, min(srcPort) as a, max(srcPort) as b", options)
                .run(FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8)));
        assertEquals("[{n=1001, a=1000, b=2000}]", result.rows().toString());
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "8", "9", "20"})
    void aListOfAnyLengthHoldsItsFirstAndLastNumberAndNoneBetween(int length) {
        String list =
                IntStream.range(0, length).mapToObj(i -> String.valueOf(10 * i)).collect(Collectors.joining(","));
        IntPredicate in = i -> i % 10 == 0 && i / 10 < length;
        String log = log(i -> i + " A", "\n");
        assertEquals(those(in), ports("filter srcPort in [" + list + "]", log));
        assertEquals(those(in.negate()), ports("filter srcPort not in [" + list + "]", log));
    }

    /** In a short array there is no room to compare words of eight bytes. */
    @ParameterizedTest
    @CsvSource({
        "action = 'OK', OK, true",
        "action = 'OK', NO, false",
        "action = 'OK', OKAY, false",
        "action != 'OK', OK, false",
        "action != 'OK', NO, true",
        "action = 'ACCEPTED', ACCEPTED, true",
        "action = 'ACCEPTED', ACCEPTER, false",
        "action = 'ACCEPTED1', ACCEPTED1, true",
        "action = 'ACCEPTED1', ACCEPTED2, false",
        "action != 'ACCEPTED1', ACCEPTED2, true",
        "action = 'ACCEPTED', ACCEPTED1, false",
    })
    void textsAreComparedToTheirEnds(String condition, String action, boolean expected) {
        BoundQuery bound =
                FlowLogQuery.compile("filter " + condition).bind(FlowLogFormat.parse("${dstport} ${action}"));
        for (String more : new String[] {"", "          "}) {
            byte[] line = ("1 " + action + more).getBytes(StandardCharsets.US_ASCII);
            assertEquals(expected, bound.matches(line, 0, line.length), "'" + more + "'");
        }
    }

    /** Digits are compared as they are written, unless they are written oddly. */
    @ParameterizedTest
    @CsvSource({
        "dstPort, 0, '0 00 00000000 000000000', '- 1 10 x 0x'",
        "dstPort, 7, '7 07 00000007', '- 8 70 77 x7 7x 7.'",
        "dstPort, 443, '443 0443 00000443 000000443', '44 4430 44x x43 44: 4/3 -443 444'",
        "dstPort, 65535, '65535 065535', '65536 65534 6553 6553a 655355'",
        "bytes, 12345678, '12345678 012345678', '1234567 123456789 1234567x x2345678 12345679 02345678'",
        "bytes, 123456789, '123456789 0123456789', '12345678 1234567890 12345678x'"
    })
    void aNumberIsEqualToAllThatItIsWrittenAs(String field, String number, String equal, String other) {
        for (String text : (equal + " " + other).split(" ")) {
            boolean expected = List.of(equal.split(" ")).contains(text);
            for (String more : new String[] {"", "          "}) {
                byte[] line = (text + " " + text + more).getBytes(StandardCharsets.US_ASCII);
                String name = field + " = " + number + ": '" + text + "'";
                BoundQuery first = FlowLogQuery.compile("filter " + field + " = " + number)
                        .bind(FlowLogFormat.parse("${" + field.toLowerCase(Locale.ROOT) + "} ${action}"));
                BoundQuery last = FlowLogQuery.compile("filter " + field + " = " + number)
                        .bind(FlowLogFormat.parse("${action} ${" + field.toLowerCase(Locale.ROOT) + "}"));
                assertEquals(expected, first.matches(line, 0, line.length), name);
                assertEquals(expected, last.matches(line, 0, line.length), name);
            }
        }
    }

    /** What is no value of the field is counted where it is compared, and only there. */
    @ParameterizedTest
    @CsvSource({
        "dstPort, 80, 65535, 65536",
        "dstPort, 9, 65535, 99999",
        "protocol, 6, 255, 256",
        "protocol, 6, 255, 300"
    })
    void aNumberBeyondItsFieldIsCountedAsBad(String field, String number, String good, String bad) {
        String log = "action " + field.toLowerCase(Locale.ROOT) + "\nA " + good + "\nB " + bad + "\nC "
                + bad.replace('9', 'x') + "x\nD -\nE 00" + number + "\n";
        QueryResult result = FlowLogQuery.compile("filter " + field + " = " + number + " | display action")
                .run(FlowLogSource.bytes(log.getBytes(StandardCharsets.US_ASCII)));
        assertEquals("[{action=E}]", result.rows().toString());
        assertEquals(2, result.statistics().read().badValues());
    }

    private static String log(IntFunction<String> line, String end) {
        return "srcport action" + end
                + IntStream.range(0, RECORDS).mapToObj(i -> line.apply(i) + end).collect(Collectors.joining());
    }

    private static String those(IntPredicate which) {
        return IntStream.range(0, RECORDS)
                .filter(which)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String ports(String query, String log) {
        QueryResult result = FlowLogQuery.compile(query + " | limit any 10000 | display srcPort")
                .run(FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8)));
        return result.rows().stream()
                .map(row -> String.valueOf(row.text("srcPort")))
                .collect(Collectors.joining(" "));
    }
}
