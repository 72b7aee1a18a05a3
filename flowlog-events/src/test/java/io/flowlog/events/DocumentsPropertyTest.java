package io.flowlog.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.EnvelopeReader;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.core.MalformedEnvelopeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Documents of all kinds, in any company. */
class DocumentsPropertyTest {
    private static final List<String> SEPARATORS = List.of("", "\n", "\r\n", " ", "\n\n\t");

    /** What was written and what should be read of it. */
    private static final class Input {
        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private final List<String> messages = new ArrayList<>();
        private int controls;

        Input(Random random) {
            this.random = random;
        }

        String message() {
            String message = "record " + messages.size() + " \\u00e9\\\\ " + "x".repeat(random.nextInt(3000));
            messages.add(message.replace("\\u00e9", "\u00e9").replace("\\\\", "\\"));
            return message;
        }

        void addDocument() {
            switch (random.nextInt(5)) {
                case 0 -> text.append(Wrapped.subscription("s", message(), message()));
                case 1 -> {
                    text.append(Wrapped.message("CONTROL_MESSAGE", "", "checking"));
                    controls++;
                }
                case 2 -> text.append("{\"message\":\"").append(message()).append("\"}");
                case 3 ->
                    text.append("{\"events\":[{\"message\":\"")
                            .append(message())
                            .append("\",\"more\":{\"a\":[1]}}]}");
                default ->
                    text.append("{\"records\":[{\"data\":\"")
                            .append(wrapped("{\"message\":\"" + message() + "\"}"))
                            .append("\"}]}");
            }
            text.append(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
        }

        private String wrapped(String json) {
            String payload = random.nextBoolean() ? Wrapped.payload(json) : Wrapped.base64(json.getBytes(UTF_8));
            return random.nextInt(3) == 0 ? Wrapped.payload(payload) : payload;
        }
    }

    @Property(tries = 150)
    void allAreReadHoweverTheyAreJoinedAndHoweverTheirBytesCome(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int documents) throws IOException {
        Input input = new Input(new Random(seed));
        for (int i = 0; i < documents; i++) {
            input.addDocument();
        }
        List<String> messages = new ArrayList<>();
        EnvelopeReader reader = new EventsDecoder().open(inPieces(input.text.toString(), new Random(seed)));
        for (FlowLogEvent event = reader.next(); event != null; event = reader.next()) {
            messages.add(event.message());
        }
        assertEquals(input.messages, messages);
        assertEquals(input.controls, reader.controlMessages());
    }

    @Property(tries = 500)
    void noTextMakesItFailOrGoOnForEver(@ForAll String text, @ForAll @IntRange(min = 0, max = 5) int kind)
            throws IOException {
        String start = List.of("", "{", "[", "{\"message\":\"", "timestamp,message\n", "EVENTS\t")
                .get(kind);
        EnvelopeReader reader = new EventsDecoder().open(new ByteArrayInputStream((start + text).getBytes(UTF_8)));
        int steps = 0;
        while (true) {
            assertTrue(steps++ <= start.length() + 3 * text.length() + 2);
            try {
                if (reader.next() == null) {
                    return;
                }
            } catch (MalformedEnvelopeException e) {
                assertTrue(e.offset() >= 0);
            }
        }
    }

    private static InputStream inPieces(String text, Random random) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 5000)));
            }
        };
    }
}
