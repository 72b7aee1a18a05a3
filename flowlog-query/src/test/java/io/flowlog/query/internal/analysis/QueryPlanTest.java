package io.flowlog.query.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.plan.Planner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the text of a query to its plan. */
class QueryPlanTest {

    static Stream<Arguments> plans() {
        return Stream.of(
                Arguments.of("fields @timestamp, srcAddr, dstAddr", """
                        show @timestamp, srcAddr, dstAddr
                          first 10000 (by default) by @timestamp desc
                            scan
                        """),
                Arguments.of("""
                        filter action = 'REJECT' and dstPort in [22, 3389]
                        | sort start desc
                        | limit 100
                        """, """
                        show @timestamp, @message
                          first 100 by startTime desc
                            filter action = 'REJECT' and dstPort in [22, 3389]
                              scan
                        """),
                Arguments.of("""
                        fields srcAddr, bytes/packets as size
                        | filter @message like /REJECT/
                        | filter size > 2 * 50 and (protocol = 6 or protocol = 17)
                        | sort size desc, srcAddr
                        | limit 20
                        """, """
                        show srcAddr, size
                          first 20 by size desc, srcAddr
                            filter (protocol = 6 or protocol = 17) and size > 100 and @message like /REJECT/
                              with size = bytes / packets
                              scan
                        """),
                Arguments.of("""
                        filter protocol = 17
                        | limit 50
                        | filter bytes > 1000
                        | sort bytes desc
                        | display dstAddr as target, bytes
                        """, """
                        show target = dstAddr, bytes
                          first 50 by bytes desc
                            filter bytes > 1000
                              first 50 by @timestamp desc
                                filter protocol = 17
                                  scan
                        """),
                Arguments.of("filter not ispresent(dstPort) or dstPort != 443 | limit any 10", """
                        show @timestamp, @message
                          any 10
                            filter not ispresent(dstPort) or dstPort != 443
                              scan
                        """),
                // a name that nothing asks for is not worked out; a cell goes by the first name that it is given
                Arguments.of("""
                        fields bytes / packets as unused
                        | stats sum(bytes) / 1024 as kb, sum(bytes) as total, count() as n, count(*) as again by srcaddr, bin(5m)
                        | filter n > 2 and again > 3 and total > kb * (kb - 1)
                        """, """
                        show srcaddr, `bin(5m)`, kb, total, n, again = n
                          first 10000 (by default)
                            filter n > 2 and n > 3 and total > kb * (kb - 1)
                              with kb = total / 1024
                              group by srcaddr = srcAddr, `bin(5m)` = bin(5m, @timestamp) for total = sum(bytes), n = count(*)
                                scan
                        """),
                Arguments.of("""
                        stats count(*), max(bytes) as max by `account-id` as id, dstPort
                        | stats count(*) as `the number`, sum(`count(*)`), pct(max, 90) by id
                        | sort `the number`
                        """, """
                        show id, `the number`, `sum(`count(*)`)` = sum(count(*)), `pct(max, 90)` = pct(max, 90)
                          first 10000 (by default) by `the number`
                            group by id for `the number` = count(*), sum(count(*)), pct(max, 90)
                              group by id = accountId, dstPort for count(*), max = max(bytes)
                                scan
                        """),
                // each parse is one definition
                Arguments.of("""
                        parse 'eni-* *' as eni, rest
                        | parse rest /(?<first>\\S+)\\/(?<second>\\S+)/
                        | filter (first = second) = 1 and not (eni = 'a' and -strlen(eni) < 2) and (eni = 'x' or eni in ['b', 3])
                        | dedup first, dstAddr
                        """, """
                        show @timestamp, @message
                          first 10000 (by default) with distinct first, dstAddr by @timestamp desc
                            filter (eni = 'x' or eni in ['b', 3]) and not (eni = 'a' and -strlen(eni) < 2) and (first = second) = 1
                              with eni, rest = parse @message 'eni-* *'
                              with first, second = parse rest /(?<first>\\S+)\\/(?<second>\\S+)/
                              scan
                        """));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aQueryIsPlannedAsItReads(String query, String plan) {
        assertEquals(
                plan,
                Planner.plan(Analyses.checked(query), QueryLimits.DEFAULTS).explain());
    }
}
