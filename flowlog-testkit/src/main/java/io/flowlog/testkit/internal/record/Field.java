package io.flowlog.testkit.internal.record;

import java.util.function.Function;

/**
 * A published field.
 *
 * @param name     as in format strings
 * @param version  the version of records that brought it
 * @param where    which flow logs have it
 * @param presence when it has a value
 * @param content  what it holds in a scene
 */
record Field(String name, int version, Where where, Presence presence, Function<Scene, Content> content) {

    /** Which flow logs have a field. */
    enum Where {
        /** Those of interfaces, subnets and VPCs. */
        VPC,
        /** Those of transit gateways. */
        TRANSIT_GATEWAY,
        /** All. */
        BOTH
    }

    /** When a field has a value. */
    enum Presence {
        /** In every record. */
        ALWAYS,
        /** In records of windows with traffic. */
        WITH_TRAFFIC,
        /** Where it applies. */
        SOMETIMES
    }
}
