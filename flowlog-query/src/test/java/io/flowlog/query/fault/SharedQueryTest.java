package io.flowlog.query.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One compiled query in several threads at once is as good as one for each. */
class SharedQueryTest {
    private static final List<String> QUERIES = List.of(
            "fields srcPort, concat(action, '-', srcPort) as tag | filter tag like /T-[0-9]*7$/ | sort srcPort desc",
            "stats count(*), sum(bytes), pct(bytes, 90), count_distinct(srcPort), values(action) by srcPort % 13 as part"
                    + " | sort part",
            "parse @message '* * * *' as first, second, third, fourth | filter third in ['ACCEPT'] | dedup second | limit 30",
            "filter srcPort > 100 and not (bytes = 5 or action = 'REJECT') | stats avg(bytes) by bin(5m)");

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void theResultIsThatOfARunAlone(int runs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        try {
            for (String text : QUERIES) {
                for (int each = 1; each <= 2; each++) {
                    FlowLogQuery query = FlowLogQuery.compile(
                            text, QueryOptions.builder().threads(each).build());
                    QueryResult alone = query.run(sources(0));
                    assertTrue(!alone.rows().isEmpty());
                    CyclicBarrier together = new CyclicBarrier(runs);
                    List<Callable<QueryResult>> all = new ArrayList<>();
                    for (int i = 0; i < runs; i++) {
                        // others run it over other records, which must not show
                        FlowLogSource[] sources = sources(i % 2);
                        all.add(() -> {
                            together.await();
                            return query.run(sources);
                        });
                    }
                    List<Future<QueryResult>> results = threads.invokeAll(all);
                    for (int i = 0; i < runs; i += 2) {
                        QueryResult result = results.get(i).get();
                        assertEquals(alone.rows(), result.rows(), text);
                        assertEquals(alone.statistics(), result.statistics(), text);
                    }
                    for (int i = 1; i < runs; i += 2) {
                        assertNotNull(results.get(i).get());
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What one run may hold is no less because others run. */
    @ParameterizedTest
    @ValueSource(ints = {8})
    void eachRunHasTheLimitsForItself(int runs) throws Exception {
        FlowLogQuery query = FlowLogQuery.compile(
                "stats count(*) by srcPort",
                QueryOptions.builder()
                        .limits(QueryLimits.builder().groups(600).build())
                        .build());
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        try {
            List<Callable<QueryResult>> all = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                all.add(() -> query.run(sources(0)));
            }
            for (Future<QueryResult> result : threads.invokeAll(all)) {
                assertEquals(600, result.get().rows().size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static FlowLogSource[] sources(int kind) {
        FlowLogSource[] sources = new FlowLogSource[3];
        for (int input = 0; input < sources.length; input++) {
            StringBuilder log = new StringBuilder("start srcport action bytes\n");
            for (int i = 0; i < 400; i++) {
                int port = 100 + (input * 400 + i) % 600 + 7_000 * kind;
                log.append("17000%05d ".formatted(i * 3)).append(port).append(i % 3 == 0 ? " REJECT " : " ACCEPT ");
                log.append(i * 31 % 97).append('\n');
            }
            sources[input] = FlowLogSource.bytes(log.toString().getBytes(StandardCharsets.UTF_8));
        }
        return sources;
    }
}
