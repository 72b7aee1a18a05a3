package io.flowlog.benchmarks;

/** The values of one record; filled anew for each line. Texts are ASCII bytes that are shared and never change. */
final class Flow {
    boolean noData;
    boolean ipv6;
    boolean egress;
    boolean accepted;
    Host inside = Host.NONE;
    byte[] source = {};
    byte[] destination = {};
    int sourcePort;
    int destinationPort;
    int protocol;
    int tcpFlags;
    long packets;
    long bytes;
    long start;
    long end;

    /** An interface of the monitored network, with all that a record says of it. */
    record Host(
            byte[] account,
            byte[] interfaceId,
            byte[] vpc,
            byte[] subnet,
            byte[] instance,
            byte[] zone,
            byte[] ipv4,
            byte[] ipv6) {
        private static final byte[] NOTHING = {};
        static final Host NONE = new Host(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    }
}
