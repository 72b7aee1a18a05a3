package io.flowlog.testkit.internal.record;

import java.util.Map;

/**
 * What holds for a record as a whole, so that its columns agree.
 *
 * @param version  what the field {@code version} says
 * @param status   what {@code log-status} says
 * @param silent   whether fields of traffic have no value
 * @param type     the kind of traffic
 * @param protocol the protocol's number, as text
 * @param action   what {@code action} says
 * @param egress   whether the traffic leaves
 * @param start    of the window, as text
 * @param end      of the window, as text
 * @param wished   what columns hold that a caller wants something in and that others go with
 * @param gaps     whether single fields may lack a value that they ordinarily have
 */
record Scene(
        String version,
        String status,
        boolean silent,
        Traffic type,
        String protocol,
        String action,
        boolean egress,
        String start,
        String end,
        Map<String, String> wished,
        boolean gaps) {

    boolean isTcp() {
        return protocol.equals("6");
    }

    /** Whether the protocol knows ports; others write 0. */
    boolean hasPorts() {
        return protocol.equals("6") || protocol.equals("17") || protocol.equals("132");
    }
}
