package io.flowlog.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flowlog.core.internal.io.ByteInput;
import io.flowlog.core.internal.io.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an input and its decoder meet; the layouts themselves are another module's. */
class EnvelopeInputTest {
    private final List<String> shown = new ArrayList<>();

    /** A layout of lines that begin with {@code !}; each byte behind is an event, {@code ?} is malformed, {@code .} fails. */
    private final class Exclaimed implements EnvelopeDecoder {
        @Override
        public Optional<String> layoutOf(byte[] start, int length) {
            shown.add(new String(start, 0, length, UTF_8));
            return length > 0 && start[0] == '!' ? Optional.of("exclamations") : Optional.empty();
        }

        @Override
        public EnvelopeReader open(InputStream text) {
            return () -> {
                int next = text.read();
                if (next == '?') {
                    throw new MalformedEnvelopeException(1, 2, "a question");
                }
                if (next == '.') {
                    throw new IOException("the end of the wire");
                }
                return next < 0 ? null : new FlowLogEvent(next, String.valueOf((char) next));
            };
        }
    }

    @Test
    void withoutDecodersTheInputIsHandedOnUntouched() throws IOException {
        ByteInput input = Inputs.open("!a".getBytes(UTF_8), "in");
        EnvelopeInput.Opened opened = EnvelopeInput.open(input, () -> {}, List.of());
        assertSame(input, opened.input());
        assertNull(opened.envelope());
    }

    @Test
    void aPlainInputIsAskedForOnceAndReadFromItsFirstByteOn() throws IOException {
        String text = "\n \n2 first line\nsecond line";
        EnvelopeInput.Opened opened = open(text);
        assertNull(opened.envelope());
        assertEquals(List.of(text), shown);
        assertEquals(text, drained(opened.input()));
    }

    @Test
    void noMoreThanTheLimitIsShownHoweverLongTheLine() throws IOException {
        String text = "x".repeat(3 * EnvelopeDecoder.START_BYTES);
        assertEquals(text, drained(open(text).input()));
        assertEquals(EnvelopeDecoder.START_BYTES, shown.get(0).length());
    }

    @Test
    void theDecoderReadsAllOfItsInput() throws IOException {
        EnvelopeInput events = present(open("!a").envelope());
        assertEquals("exclamations", events.layout());
        assertEquals("!", events.next().message());
        assertEquals("a", events.next().message());
        assertFalse(events.hasNext());
        assertEquals(2, events.newBytes());
        assertEquals(0, events.newBytes());
    }

    @Test
    void whatIsMalformedEndsNothing() throws IOException {
        EnvelopeInput events = present(open("!?a.").envelope());
        assertEquals("!", events.next().message());
        UncheckedIOException malformed = assertThrows(UncheckedIOException.class, events::hasNext);
        assertEquals("a question", malformed.getCause().getMessage());
        assertEquals("a", events.next().message());
        UncheckedIOException fault = assertThrows(UncheckedIOException.class, events::hasNext);
        assertEquals("the end of the wire", fault.getCause().getMessage());
    }

    @Test
    void aFaultMetWhileLookingIsThrownWhereItLies() throws IOException {
        InputStream stream = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == 9) {
                    throw new IOException("unplugged");
                }
                return "2 abcdefg".charAt(at++);
            }
        };
        EnvelopeInput.Opened opened =
                EnvelopeInput.open(Inputs.open(stream, "wire"), () -> {}, List.of(new Exclaimed()));
        byte[] buffer = new byte[20];
        assertEquals(9, opened.input().read(buffer, 0, 20));
        assertThrows(IOException.class, () -> opened.input().read(buffer, 0, 20));
    }

    private EnvelopeInput.Opened open(String text) throws IOException {
        return EnvelopeInput.open(Inputs.open(text.getBytes(UTF_8), "in"), () -> {}, List.of(new Exclaimed()));
    }

    private static EnvelopeInput present(EnvelopeInput envelope) {
        assertNotNull(envelope);
        return envelope;
    }

    private static String drained(ByteInput input) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[1000];
        for (int count = input.read(buffer, 0, 1000); count >= 0; count = input.read(buffer, 0, 1000)) {
            text.append(new String(buffer, 0, count, UTF_8));
        }
        return text.toString();
    }
}
