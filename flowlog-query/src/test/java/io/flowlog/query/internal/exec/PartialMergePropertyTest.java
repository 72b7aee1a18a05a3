package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryRow;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.plan.LogicalPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Records shared out among partials at random, which merge in a random order, give what one partial of all of them gives. */
class PartialMergePropertyTest {

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                "fields srcPort, bytes | sort bytes desc, action | limit 7",
                "dedup action, bytes | limit 9",
                "fields srcPort | sort bytes | dedup action",
                "limit 20 | dedup bytes",
                "stats count(*), count(bytes), sum(bytes), avg(bytes), min(bytes), max(action) by action",
                "stats sum(bytes / 7), avg(bytes / 7), variance(bytes / 7), stddev(bytes) by dstPort",
                "stats pct(bytes, 90), median(bytes / 3), count_distinct(bytes), values(action) by dstPort, bin(1m)",
                "stats earliest(action), latest(bytes), sortsFirst(bytes), sortsLast(action) by dstPort",
                "stats values(coalesce(bytes, action)), max(coalesce(bytes, action)) by coalesce(dstPort, action)",
                "filter action = '80' | stats min(if(bytes < 50, 80, action)), max(if(bytes < 50, 80, action)) by dstPort",
                "parse @message '* * *' as a, b, c | stats count(*), max(c) by a",
                "parse action /(?<letter>[A-Z])/ | filter ispresent(letter) | dedup letter",
                "sort bytes | limit 15 | stats sum(bytes) by action",
                "stats sum(bytes) as s by dstPort, action | filter s > 5 | stats max(s), count(*) as n by action | sort n",
                "stats count(*) as n by action | sort n desc, action | limit 2",
                "stats sum(bytes)");
    }

    @Property(tries = 600)
    void any_shares_merged_in_any_order_give_the_result_of_the_whole(
            @ForAll("queries") String query,
            @ForAll @IntRange(max = 300) int records,
            @ForAll @IntRange(min = 2, max = 6) int partials,
            @ForAll long seed) {
        Random random = new Random(seed);
        byte[] log = log(records, random);
        assertEquals(run(query, log, 1, random), run(query, log, partials, random), query);
    }

    private static List<String> run(String query, byte[] log, int count, Random random) {
        Execution execution = execution(query);
        List<Partial> partials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            partials.add(new Partial(execution));
        }
        long next = 0;
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log))) {
            for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                for (int from = 0; from < batch.size(); ) {
                    int size = Math.min(1 + random.nextInt(30), batch.size() - from);
                    partials.get(random.nextInt(count)).accept(batch, from, size, next + from);
                    from += size;
                }
                next += batch.size();
            }
        }
        Collections.shuffle(partials, random);
        while (partials.size() > 1) {
            Partial one = partials.remove(random.nextInt(partials.size()));
            partials.get(random.nextInt(partials.size())).merge(one);
        }
        List<String> rows = new ArrayList<>();
        partials.get(0).finish(row -> rows.add(typed(row)), true);
        return rows;
    }

    /** With the types of the cells: 80 and the text 80 are two results. */
    private static String typed(QueryRow row) {
        return row.values().entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue().getClass().getSimpleName() + " " + cell.getValue())
                .toList()
                .toString();
    }

    private static Execution execution(String query) {
        LogicalPlan plan = Compilation.of(query, QueryOptions.DEFAULTS).plan();
        assertNotNull(plan);
        return Execution.of(
                plan,
                QueryOptions.DEFAULTS.limits(),
                0,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                new StopSignal(Optional.empty()));
    }

    private static byte[] log(int records, Random random) {
        StringBuilder log = new StringBuilder("srcport dstport start action bytes\n");
        for (int i = 0; i < records; i++) {
            log.append(i)
                    .append(' ')
                    .append(any(random, "22", "080", "80", "443", "70000", "-"))
                    .append(' ')
                    .append(any(random, "1700000000", "1700000030", "1700000061", "1700000000500", "-"))
                    .append(' ')
                    .append(any(random, "A", "B", "80", "a10", "-"))
                    .append(' ')
                    .append(any(random, "0", "1", "3", "80", "100", "9223372036854775807", "x", "-"))
                    .append('\n');
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String any(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
