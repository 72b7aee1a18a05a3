package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What {@code explain} shows of a query that has everything. */
class ExplainTest {

    @Test
    void everyStageOfTheCompilationReadsFromTopToBottom() {
        String query = """
                filter action = 'ACCEPT' and bytes > 0
                | parse srcAddr '*.*.*.*' as a, b, c, d
                | stats count(*) as flows, sum(bytes) / 1048576 as mb by concat(a, '.', b) as net, bin(1h) as hour
                | filter flows > 10
                | stats max(mb) as most, count(*) as nets by hour
                | filter nets > 2
                | sort most desc
                | limit 20""";
        assertEquals("""
                query
                  filter action = 'ACCEPT' and bytes > 0
                  | parse srcAddr '*.*.*.*' as a, b, c, d
                  | stats count(*) as flows, sum(bytes) / 1048576 as mb by concat(a, '.', b) as net, bin(1h) as hour
                  | filter flows > 10
                  | stats max(mb) as most, count(*) as nets by hour
                  | filter nets > 2
                  | sort most desc
                  | limit 20
                checked
                  define #0 parsed = parse srcAddr '*.*.*.*'
                  define #1 a = parsed#0[0]
                  define #2 b = parsed#0[1]
                  define #3 c = parsed#0[2]
                  define #4 d = parsed#0[3]
                  define #5 mb = (sum(bytes) / 1048576)
                  filter (action = 'ACCEPT' and bytes > 0)
                  stats count(*), sum(bytes) by net = concat(a#1, '.', b#2), hour = bin(1h, @timestamp)
                  filter count(*) > 10
                  stats max(mb#5), count(*) by hour
                  filter count(*) > 2
                  sort max(mb#5) desc
                  limit 20
                  columns hour, most = max(mb#5), nets = count(*)
                plan
                  show hour, most = max(mb#5), nets = count(*)
                    first 20 by max(mb#5) desc
                      filter count(*) > 2
                        group by hour for max(mb#5), count(*)
                          filter count(*) > 10
                            group by net = concat(a#1, '.', b#2), hour = bin(1h, @timestamp) for count(*), sum(bytes)
                              filter action = 'ACCEPT' and bytes > 0
                                scan
                  where
                    parsed#0 = parse srcAddr '*.*.*.*'
                    a#1 = parsed#0[0]
                    b#2 = parsed#0[1]
                    c#3 = parsed#0[2]
                    d#4 = parsed#0[3]
                    mb#5 = (sum(bytes) / 1048576)
                """, FlowLogQuery.compile(query).explain());
    }
}
