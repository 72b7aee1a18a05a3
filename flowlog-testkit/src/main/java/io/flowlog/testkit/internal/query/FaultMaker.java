package io.flowlog.testkit.internal.query;

import io.flowlog.testkit.InvalidQuery;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.QueryFault;
import io.flowlog.testkit.internal.choice.Choices;
import java.util.List;

/** Makes queries with one fault. */
public final class FaultMaker {
    private FaultMaker() {}

    /** A query with this fault, and perhaps a valid filter before it. */
    public static InvalidQuery make(QueryFault fault, Choices choices) {
        String faulty = choices.oneOf("fault text", faults(fault));
        boolean alone = fault == QueryFault.EMPTY_QUERY || !choices.chance("filter before", 50);
        String before = alone ? "" : QueryMaker.filter(LogFormat.DEFAULT, choices.child("before")) + " | ";
        return new InvalidQuery(before + faulty, fault);
    }

    /** Stages, of which all but the last are valid. */
    private static List<String> faults(QueryFault fault) {
        return switch (fault) {
            case UNKNOWN_NAME ->
                List.of("filter dstprt = 22", "filter action = ACCEPT", "fields colour", "sort packts desc");
            case UNKNOWN_FUNCTION ->
                List.of("filter lower(action) = 'accept'", "fields between(dstPort, 1, 1023)", "fields exists(vpcId)");
            case UNKNOWN_COMMAND -> List.of("filtr dstPort = 22", "select srcAddr", "group srcAddr");
            case EMPTY_STAGE ->
                List.of("fields srcAddr | | limit 5", "limit 5 |", "filter dstPort = 22 || dstPort = 3389");
            case EMPTY_QUERY -> List.of("", "  ", "\n\n", "# filter dstPort = 22");
            case INCOMPLETE ->
                List.of(
                        "filter dstPort =",
                        "filter dstPort 22",
                        "filter dstPort = 22 and",
                        "fields srcAddr limit 5",
                        "filter dstPort in (22, 3389)");
            case UNCLOSED_TEXT -> List.of("filter action = 'ACCEPT", "filter action = \"ACCEPT and dstPort = 22");
            case UNCLOSED_REGEX -> List.of("filter srcAddr like /^10", "parse @message /(?<n>x");
            case UNCLOSED_BRACKET -> List.of("filter (dstPort = 22", "filter dstPort in [22, 3389", "fields abs(bytes");
            case FOREIGN_CHARACTER -> List.of("filter action = “ACCEPT”", "filter dstPort = 22 && bytes > 0");
            case ARGUMENT_COUNT ->
                List.of(
                        "fields strlen()",
                        "fields substr(srcAddr)",
                        "filter isIpInSubnet(srcAddr)",
                        "stats pct(bytes)");
            case BAD_NETWORK ->
                List.of(
                        "filter isIpv4InSubnet(srcAddr, '10.0.0.1/24')",
                        "filter isIpv4InSubnet(srcAddr, '10.0.0.0/33')",
                        "filter isIpv6InSubnet(srcAddr, '2001:db8::1/32')",
                        "filter isIpInSubnet(srcAddr, 'here')");
            case BAD_REGEX -> List.of("filter srcAddr like /10\\.(0|1/", "filter action like /[/");
            case BAD_NUMBER -> List.of("filter bytes > 1e6");
            case BAD_LIST -> List.of("filter action in [ACCEPT, 'REJECT']", "filter dstPort in [22, srcPort]");
            case ZERO_LIMIT -> List.of("limit 0");
            case HUGE_LIMIT -> List.of("limit 100001", "limit 999999999");
            case DEFINED_TWICE ->
                List.of("fields bytes as x, packets as x", "stats sum(bytes) as x, sum(packets) as x by srcAddr");
            case SORT_BY_CALL -> List.of("sort bin(1h)", "sort abs(bytes) desc");
            case STRAY_AGGREGATE -> List.of("filter sum(bytes) > 1000", "fields count(*)");
            case PARSE_NAMES -> List.of("parse @message '* *' as a", "parse @message '*' as a, b");
            case UNSUPPORTED_COMMAND -> List.of("pattern @message", "tail 5", "anomaly");
            case UNSUPPORTED_FUNCTION -> List.of("fields jsonParse(@message)", "stats topk(srcAddr, 3)");
        };
    }
}
