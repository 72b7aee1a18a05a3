package io.flowlog.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Queries that several benchmarks use. */
final class Queries {
    /** The query of the service's tutorial. */
    static final String TUTORIAL = """
            fields @timestamp, @message
            | sort @timestamp desc
            | filter protocol=17 and action='ACCEPT'
            | limit 100""";

    private static final String[] CONDITIONS = {
        "action = 'REJECT' and dstPort in [22, 3389]",
        "isIpv4InSubnet(srcAddr, '10.0.0.0/8') and bytes > 1000",
        "protocol = 6 or dstPort < 1024",
        "srcAddr like '.1' and not (packets < 10)",
        "ispresent(dstAddr) and bytes / packets > 100",
        "interfaceId like /eni-0[0-7]/",
        "end - start > 30",
        "logStatus = 'OK' and srcPort != 443",
        "strlen(dstAddr) > 12",
        "accountId = '123456789012' and protocol in [6, 17]",
    };

    private static final String[] RESULTS = {
        "sort start desc | limit 20",
        "sort bytes desc, srcAddr | limit 100",
        "stats count(*), sum(bytes) by protocol",
        "stats avg(packets), max(bytes), min(start) by interfaceId, action",
        "stats count_distinct(dstPort) by srcAddr | sort srcAddr | limit 10",
    };

    private Queries() {}

    /** Fifty queries that have little in common but the code that they run through. */
    static List<String> fifty() {
        List<String> queries = new ArrayList<>();
        for (String condition : CONDITIONS) {
            for (String result : RESULTS) {
                queries.add("filter " + condition + " | " + result);
            }
        }
        return queries;
    }
}
