package io.flowlog.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * What two hosts said to each other, as the interface of the server saw it: in each window one record of what came in, and, if the
 * server answered, one of what went out.
 *
 * @param client     who began
 * @param server     who was spoken to
 * @param protocol   the protocol's number
 * @param windows    how many windows it took
 * @param requests   the records from client to server, in the order of time
 * @param responses  the records from server to client, in the order of time; none if the traffic was rejected
 * @param requested  what the requests amount to
 * @param responded  what the responses amount to
 */
public record Conversation(
        Endpoint client,
        Endpoint server,
        int protocol,
        int windows,
        List<LogRecord> requests,
        List<LogRecord> responses,
        Amount requested,
        Amount responded) {

    /**
     * One end of a conversation.
     *
     * @param address of IPv4 or IPv6
     * @param port    0 to 65535
     */
    public record Endpoint(String address, int port) {}

    /**
     * Sums of counters.
     *
     * @param packets at least one for each record
     * @param bytes   at least 20 for each packet
     */
    public record Amount(long packets, long bytes) {}

    /** Copies the lists. */
    public Conversation {
        requests = List.copyOf(requests);
        responses = List.copyOf(responses);
    }

    /** Whether the server's network let the traffic through. */
    public boolean isAccepted() {
        return !responses.isEmpty();
    }

    /** All records, in the order of their windows, requests first. */
    public List<LogRecord> records() {
        List<LogRecord> all = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            all.add(requests.get(window));
            if (isAccepted()) {
                all.add(responses.get(window));
            }
        }
        return all;
    }
}
