package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryAbortedException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What groups, distinct values and keys may take, in one thread as in several. */
class GroupLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "stats count(*) by srcPort; 100",
                "stats count(*) as n by srcPort | stats max(n); 101",
                "stats count_distinct(srcPort); 101",
                "stats values(srcPort); 101",
                "stats count_distinct(srcPort) by srcPort; 200",
                "dedup srcPort | limit 1000; 100"
            })
    void theLastOneThatIsAllowedStillRunsAndOneLessDoesNot(String query, int needed) {
        for (int threads = 1; threads <= 4; threads++) {
            assertTrue(run(query, needed, 1 << 20, threads).rows().size() > 0);
            int fewer = needed - 1;
            int withThreads = threads;
            QueryAbortedException aborted =
                    assertThrows(QueryAbortedException.class, () -> run(query, fewer, 1 << 20, withThreads));
            assertEquals(Reason.GROUPS, aborted.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats count(*) by srcPort",
                "stats count(*) by concat(srcPort, ' is a key that needs more than two words')",
                "stats count_distinct(srcPort)",
                "stats max(@message) by srcPort",
                "stats pct(srcPort, 50)",
                "stats latest(action) by srcPort",
                "stats sum(srcPort / 7), variance(srcPort / 7) by srcPort",
                "dedup srcPort | limit 1000"
            })
    void bytesAreBoundedToo(String query) {
        QueryAbortedException aborted =
                assertThrows(QueryAbortedException.class, () -> run(query, 1_000_000, 2_000, 1));
        assertEquals(Reason.GROUP_BYTES, aborted.reason());
        assertTrue(run(query, 1_000_000, 1 << 20, 1).rows().size() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields srcPort",
                "fields @message | sort srcPort | limit 1000",
                "stats count(*) as n by srcPort | sort n, srcPort",
                "stats latest([action, action, action, action, action, action]) by start"
            })
    void bytesOfKeptRowsAreBoundedToo(String query) {
        for (int threads = 1; threads <= 4; threads++) {
            int withThreads = threads;
            QueryAbortedException aborted =
                    assertThrows(QueryAbortedException.class, () -> run(query, 1_000_000, 4_000, withThreads));
            assertEquals(Reason.GROUP_BYTES, aborted.reason());
            assertTrue(run(query, 1_000_000, 1 << 20, threads).rows().size() > 0);
        }
    }

    /** 200 rows of 16 MiB each would be kept, and as much once more printed. */
    @ParameterizedTest
    @ValueSource(strings = {"| sort n20", "| stats latest(n20) by srcPort", "| stats values(n20)", "| limit 1000"})
    void longTextsThatAQueryMakesAreCharged(String rest) {
        StringBuilder query = new StringBuilder("fields concat(@message, 'x') as n0");
        for (int i = 1; i <= 20; i++) {
            query.append(", concat(n%d, n%d) as n".replace("%d", String.valueOf(i - 1)))
                    .append(i);
        }
        QueryAbortedException aborted =
                assertThrows(QueryAbortedException.class, () -> run(query + rest, 1_000_000, 64 << 20, 1));
        assertTrue(aborted.reason() == Reason.GROUP_BYTES || aborted.reason() == Reason.LIMIT, aborted::getMessage);
    }

    @Test
    void rowsThatGoToAConsumerCountOneByOne() {
        QueryOptions narrow = QueryOptions.builder()
                .limits(QueryLimits.builder().groupBytes(140_000).build())
                .build();
        FlowLogQuery query = FlowLogQuery.compile("fields @message, @message as again | limit 200", narrow);
        assertThrows(QueryAbortedException.class, () -> query.run(sources()));
        int[] rows = {0};
        query.run(row -> rows[0]++, sources());
        assertEquals(200, rows[0]);
    }

    @Test
    void splitMakesNoLongerListThanAnyOther() {
        QueryOptions narrow = QueryOptions.builder()
                .limits(QueryLimits.builder().listElements(2).build())
                .build();
        assertEquals(
                300,
                FlowLogQuery.compile("fields split('a.b', '.') as parts", narrow)
                        .run(sources())
                        .rows()
                        .size());
        FlowLogQuery three = FlowLogQuery.compile("fields split('a.b.c', '.') as parts", narrow);
        QueryAbortedException aborted = assertThrows(QueryAbortedException.class, () -> three.run(sources()));
        assertEquals(Reason.LIMIT, aborted.reason());
    }

    @Test
    void keysThatAreNoLongerKeptDoNotCount() {
        assertEquals(5, run("dedup srcPort | limit 5", 5, 1 << 20, 1).rows().size());
    }

    @Test
    void aListOfValuesMayHaveAsManyElementsAsAnyList() {
        QueryOptions narrow = QueryOptions.builder()
                .limits(QueryLimits.builder().listElements(99).build())
                .build();
        QueryAbortedException aborted = assertThrows(
                QueryAbortedException.class,
                () -> FlowLogQuery.compile("stats values(srcPort)", narrow).run(sources()));
        assertEquals(Reason.LIMIT, aborted.reason());
    }

    private static QueryResult run(String query, int groups, long bytes, int threads) {
        QueryOptions options = QueryOptions.builder()
                .threads(threads)
                .limits(QueryLimits.builder().groups(groups).groupBytes(bytes).build())
                .build();
        return FlowLogQuery.compile(query, options).run(sources());
    }

    /** 100 ports, each three times, over four inputs. */
    private static FlowLogSource[] sources() {
        FlowLogSource[] sources = new FlowLogSource[4];
        for (int input = 0; input < sources.length; input++) {
            StringBuilder log = new StringBuilder("start srcport action\n");
            for (int i = input * 75; i < (input + 1) * 75; i++) {
                log.append(1_700_000_000 + i).append(' ').append(i % 100).append(" ACCEPT\n");
            }
            sources[input] = FlowLogSource.bytes(log.toString().getBytes(StandardCharsets.UTF_8));
        }
        return sources;
    }
}
