package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which chunks are found to be nothing but records. All others are read line by line to the same outcome, so that no comparison of
 * records would tell if clean ones went that way, too.
 */
class CleanChunkTest {
    private static final String RECORD =
            "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n";
    private static final String NO_DATA = "2 123456789012 eni-0a - - - - - - - 1700000000 1700000059 - NODATA\n";
    private static final String SKIP_DATA = "2 123456789012 eni-0a - - - - - - - 1700000000 1700000059 - SKIPDATA\n";
    private static final int NO_LIMIT = 1 << 20;

    private final CleanChunk clean = new CleanChunk(NO_LIMIT);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 5_000})
    void recordsAreProvenTogetherAndTheirFieldsLieBetweenThePositions(int count) {
        assertEquals(count, records("", RECORD.repeat(count)));
        int[] positions = clean.positions();
        assertEquals(LineSplitter.PADDING - 1, positions[0]);
        int last = (count - 1) * FlowLogFormat.DEFAULT.size();
        assertEquals(LineSplitter.PADDING - 1 + (count - 1) * RECORD.length(), positions[last]);
        assertEquals(positions[last] + 2, positions[last + 1]);
    }

    @Test
    void recordsAreCountedByStatusWhereverItStands() {
        String log = RECORD + NO_DATA + NO_DATA + RECORD + SKIP_DATA + RECORD.replace("OK\n", "OTHER\n");
        assertEquals(6, records("", log));
        assertEquals(2, clean.statuses().noData());
        assertEquals(1, clean.statuses().skipData());
        String first = "OK 5 eni-a\nNODATA - eni-a\nSKIPDATA - eni-a\nNODATA - eni-b\n- 6 eni-c\n";
        assertEquals(5, records("${log-status} ${bytes} ${interface-id}", first));
        assertEquals(2, clean.statuses().noData());
        assertEquals(1, clean.statuses().skipData());
        String middle = "1 NODATA eni-a\n2 OK OK\n3 SKIPDATA NODATA\n";
        assertEquals(3, records("${bytes} ${log-status} ${interface-id}", middle));
        assertEquals(1, clean.statuses().noData());
        assertEquals(1, clean.statuses().skipData());
        assertEquals(2, records("${bytes} ${interface-id}", "1 NODATA\n2 SKIPDATA\n"));
        assertEquals(0, clean.statuses().noData() + clean.statuses().skipData());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "   \n",
                "# a note\n",
                "2 3 4\n",
                "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK more\n",
                "2  123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n",
                " 2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n",
                "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK \n",
                "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\r\n",
                "2 123456789012\teni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n",
                "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT\0OK OK\n",
                "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n",
                "2023-02-14T05:30:47.000+09:00\n",
                // as many columns as a record, and nevertheless none
                "#2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n",
                "2023-02-14T05:30:47Z 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT\n",
                "{\"a\": 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\"}\n",
                "1742570569000, 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n",
                "\uFEFF2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK\n",
                // one column too few and one too many, which add up
                "2 3\n2 123456789012 eni-0a 10.0.0.1 10.0.0.2 443 40000 6 5 500 1700000000 1700000059 ACCEPT OK"
                        + " 15 16 17 18 19 20 21 22 23 24 25 26\n",
            })
    void oneLineThatIsNoPlainRecordSpoilsTheChunk(String odd) {
        int plain = odd.isEmpty() ? 2 : -1;
        assertEquals(plain, records("", odd + RECORD + RECORD));
        assertEquals(plain, records("", RECORD + odd + RECORD));
        assertEquals(plain, records("", RECORD + RECORD + odd));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a first column that is a text may begin in many ways, but not as other lines do
                "${interface-id} ${bytes}  | eni-0a 5                     | 1",
                "${interface-id} ${bytes}  | eni-0123456789abcdef 5       | 1",
                "${interface-id} ${bytes}  | + 5                          | 1",
                "${interface-id} ${bytes}  | # 5                          | -1",
                "${interface-id} ${bytes}  | é 5                          | -1",
                "${interface-id} ${bytes}  | [a 5                         | -1",
                "${interface-id} ${bytes}  | interface-id bytes           | -1",
                "${account-id} ${bytes}    | 123456789012 5               | 1",
                "${account-id} ${bytes}    | 2023-02-14T05:30:47Z 5       | -1",
                "${account-id} ${bytes}    | 2023-02-14T05:30:99Z 5       | 1",
                "${account-id} ${bytes}    | 1742570569000, 5             | -1",
                "${account-id} ${bytes}    | 174257056900x, 5             | 1",
                // what tells a header is the first number, or else the first address
                "${interface-id} ${bytes}  | eni-a -                      | 1",
                "${interface-id} ${bytes}  | eni-a 9                      | 1",
                "${interface-id} ${bytes}  | eni-a x                      | -1",
                "${interface-id} ${bytes} ${packets}   | eni-a 5 x         | 1",
                "${interface-id} ${srcaddr} ${packets} | eni-a x 5         | 1",
                "${srcaddr} ${packets}                 | xxx.xxx.xxx.xxx 5 | 1",
                "${interface-id} ${srcaddr} ${dstaddr} | eni-a 10.0.0.1 x  | 1",
                "${interface-id} ${srcaddr} ${dstaddr} | eni-a x 10.0.0.1  | -1",
                "${bytes}                  | 5                            | 1",
                "${bytes}                  | x                            | -1"
            })
    void linesOfOtherFormats(String format, String line, int expected) {
        assertEquals(expected, records(format, line + "\n"), line);
        assertEquals(expected < 0 ? -1 : 3, records(format, (line + "\n").repeat(3)), line);
    }

    @Test
    void aLineOfTheGreatestLengthIsProvenAndALongerOneIsNot() {
        CleanChunk limited = new CleanChunk(RECORD.length() - 1);
        limited.bind(FlowLogFormat.DEFAULT);
        assertEquals(2, records(limited, RECORD + RECORD));
        assertEquals(-1, records(limited, RECORD + RECORD.replace("eni-0a", "eni-0ab")));
        assertEquals(-1, records(limited, RECORD.replace("eni-0a", "eni-0ab") + RECORD));
    }

    @Test
    void withoutANumberOrAddressNothingTellsRecordsFromHeaders() {
        clean.bind(FlowLogFormat.parse("${interface-id} ${action}"));
        assertFalse(clean.canProve());
        clean.bind(FlowLogFormat.parse("${interface-id} ${pkt-srcaddr}"));
        assertTrue(clean.canProve());
        clean.bind(FlowLogFormat.parse("${bytes} ${action}"));
        assertTrue(clean.canProve());
    }

    private int records(String format, String text) {
        clean.bind(format.isEmpty() ? FlowLogFormat.DEFAULT : FlowLogFormat.parse(format));
        return records(clean, text);
    }

    private static int records(CleanChunk chunk, String text) {
        byte[] lines = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[lines.length + 2 * LineSplitter.PADDING];
        System.arraycopy(lines, 0, bytes, LineSplitter.PADDING, lines.length);
        return chunk.records(bytes, LineSplitter.PADDING, LineSplitter.PADDING + lines.length);
    }
}
