package io.flowlog.cli;

import io.flowlog.cli.SampleRecord.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up the traffic of a small site: two web servers, a database, a bastion. Insiders have addresses of 10.0.0.0/8,
 * outsiders such as are kept for documentation. The same seed gives the same records with every Java.
 */
final class SampleTraffic {
    private static final String[] ENIS = {
        "eni-0322957cfa6bc9585", "eni-0a81c4e7d90b2f136", "eni-05d7e19b3c60fa482", "eni-0c94b6a2185ed7f30"
    };
    private static final String[] HOSTS = {"10.0.10.30", "10.0.10.31", "10.0.20.15", "10.0.0.9"};
    private static final String[] HOSTS_V6 = {"2001:db8:10:a::30", "2001:db8:10:a::31"};
    private static final int DATABASE = 2;
    private static final int[] SCANNED_PORTS = {22, 3389, 23, 22, 445, 3389, 8080, 22};
    private static final String[] OUTSIDE = {"203.0.113.", "198.51.100.", "192.0.2."};

    private final Random random;
    private final List<SampleRecord> records = new ArrayList<>();
    private long windowStart;

    /** @param start the first capture window's beginning, in seconds since 1970 */
    SampleTraffic(long seed, long start) {
        random = new Random(seed);
        windowStart = start;
    }

    /** At least this many records, window by window. */
    List<SampleRecord> atLeast(int count) {
        while (records.size() < count) {
            for (int flow = 3 + random.nextInt(6); flow > 0; flow--) {
                addFlow(random.nextInt(100));
            }
            windowStart += 60;
        }
        return records;
    }

    /** @param percent from 0 to 99, where the kinds of traffic have their shares */
    private void addFlow(int percent) {
        int web = random.nextInt(3) / 2;
        if (percent < 40) {
            int port = random.nextInt(4) == 0 ? 80 : 443;
            exchange(web, client(), port, SampleRecord.TCP, 4 + skewed(40), 60 + random.nextInt(900), false);
        } else if (percent < 52) {
            Endpoint app = new Endpoint(HOSTS[web], highPort(), "-");
            exchange(DATABASE, app, 5432, SampleRecord.TCP, 6 + skewed(200), 80 + random.nextInt(400), false);
        } else if (percent < 64) {
            Endpoint resolver = new Endpoint("10.0.0.2", 53, "-");
            request(web, resolver, SampleRecord.UDP, 1 + skewed(3), 60 + random.nextInt(40));
        } else if (percent < 69) {
            request(web, new Endpoint(outsider(), 123, "-"), SampleRecord.UDP, 1, 76);
        } else if (percent < 77) {
            Endpoint storage = new Endpoint("192.0.2." + (10 + random.nextInt(4)), 443, "S3");
            request(web, storage, SampleRecord.TCP, 8 + skewed(300), 200 + random.nextInt(1000));
        } else if (percent < 85) {
            webOverV6(web);
        } else if (percent < 88) {
            ping(web);
        } else if (percent < 98) {
            scan();
        } else {
            String eni = ENIS[1 + random.nextInt(ENIS.length - 1)];
            records.add(SampleRecord.withoutTraffic(
                    eni, windowStart, windowStart + 60, random.nextInt(4) == 0 ? "SKIPDATA" : "NODATA"));
        }
    }

    /** Someone asks one of the hosts, and the host answers. */
    private void exchange(int host, Endpoint client, int port, int protocol, long packets, int size, boolean v6) {
        Endpoint server = new Endpoint(v6 ? HOSTS_V6[host] : HOSTS[host], port, "-");
        add(ENIS[host], client, server, protocol, packets, packets * size / 4, "ACCEPT");
        add(ENIS[host], server, client, protocol, packets, packets * size, "ACCEPT");
    }

    /** A host asks someone, and gets an answer. */
    private void request(int host, Endpoint server, int protocol, long packets, int size) {
        Endpoint client = new Endpoint(HOSTS[host], highPort(), "-");
        // an answer in NTP is as long as the question
        int more = server.port() == 123 ? 0 : 20;
        add(ENIS[host], client, server, protocol, packets, packets * size, "ACCEPT");
        add(ENIS[host], server, client, protocol, packets, packets * (size + more), "ACCEPT");
    }

    private void webOverV6(int web) {
        String address = "2001:db8:beef:" + Integer.toHexString(1 + skewed(60)) + "::"
                + Integer.toHexString(1 + random.nextInt(9));
        Endpoint client = new Endpoint(address, highPort(), "-");
        exchange(web, client, 443, SampleRecord.TCP, 5 + skewed(30), 100 + random.nextInt(900), true);
    }

    private void ping(int host) {
        Endpoint here = new Endpoint(HOSTS[host], 0, "-");
        Endpoint there = new Endpoint(outsider(), 0, "-");
        long packets = 1 + random.nextInt(5);
        add(ENIS[host], there, here, SampleRecord.ICMP, packets, packets * 84, "ACCEPT");
        add(ENIS[host], here, there, SampleRecord.ICMP, packets, packets * 84, "ACCEPT");
    }

    /** Someone tries a door that is closed. */
    private void scan() {
        int host = random.nextInt(HOSTS.length);
        int port = SCANNED_PORTS[random.nextInt(SCANNED_PORTS.length)];
        Endpoint scanner = new Endpoint("198.51.100." + (200 + skewed(9)), highPort(), "-");
        long packets = 1 + random.nextInt(3);
        add(
                ENIS[host],
                scanner,
                new Endpoint(HOSTS[host], port, "-"),
                SampleRecord.TCP,
                packets,
                packets * 40,
                "REJECT");
    }

    private void add(
            String eni, Endpoint source, Endpoint target, int protocol, long packets, long bytes, String action) {
        long start = windowStart + random.nextInt(20);
        long end = Math.min(start + 10 + random.nextInt(50), windowStart + 60);
        records.add(new SampleRecord(eni, source, target, protocol, packets, bytes, start, end, action, "OK"));
    }

    private Endpoint client() {
        return new Endpoint(outsider(), highPort(), "-");
    }

    /** A few outsiders come often, most of them seldom. */
    private String outsider() {
        int rank = skewed(240);
        return OUTSIDE[rank % OUTSIDE.length] + (1 + rank);
    }

    private int highPort() {
        return 32768 + random.nextInt(28232);
    }

    /** From 0 to below the bound, small numbers far more often; integers only, so that every machine agrees. */
    private int skewed(int bound) {
        int first = random.nextInt(bound);
        int second = random.nextInt(bound);
        return Math.min(first, second) * Math.min(first, random.nextInt(bound)) / bound;
    }
}
