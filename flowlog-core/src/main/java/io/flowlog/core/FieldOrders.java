package io.flowlog.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders in which people meet the fields, since most formats follow one of them for some columns at least. */
final class FieldOrders {
    private static final int NEXT = 15;
    private static final int LATER = 3;

    /** What AWS gives a flow log of a transit gateway unless another format is asked for. */
    static final FlowLogFormat TRANSIT_GATEWAY = FlowLogFormat.parse("version resource-type account-id tgw-id"
            + " tgw-attachment-id tgw-src-vpc-account-id tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id"
            + " tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni tgw-src-az-id tgw-dst-az-id"
            + " tgw-pair-attachment-id srcaddr dstaddr srcport dstport protocol packets bytes start end log-status type"
            + " packets-lost-no-route packets-lost-blackhole packets-lost-mtu-exceeded packets-lost-ttl-expired"
            + " tcp-flags region flow-direction pkt-src-aws-service pkt-dst-aws-service");

    private static final List<FlowLogField> BY_NAME = Arrays.stream(FlowLogField.values())
            .sorted(Comparator.comparing(FlowLogField::canonicalName))
            .toList();

    private FieldOrders() {}

    /** Whether a field directly follows another in the order of AWS, so that a column without any value may be guessed. */
    static boolean follows(@Nullable FlowLogField before, FlowLogField field) {
        return before == null
                ? field == FlowLogField.VERSION
                : before.ordinal() + 1 == field.ordinal() || isNextOfTransitGateway(before, field);
    }

    /**
     * How much the field of one column speaks for that of the next.
     *
     * @param before the field of the column before; null for the first
     */
    static int score(@Nullable FlowLogField before, FlowLogField field) {
        if (follows(before, field)) {
            return NEXT;
        }
        if (before == null) {
            return 0;
        }
        boolean later = before.ordinal() < field.ordinal();
        boolean laterByName = BY_NAME.indexOf(before) < BY_NAME.indexOf(field);
        return (later ? LATER : 0) + (laterByName ? 1 : 0);
    }

    private static boolean isNextOfTransitGateway(FlowLogField before, FlowLogField field) {
        int at = TRANSIT_GATEWAY.slotOf(before);
        return at >= 0 && TRANSIT_GATEWAY.slotOf(field) == at + 1;
    }
}
