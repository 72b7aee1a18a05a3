package io.flowlog.core;

import static io.flowlog.core.FlowLogField.BYTES;
import static io.flowlog.core.FlowLogField.DSTADDR;
import static io.flowlog.core.FlowLogField.DSTPORT;
import static io.flowlog.core.FlowLogField.END;
import static io.flowlog.core.FlowLogField.FLOW_DIRECTION;
import static io.flowlog.core.FlowLogField.PACKETS;
import static io.flowlog.core.FlowLogField.PKT_DSTADDR;
import static io.flowlog.core.FlowLogField.PKT_DST_AWS_SERVICE;
import static io.flowlog.core.FlowLogField.PKT_SRCADDR;
import static io.flowlog.core.FlowLogField.PKT_SRC_AWS_SERVICE;
import static io.flowlog.core.FlowLogField.PROTOCOL;
import static io.flowlog.core.FlowLogField.SRCADDR;
import static io.flowlog.core.FlowLogField.SRCPORT;
import static io.flowlog.core.FlowLogField.START;
import static io.flowlog.core.FlowLogField.TCP_FLAGS;
import static io.flowlog.core.FlowLogField.TRAFFIC_PATH;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much two columns speak for two fields, taken together: a window ends after it has begun, and packets have bytes. */
final class PairEvidence {
    private static final long TCP = 6;
    private static final long ICMP = 1;
    private static final long SMALLEST_PACKET = 20;
    private static final long LARGEST_PACKET = 70_000;

    /** Fields of which AWS and nearly everybody else names the first before the second. */
    private static final List<List<FlowLogField>> USUAL_ORDER = List.of(
            List.of(SRCADDR, DSTADDR),
            List.of(SRCPORT, DSTPORT),
            List.of(PKT_SRCADDR, PKT_DSTADDR),
            List.of(PKT_SRC_AWS_SERVICE, PKT_DST_AWS_SERVICE),
            List.of(SRCADDR, PKT_SRCADDR),
            List.of(DSTADDR, PKT_DSTADDR));

    /** Whether one record may hold both values. */
    @FunctionalInterface
    private interface Test {
        boolean holds(long first, long second);
    }

    private record Rule(FlowLogField first, FlowLogField second, Test test, int bonus, int penalty) {}

    private static final List<Rule> RULES = List.of(
            new Rule(START, END, (start, end) -> start <= end, 10, -80),
            new Rule(
                    PACKETS,
                    BYTES,
                    (packets, bytes) -> packets * SMALLEST_PACKET <= bytes && bytes <= packets * LARGEST_PACKET,
                    25,
                    -60),
            new Rule(PROTOCOL, TCP_FLAGS, (protocol, flags) -> flags == 0 || protocol == TCP, 6, -40),
            new Rule(PROTOCOL, SRCPORT, (protocol, port) -> protocol != ICMP || port == 0, 2, -40),
            new Rule(PROTOCOL, DSTPORT, (protocol, port) -> protocol != ICMP || port == 0, 2, -40));

    private PairEvidence() {}

    /** What it adds that two fields are these columns; 0 for pairs that have nothing to do with each other. */
    static int score(FlowLogField one, ColumnSample oneColumn, FlowLogField other, ColumnSample otherColumn) {
        int score = usual(one, oneColumn, other, otherColumn);
        for (Rule rule : RULES) {
            if (rule.first == one && rule.second == other) {
                score += apply(rule, oneColumn, otherColumn);
            } else if (rule.first == other && rule.second == one) {
                score += apply(rule, otherColumn, oneColumn);
            }
        }
        if (one == TRAFFIC_PATH && other == FLOW_DIRECTION) {
            score += pathAndDirection(oneColumn, otherColumn);
        } else if (one == FLOW_DIRECTION && other == TRAFFIC_PATH) {
            score += pathAndDirection(otherColumn, oneColumn);
        }
        return score;
    }

    private static int usual(FlowLogField one, ColumnSample oneColumn, FlowLogField other, ColumnSample otherColumn) {
        for (List<FlowLogField> pair : USUAL_ORDER) {
            boolean turned = pair.get(0) == other && pair.get(1) == one;
            if (turned || pair.get(0) == one && pair.get(1) == other) {
                return oneColumn.number() < otherColumn.number() == turned ? -10 : 0;
            }
        }
        return 0;
    }

    private static int apply(Rule rule, ColumnSample first, ColumnSample second) {
        boolean any = false;
        for (int record = 0; record < first.size(); record++) {
            Long one = first.number(record);
            Long other = second.number(record);
            if (one != null && other != null) {
                any = true;
                if (!rule.test.holds(one, other)) {
                    return rule.penalty;
                }
            }
        }
        return any ? rule.bonus : 0;
    }

    /** Only what leaves has a path. */
    private static int pathAndDirection(ColumnSample path, ColumnSample direction) {
        for (int record = 0; record < path.size(); record++) {
            @Nullable Long number = path.number(record);
            if (number != null && direction.value(record).equals("ingress")) {
                return -5;
            }
        }
        return 15;
    }
}
