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
                        show srcAddr, size = size#0
                          first 20 by size#0 desc, srcAddr asc
                            filter (protocol = 6 or protocol = 17) and size#0 > 100 and @message like /REJECT/
                              scan
                        where
                          size#0 = (bytes / packets)
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
                            filter (not ispresent(dstPort) or dstPort != 443)
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
