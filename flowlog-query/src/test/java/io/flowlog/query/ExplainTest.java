package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What {@code explain} shows of a query that has everything. */
class ExplainTest {

    @Test
    void theQueryAndItsStepsReadByTheNamesThatItGives() {
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
                plan
                  show hour, most, nets
                    first 20 by most desc
                      filter nets > 2
                        group by hour for most = max(mb), nets = count(*)
                          filter flows > 10
                            with mb = sum(bytes) / 1048576
                            group by net = concat(a, '.', b), hour = bin(1h, @timestamp) for flows = count(*), sum(bytes)
                              filter action = 'ACCEPT' and bytes > 0
                                with a, b, c, d = parse srcAddr '*.*.*.*'
                                scan
                """, FlowLogQuery.compile(query).explain());
    }
}
