package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is fed to groups a column at a time is what is fed to them row by row, bad values and all. */
class GroupColumnsPropertyTest {
    private static final List<String> ADDRESSES = List.of(
            "10.0.0.1",
            "10.0.0.12",
            "255.255.255.255",
            "2001:db8::1",
            "2001:db8:1234:5678:9abc:def0:1234:5678",
            "-",
            // the last one is left out of some logs: what is ASCII throughout is measured otherwise
            "é");
    private static final List<String> PORTS = List.of("0", "80", "080", "443", "65535", "65536", "8x", "-1", "-");
    private static final List<String> COUNTERS =
            List.of("0", "1", "1500", "9223372036854775807", "9223372036854775808", "4294967296", "NaN", "-");
    private static final List<String> TIMES = List.of("1700000000", "1700000061", "1700003600", "1700000000123", "-");

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(
                "",
                " by srcAddr",
                " by dstPort",
                " by bin(1m)",
                " by bin(1h) as t",
                " by action",
                " by srcAddr, dstPort",
                " by concat(srcAddr, action)",
                " by vpcId");
    }

    @Property(tries = 200)
    void columns_and_rows_give_the_same_groups(
            @ForAll @From("keys") String by, @ForAll @IntRange(min = 1, max = 3_000) int records, @ForAll long seed) {
        String aggregates = "count(*) as n, sum(bytes) as s, avg(bytes) as a, min(dstPort) as lo, max(bytes) as hi,"
                + " sum(action = 'REJECT' and dstPort < 100) as r, sum(strlen(srcAddr)) as l, count(strlen(action)) as k, count(dstPort) as c,"
                + " count_distinct(dstPort) as d, values(dstPort) as v, pct(bytes, 50) as p, stddev(dstPort) as e";
        byte[] log = log(records, new Random(seed));
        QueryResult columns = run("stats " + aggregates + by, log);
        // an aggregate that looks at times is worked out row by row, and all beside it
        QueryResult rows = run("stats " + aggregates + ", latest(action) as z" + by, log);
        assertEquals(cells(rows), cells(columns));
        assertEquals(rows.statistics(), columns.statistics());
    }

    private static List<Map<String, Object>> cells(QueryResult result) {
        return result.rows().stream().map(GroupColumnsPropertyTest::cells).toList();
    }

    private static Map<String, Object> cells(QueryRow row) {
        Map<String, Object> cells = new LinkedHashMap<>(row.values());
        cells.remove("z");
        return cells;
    }

    private static QueryResult run(String query, byte[] log) {
        return FlowLogQuery.compile(query).run(FlowLogSource.bytes(log));
    }

    private static byte[] log(int records, Random random) {
        List<String> addresses = random.nextBoolean() ? ADDRESSES : ADDRESSES.subList(0, ADDRESSES.size() - 1);
        StringBuilder log = new StringBuilder("srcaddr dstport bytes start action\n");
        for (int i = 0; i < records; i++) {
            log.append(any(addresses, random))
                    .append(' ')
                    .append(any(PORTS, random))
                    .append(' ')
                    .append(any(COUNTERS, random))
                    .append(' ')
                    .append(any(TIMES, random))
                    .append(' ')
                    .append(any(List.of("ACCEPT", "REJECT", "-"), random))
                    .append('\n');
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
