package io.flowlog.events;

import static io.flowlog.events.Wrapped.A;
import static io.flowlog.events.Wrapped.B;
import static io.flowlog.events.Wrapped.C;
import static io.flowlog.events.Wrapped.base64;
import static io.flowlog.events.Wrapped.gzip;
import static io.flowlog.events.Wrapped.lines;
import static io.flowlog.events.Wrapped.payload;
import static io.flowlog.events.Wrapped.read;
import static io.flowlog.events.Wrapped.subscription;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.EnvelopeReader;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.MalformedEnvelopeException;
import io.flowlog.core.MalformedLine;
import io.flowlog.core.ParseStatus;
import io.flowlog.events.Wrapped.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be understood is counted once, and takes nothing of its neighbours with it. */
class BadDocumentsTest {
    private static final String GOOD = "{\"message\":\"" + A + "\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":}",
                "{\"message\" \"x\"}",
                "{\"message\":\"x\"",
                "{\"no\":1}",
                "{}",
                "{\u0000\u0000\u0000",
                "{\u0000\"\u0000",
                "[{\"timestamp\":1}]",
                "{\"records\":[{\"data\":\"*\"}]}",
                "{\"records\":[{\"data\":\"H4sIAAAA\"}]}",
                "{\"awslogs\":{\"data\":\"H4sIAAAAAAAAAAAAAAAAAAAA\"}}",
                "H4sIAAAAAAAAAAAAAAAAAAAA",
                "H4sIAAAAAAAAAAAAAAAAAAAA=A"
            })
    void oneBadDocumentAmongGoodOnes(String bad) {
        Read read = read(lines(GOOD, bad, GOOD, GOOD));
        assertEquals(3, read.records().size(), read.toString());
        assertEquals(Map.of(ParseStatus.BAD_ENVELOPE, 1L), read.statistics().malformedByReason());
        MalformedLine line = read.statistics().malformedExamples().get(0);
        assertEquals(2, line.line());
        assertTrue(
                line.byteOffset() > GOOD.length() && line.byteOffset() <= GOOD.length() + 3 + bad.length(),
                line.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{aa",
                "{\"message\":nulx}",
                "{\"message\":12a}",
                "{\"message\":\"x\"",
                "{\"message\":\"x\"}{\"message\" 1}",
                "[1 2",
                "{\u0000\u0000\u0000",
                "{\u0000",
                "[tru",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":\"\\x\"}",
            })
    void aBadDocumentIsTheSameHoweverTheBytesCome(String bad) throws IOException {
        for (String text : List.of(bad, lines(bad, GOOD), lines(GOOD, bad), GOOD + bad + GOOD)) {
            byte[] bytes = text.getBytes(UTF_8);
            String whole = told(new ByteArrayInputStream(bytes));
            for (int most : new int[] {1, 2, 3, 7}) {
                assertEquals(
                        whole,
                        told(new ByteArrayInputStream(bytes) {
                            @Override
                            public synchronized int read(byte[] into, int from, int length) {
                                return super.read(into, from, Math.min(length, most));
                            }
                        }),
                        text);
            }
        }
    }

    /** Events and faults in their order. */
    private static String told(InputStream input) throws IOException {
        EnvelopeReader reader = new EventsDecoder().open(input);
        StringBuilder told = new StringBuilder();
        while (true) {
            try {
                FlowLogEvent event = reader.next();
                if (event == null) {
                    return told.toString();
                }
                told.append(event.message()).append('\n');
            } catch (MalformedEnvelopeException e) {
                told.append(e.document() + " at " + e.offset() + '\n');
            }
        }
    }

    @Test
    void aDocumentWithoutItsEndGivesTheEventsThatAreWhole() {
        String whole = subscription("eni-0a1-all", A, B, C);
        for (int cut = 1; cut < whole.length(); cut++) {
            Read read = read(whole.substring(0, cut));
            long events = List.of(A, B, C).stream()
                    .filter(wholeEvents(whole, cut)::contains)
                    .count();
            assertEquals(events, read.records().size(), "cut at " + cut);
            assertEquals(1, read.statistics().malformed(), "cut at " + cut);
        }
    }

    private static List<String> wholeEvents(String whole, int cut) {
        List<String> events = new ArrayList<>();
        for (String message : List.of(A, B, C)) {
            if (whole.indexOf(message) + message.length() + 2 <= cut) {
                events.add(message);
            }
        }
        return events;
    }

    @Test
    void aPayloadCutOrAlteredAnywhereIsNeverLostUnseen() {
        byte[] good = gzip(subscription("s", A, B).getBytes(UTF_8));
        for (int at = 0; at < good.length; at++) {
            String cut = "{\"awslogs\":{\"data\":\"" + base64(Arrays.copyOf(good, at)) + "\"}}";
            assertTrue(at == 0 || read(cut).statistics().malformed() > 0, "cut at " + at);
            byte[] altered = good.clone();
            altered[at] ^= 0x55;
            Read read = read("{\"awslogs\":{\"data\":\"" + base64(altered) + "\"}}");
            boolean headerHint = at >= 4 && at < 10;
            assertTrue(headerHint || read.statistics().malformed() > 0, "altered at " + at);
        }
    }

    @Test
    void bytesAfterTheGzipOfAPayloadAreSaid() {
        byte[] payload = gzip(GOOD.getBytes(UTF_8));
        for (int more : new int[] {1, 18, 19, 400}) {
            byte[] longer = Arrays.copyOf(payload, payload.length + more);
            Arrays.fill(longer, payload.length, longer.length, (byte) 7);
            Read read = read(base64(longer) + "\n" + GOOD);
            assertEquals(List.of(A, A), read.lines(), more + " more");
            assertEquals(1, read.statistics().malformed(), more + " more");
        }
    }

    @Test
    void aBadDocumentOverManyLinesIsOneFault() {
        Read read = read(lines("{", "  \"events\": [", "    { \"message\": oops", "    }", "  ]", "}", GOOD, B));
        assertEquals(List.of(A, B), read.lines());
        assertEquals(1, read.statistics().malformed());
    }

    @Test
    void aBadDocumentEndsWhereTheNextBegins() {
        Read read = read("{\"message\":oops}" + GOOD + GOOD);
        assertEquals(List.of(A, A), read.lines());
        assertEquals(1, read.statistics().malformed());
    }

    @Test
    void truncatedGzipAroundJsonIsAProblemOfTheInput() {
        byte[] input = gzip(lines(GOOD, GOOD, GOOD).getBytes(UTF_8));
        Read read = read(Arrays.copyOf(input, input.length - 4));
        assertEquals(3, read.records().size());
        assertEquals(1, read.statistics().problems().size());
        assertEquals(0, read.statistics().malformed());
    }

    @Test
    void eventsInTheBase64BeforeAFaultOfTheInputAreDelivered() {
        Random random = new Random(7);
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            // nothing that compresses well, so that the cut is in the middle of the documents
            json.append("{\"message\":\"")
                    .append(A)
                    .append("\",\"id\":\"")
                    .append(random.nextLong())
                    .append("\"}");
        }
        byte[] input =
                gzip(payload(json.toString()).replaceAll("(.{76})", "$1\n").getBytes(UTF_8));
        Read read = read(Arrays.copyOf(input, input.length / 2));
        assertTrue(
                read.records().size() > 50 && read.records().size() < 150,
                read.records().size() + " records");
        assertEquals(1, read.statistics().problems().size());
        assertEquals(1, read.statistics().malformed());
    }

    @Test
    void limitsHold() throws IOException {
        EventsLimits limits = new EventsLimits(2, 5, 400, 3000, 2);
        assertEquals(List.of("1", "2"), messages(limits, subscription("s", "1", "2")));
        assertEquals(List.of("1", "2", "3", "!"), messages(limits, subscription("s", "1", "2", "3", "4")));
        assertEquals(List.of("!"), messages(limits, "{\"events\":[[[[[[[[[[]]]]]]]]]]}"));
        assertEquals(List.of("!", "1"), messages(limits, "{\"message\":\"" + "x".repeat(50_000) + "\"}\n1"));
        assertEquals(List.of("!", "1"), messages(limits, "x".repeat(500) + "\n1\n"));
        String nested = payload("1\n");
        assertEquals(List.of("1"), messages(limits, nested));
        assertEquals(List.of("1"), messages(limits, payload(nested)));
        assertEquals(List.of("!"), messages(limits, payload(payload(nested))));
        assertEquals(300, messages(limits, payload("12345\n".repeat(300))).size());
        assertTrue(messages(limits, payload("12345\n".repeat(900))).contains("!"));
    }

    @Test
    void limitsBelowOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EventsLimits(0, 1, 1, 1, 1));
    }

    private static List<String> messages(EventsLimits limits, String input) throws IOException {
        EnvelopeReader reader = new EventsDecoder(limits).open(new ByteArrayInputStream(input.getBytes(UTF_8)));
        List<String> messages = new ArrayList<>();
        while (true) {
            try {
                FlowLogEvent event = reader.next();
                if (event == null) {
                    return messages;
                }
                messages.add(event.message());
            } catch (MalformedEnvelopeException e) {
                messages.add("!");
            }
        }
    }
}
