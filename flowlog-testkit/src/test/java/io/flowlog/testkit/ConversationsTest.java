package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Records of a conversation agree with each other. */
class ConversationsTest {
    @Property(seed = "2026")
    void bothDirectionsAreOfTheSameEnds(@ForAll Conversation conversation) {
        for (LogRecord request : conversation.requests()) {
            assertEquals(conversation.client(), end(request, "src"));
            assertEquals(conversation.server(), end(request, "dst"));
        }
        for (LogRecord response : conversation.responses()) {
            assertEquals(conversation.server(), end(response, "src"));
            assertEquals(conversation.client(), end(response, "dst"));
        }
        assertEquals(
                conversation.requests().size() + conversation.responses().size(),
                conversation.records().size());
    }

    private static Conversation.Endpoint end(LogRecord record, String side) {
        return new Conversation.Endpoint(record.text(side + "addr"), (int) record.number(side + "port"));
    }

    @Property(seed = "2026")
    void countersAddUp(@ForAll Conversation conversation) {
        assertEquals(conversation.requested(), sum(conversation.requests()));
        assertEquals(conversation.responded(), sum(conversation.responses()));
        for (LogRecord record : conversation.records()) {
            assertTrue(record.number("packets") > 0);
            assertTrue(record.number("bytes") >= 20 * record.number("packets"));
        }
    }

    private static Conversation.Amount sum(List<LogRecord> records) {
        return new Conversation.Amount(
                records.stream().mapToLong(record -> record.number("packets")).sum(),
                records.stream().mapToLong(record -> record.number("bytes")).sum());
    }

    @Property(seed = "2026")
    void windowsFollowEachOther(@ForAll Conversation conversation) {
        long end = 0;
        for (LogRecord request : conversation.requests()) {
            assertTrue(request.number("start") >= end);
            end = request.number("end");
            assertTrue(end > request.number("start"));
        }
        Set<String> actions = new HashSet<>();
        conversation.records().forEach(record -> actions.add(record.text("action")));
        assertEquals(Set.of(conversation.isAccepted() ? "ACCEPT" : "REJECT"), actions);
    }

    @Property(seed = "2026")
    void flagsAreThoseOfAConnection(
            @ForAll @Fields({"protocol", "tcp-flags", "flow-direction", "type", "srcaddr"}) Conversation conversation) {
        LogRecord first = conversation.requests().get(0);
        boolean tcp = conversation.protocol() == 6;
        assertEquals(Integer.toString(conversation.protocol()), first.text("protocol"));
        if (tcp) {
            assertEquals(2, first.number("tcp-flags") & 2);
        } else {
            assertEquals("-", first.text("tcp-flags"));
        }
        int last = conversation.windows() - 1;
        if (tcp && conversation.isAccepted()) {
            assertEquals(18, conversation.responses().get(0).number("tcp-flags") & 18);
            assertEquals(1, conversation.responses().get(last).number("tcp-flags") & 1);
            assertEquals(1, conversation.requests().get(last).number("tcp-flags") & 1);
        }
        conversation.requests().forEach(record -> assertEquals("ingress", record.text("flow-direction")));
        conversation.responses().forEach(record -> assertEquals("egress", record.text("flow-direction")));
        conversation
                .records()
                .forEach(record -> assertEquals(
                        record.text("type").equals("IPv6"),
                        record.text("srcaddr").contains(":")));
    }
}
