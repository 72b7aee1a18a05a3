package io.flowlog.benchmarks;

/**
 * Draws flows that look like those of a busy account: 80 % TCP, 15 % UDP, the rest ICMP; 4 % rejected; 1 % windows without
 * traffic; 5 % IPv6; few hosts and ports with most of the traffic; times that ascend, up to a minute out of order.
 *
 * <p>Belongs to one thread.
 */
final class FlowSampler {
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;

    private static final long FIRST_SECOND = 1_700_000_000L;
    private static final int FLOWS_PER_SECOND = 200;
    private static final int WINDOW_SECONDS = 60;

    private static final int[] TCP_SERVICES = {
        443, 80, 5432, 8080, 6379, 3306, 22, 9092, 8443, 25, 389, 2049, 11211, 9200
    };
    private static final int[] UDP_SERVICES = {53, 123, 443, 514, 4789, 161, 1812, 500};
    private static final int[] PROBED_SERVICES = {23, 22, 3389, 445, 8080, 1433, 5900, 2323, 6379, 80};
    private static final int[] TCP_FLAG_SUMS = {0, 2, 3, 18, 19, 1, 7, 4};

    private final Dice dice;
    private final Hosts hosts;
    private final Skew tcpSkew = new Skew(TCP_SERVICES.length);
    private final Skew udpSkew = new Skew(UDP_SERVICES.length);
    private final Skew probeSkew = new Skew(PROBED_SERVICES.length);
    private long drawn;

    FlowSampler(long seed) {
        dice = new Dice(seed);
        hosts = new Hosts(dice);
    }

    /** Fills in the next flow. */
    void next(Flow flow) {
        flow.inside = hosts.inside(dice);
        long window = FIRST_SECOND + drawn++ / FLOWS_PER_SECOND;
        flow.start = window + dice.below(WINDOW_SECONDS);
        flow.end = flow.start + dice.below(WINDOW_SECONDS);
        flow.noData = dice.permille(10);
        if (flow.noData) {
            return;
        }
        flow.accepted = !dice.permille(40);
        flow.ipv6 = dice.permille(50);
        int kind = dice.below(1000);
        flow.protocol = kind < 800 ? TCP : kind < 950 ? UDP : ICMP;
        // probes come from outside; of other traffic a record goes either way
        boolean insideServes = !flow.accepted || dice.permille(600);
        boolean request = !flow.accepted || dice.permille(500);
        flow.egress = insideServes != request;
        int service = service(flow);
        int client = flow.protocol == ICMP ? 0 : dice.between(32_768, 60_999);
        flow.sourcePort = request ? client : service;
        flow.destinationPort = request ? service : client;
        byte[] own = flow.ipv6 ? flow.inside.ipv6() : flow.inside.ipv4();
        byte[] peer = hosts.outside(dice, flow.ipv6);
        flow.source = flow.egress ? own : peer;
        flow.destination = flow.egress ? peer : own;
        flow.tcpFlags = flow.protocol == TCP ? TCP_FLAG_SUMS[dice.below(TCP_FLAG_SUMS.length)] : 0;
        // a random number of random bits: as many flows of 1 to 2 packets as of 1,024 to 2,047
        flow.packets = flow.accepted ? 1 + (dice.next() >>> 1 & (1L << dice.below(11)) - 1) : dice.between(1, 3);
        flow.bytes = flow.packets * dice.between(40, flow.packets > 4 ? 1400 : 160);
    }

    private int service(Flow flow) {
        if (flow.protocol == ICMP) {
            return 0;
        }
        if (!flow.accepted) {
            return PROBED_SERVICES[probeSkew.pick(dice)];
        }
        return flow.protocol == TCP ? TCP_SERVICES[tcpSkew.pick(dice)] : UDP_SERVICES[udpSkew.pick(dice)];
    }
}
