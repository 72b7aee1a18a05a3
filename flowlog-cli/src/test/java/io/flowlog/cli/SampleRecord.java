package io.flowlog.cli;

/**
 * A made-up record, with what the default order and the custom order of the samples show of it. Without traffic all but
 * interface, times and status is absent.
 */
record SampleRecord(
        String eni,
        Endpoint source,
        Endpoint target,
        int protocol,
        long packets,
        long bytes,
        long start,
        long end,
        String action,
        String status) {

    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMP = 1;

    /** Where a packet comes from or goes to; {@code service} is the AWS service that the address belongs to, or a dash. */
    record Endpoint(String address, int port, String service) {
        static final Endpoint NONE = new Endpoint("-", -1, "-");

        String portText() {
            return port < 0 ? "-" : Integer.toString(port);
        }
    }

    /** Of a window in which nothing was recorded: {@code NODATA} or {@code SKIPDATA}. */
    static SampleRecord withoutTraffic(String eni, long start, long end, String status) {
        return new SampleRecord(eni, Endpoint.NONE, Endpoint.NONE, -1, -1, -1, start, end, "-", status);
    }

    /** The line in the default order of version 2. */
    String defaultLine() {
        return String.join(
                " ",
                "2",
                SampleLogs.ACCOUNT,
                eni,
                source.address(),
                target.address(),
                source.portText(),
                target.portText(),
                text(protocol),
                text(packets),
                text(bytes),
                text(start),
                text(end),
                action,
                status);
    }

    /** The line in the order of {@link SampleLogs#CUSTOM_HEADER}; its newest fields are of version 5. */
    String customLine() {
        return String.join(
                " ",
                "5",
                SampleLogs.ACCOUNT,
                eni,
                source.address(),
                target.address(),
                source.portText(),
                target.portText(),
                text(protocol),
                text(packets),
                text(bytes),
                source.address(),
                source.service(),
                target.address(),
                target.service(),
                text(start),
                text(end),
                status);
    }

    private static String text(long number) {
        return number < 0 ? "-" : Long.toString(number);
    }
}
