package io.flowlog.testkit.internal.conversation;

import io.flowlog.testkit.Conversation;
import io.flowlog.testkit.Conversation.Amount;
import io.flowlog.testkit.Conversation.Endpoint;
import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.LogRecord;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.RecordMaker;
import io.flowlog.testkit.internal.record.Traffic;
import io.flowlog.testkit.internal.record.Wishes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes conversations. One record is made as any other; what the records have in common, such as the interface, is the same in all, and
 * what they do not is replaced.
 */
public final class ConversationMaker {
    private static final LogFormat FACTS = LogFormat.of("srcaddr", "dstaddr", "srcport", "dstport", "type", "start");
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int SYN_ACK = 18;
    private static final long LEAST_PACKET = 20;
    private static final long MOST_PACKET = 1500;
    private static final long WINDOW = 60;

    private ConversationMaker() {}

    /** A conversation of records of this format. */
    public static Conversation make(LogFormat format, ConversationPlan plan, Choices choices) {
        boolean accepted = plan.accepted() != null ? plan.accepted() : !choices.chance("rejected", 20);
        boolean tcp = !choices.chance("udp", 30);
        Wishes facts = Wishes.NONE
                .withTraffic()
                .ofTypes(List.of(Traffic.IPV4, Traffic.IPV6))
                .with("protocol", List.of(tcp ? "6" : "17"));
        LogRecord first = RecordMaker.make(FACTS, facts, choices.child("facts"));
        // what is common to all records
        LogRecord base = RecordMaker.make(
                format, facts.with("action", List.of(accepted ? "ACCEPT" : "REJECT")), choices.child("record"));
        Endpoint client = new Endpoint(first.text("srcaddr"), (int) first.number("srcport"));
        Endpoint server = new Endpoint(first.text("dstaddr"), (int) first.number("dstport"));

        List<Amounts> windows = choices.list(
                "windows",
                1,
                plan.mostWindows(),
                window -> new Amounts(amount(window, "request", 20, 4249), amount(window, "response", 18, 5000)));
        List<LogRecord> requests = new ArrayList<>();
        List<LogRecord> responses = new ArrayList<>();
        boolean milliseconds = first.number("start") > Integer.MAX_VALUE;
        long length = milliseconds ? 1000 * WINDOW : WINDOW;
        for (int i = 0; i < windows.size(); i++) {
            Map<String, String> common = new LinkedHashMap<>();
            long start = first.number("start") + i * length;
            common.put("start", Long.toString(start));
            common.put("end", Long.toString(start + length));
            common.put("type", first.text("type"));
            int fin = i == windows.size() - 1 ? FIN : 0;
            Map<String, String> request = new LinkedHashMap<>(common);
            direction(request, client, server, windows.get(i).request(), "ingress");
            request.put("tcp-flags", !tcp ? "-" : flags(i == 0 ? SYN : 0, accepted ? fin : 0));
            requests.add(changed(base, request));
            if (accepted) {
                Map<String, String> response = new LinkedHashMap<>(common);
                direction(response, server, client, windows.get(i).response(), "egress");
                response.put("tcp-flags", !tcp ? "-" : flags(i == 0 ? SYN_ACK : 0, fin));
                response.put("traffic-path", "1");
                responses.add(changed(base, response));
            }
        }
        return new Conversation(
                client,
                server,
                tcp ? 6 : 17,
                windows.size(),
                requests,
                responses,
                sum(windows.stream().map(Amounts::request).toList()),
                accepted ? sum(windows.stream().map(Amounts::response).toList()) : new Amount(0, 0));
    }

    private record Amounts(Amount request, Amount response) {}

    private static Amount amount(Choices choices, String name, long examplePackets, long exampleBytes) {
        if (!choices.chance(name + " of any size", 70)) {
            return new Amount(examplePackets, exampleBytes);
        }
        long packets = 1 + choices.upTo(name + " packets", 1L << 40);
        return new Amount(packets, packets * (LEAST_PACKET + choices.upTo(name + " size", MOST_PACKET - LEAST_PACKET)));
    }

    private static Amount sum(List<Amount> amounts) {
        return new Amount(
                amounts.stream().mapToLong(Amount::packets).sum(),
                amounts.stream().mapToLong(Amount::bytes).sum());
    }

    private static String flags(int opening, int closing) {
        return Integer.toString(opening | closing);
    }

    private static void direction(Map<String, String> values, Endpoint from, Endpoint to, Amount amount, String name) {
        values.put("srcaddr", from.address());
        values.put("dstaddr", to.address());
        values.put("pkt-srcaddr", from.address());
        values.put("pkt-dstaddr", to.address());
        values.put("srcport", Integer.toString(from.port()));
        values.put("dstport", Integer.toString(to.port()));
        values.put("packets", Long.toString(amount.packets()));
        values.put("bytes", Long.toString(amount.bytes()));
        values.put("flow-direction", name);
        values.put("traffic-path", "-");
        values.put("log-status", "OK");
    }

    private static LogRecord changed(LogRecord record, Map<String, String> values) {
        LogRecord changed = record;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (record.format().contains(value.getKey())) {
                changed = changed.with(value.getKey(), value.getValue());
            }
        }
        return changed;
    }
}
