package io.flowlog.events;

import static io.flowlog.events.Wrapped.A;
import static io.flowlog.events.Wrapped.B;
import static io.flowlog.events.Wrapped.C;
import static io.flowlog.events.Wrapped.lines;
import static io.flowlog.events.Wrapped.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.events.Wrapped.Read;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of Firehose, the console and the command line. */
class OtherLayoutsTest {
    private static final String NONE = String.valueOf(Long.MIN_VALUE);

    @Test
    void firehoseWrapsEveryMessageInAnObject() {
        Read read = read(lines("{\"message\":\"" + A + "\"}", "{\"message\":\"" + B + "\"}"));
        assertEquals(List.of(A, B), read.lines());
        assertEquals(
                List.of(A, B),
                read("{\"message\":\"" + A + "\"}{\"message\":\"" + B + "\"}").lines());
    }

    @Test
    void aFirehoseRequestMayHoldPlainLines() {
        String json = "{\"records\":[{\"data\":\"" + Wrapped.base64(lines(A, B).getBytes()) + "\"},{\"data\":\""
                + Wrapped.base64(C.getBytes()) + "\"}],\"requestId\":\"q\",\"timestamp\":1700000000000}";
        assertEquals(List.of(A, B, C), read(json).lines());
    }

    @Test
    void linesBetweenDocumentsAreRecordsOrCounted() {
        Read read = read(lines("{\"message\":\"" + A + "\"}", B, "", "bogus", "{\"message\":\"" + C + "\"}"));
        assertEquals(List.of(A, B, C), read.lines());
        assertEquals(1, read.statistics().malformed());
    }

    @Test
    void arraysOfEventsAndOfMessagesAreRead() {
        assertEquals(List.of(A, B), read("[\"" + A + "\",\n \"" + B + "\"]").lines());
        assertEquals(
                List.of(A),
                read("[{\"message\":\"" + A + "\",\"timestamp\":1}]").lines());
        assertEquals(List.of(), read("{\"events\":[]}").lines());
    }

    @Test
    void theConsolesCsvHasAHeaderOrNone() {
        Read read = read(lines("timestamp,message", "1700000000000," + A, "1700000005000,\"" + B + "\""));
        assertEquals("console CSV", read.layout());
        assertEquals(List.of("1700000000000   " + NONE + "|" + A, "1700000005000   " + NONE + "|" + B), read.records());
        assertEquals(Map.of(), read.statistics().malformedByReason());
        assertEquals(
                List.of(A, B),
                read(lines("1700000000000," + A, "1700000005000," + B)).lines());
    }

    @Test
    void columnsOfCsvAreFoundByTheirNames() {
        Read read = read("@logStream,@timestamp,@message\r\ns,2023-11-14 22:13:20.000," + A + "\r\n");
        assertEquals(List.of("1700000000000 s  " + NONE + "|" + A), read.records());
    }

    @Test
    void aRowOfCsvWithoutAMessageIsCounted() {
        Read read = read(lines("timestamp,message", "1700000000000,", "1700000005000," + B));
        assertEquals(List.of(B), read.lines());
        assertEquals(1, read.statistics().malformed());
        assertEquals(18, read.statistics().malformedExamples().get(0).byteOffset());
        assertEquals(
                "a row without a message",
                read.statistics().malformedExamples().get(0).excerpt());
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsLittle() {
        Read read = read("timestamp,message\n1700000000000,\"" + A + "\n" + ("1700000000000," + B + "\n").repeat(99));
        assertEquals(1, read.statistics().malformed());
        assertEquals(99 - 16, read.records().size());
    }

    @Test
    void textOutputHasTheCellsInTheOrderOfTheirNames() {
        Read get = read(lines(
                "b/37904/s\tf/37905/s", "EVENTS\t9\t" + A + "\t1700000000000", "EVENTS\t9\t" + B + "\t1700000005000"));
        assertEquals("aws logs text output", get.layout());
        assertEquals(List.of("1700000000000   9|" + A, "1700000005000   9|" + B), get.records());
        Read filter =
                read(lines("EVENTS\t379\t9\teni-0a1-all\t" + A + "\t1700000000000", "SEARCHEDLOGSTREAMS\tTrue\tx"));
        assertEquals(List.of("1700000000000 eni-0a1-all  9|" + A), filter.records());
        assertEquals(0, filter.statistics().malformed());
    }

    @Test
    void aTablesCellsAreThoseOfItsNames() {
        String rule = "-".repeat(60);
        Read read = read(lines(
                rule,
                "|                  GetLogEvents                  |",
                "+-----------------+------------------------------+",
                "|  nextBackwardToken |  b/379/s  |",
                "+-----------------+------------------------------+",
                "||                    events                    ||",
                "|+---------------+---------------+--------------+|",
                "|| ingestionTime |    message    |  timestamp   ||",
                "|+---------------+---------------+--------------+|",
                "||  9  |  " + A + "  |  1700000000000  ||",
                "||  9  |  " + B + "  |  1700000005000  ||",
                "|+---------------+---------------+--------------+|",
                "||              searchedLogStreams              ||",
                "|+-----------------------+----------------------+|",
                "||     logStreamName     |  searchedCompletely  ||",
                "|+-----------------------+----------------------+|",
                "||  eni-0a1-all          |  True                ||",
                "|+-----------------------+----------------------+|"));
        assertEquals("aws logs table output", read.layout());
        assertEquals(List.of("1700000000000   9|" + A, "1700000005000   9|" + B), read.records());
        assertEquals(0, read.statistics().malformed());
    }

    @Test
    void aNarrowTablesCellsAreInRowsOfTheirOwn() {
        Read read = read(lines(
                "-".repeat(20),
                "|  FilterLogEvents |",
                "+------------------+",
                "||     events     ||",
                "|+-------+--------+|".replace('|', '+'),
                "||  message  |  " + A + " ||",
                "||  timestamp  |  1700000000000 ||",
                "+--------+---------+",
                "||  message  |  " + B + " ||",
                "||  timestamp  |  1700000005000 ||"));
        assertEquals(List.of("1700000000000   " + NONE + "|" + A, "1700000005000   " + NONE + "|" + B), read.records());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-14T22:13:20+00:00 eni-0a1-all ",
                "\u001b[32m2023-11-14T22:13:20.000000+00:00\u001b[0m eni-0a1-all "
            })
    void tailTellsTimeAndStream(String before) {
        Read read = read(lines(before + A, before + B));
        assertEquals("aws logs tail output", read.layout());
        String told = "1700000000000 eni-0a1-all  " + NONE + "|";
        assertEquals(List.of(told + A, told + B), read.records());
    }

    @Test
    void theShortFormOfTailTellsTheTimeOnly() {
        assertEquals(
                List.of("1700000000000   " + NONE + "|" + A),
                read(lines("2023-11-14T22:13:20 " + A)).records());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                        + " log-status\n",
                "2023-11-14T22:13:20.000Z ",
                "2023-11-14T22:13:20.000Z\n",
                "2023-11-14T22:13:20+00:00 ",
                "# note\n"
            })
    void plainRecordsAreNobodys(String before) {
        Read read = read(before + A + "\n");
        assertEquals("", read.layout());
        assertEquals(List.of(A), read.lines());
    }
}
