package io.flowlog.events;

import static io.flowlog.events.Wrapped.A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

/** A stream is closed once, whoever reads it. */
class StreamsCloseTest {
    private static final byte[] DOCUMENT = ("{\"message\":\"" + A + "\"}\n").getBytes(UTF_8);

    /** Counts. */
    private static final class Counted extends SequenceInputStream {
        private int closed;

        Counted(InputStream rest) {
            super(new ByteArrayInputStream(DOCUMENT), rest);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void ofAnEnvelopeThatWasReadToItsEnd() {
        Counted stream = new Counted(InputStream.nullInputStream());
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.stream(stream))) {
            while (reader.next()) {
                assertEquals(A, reader.record().line());
            }
        }
        assertEquals(1, stream.closed);
    }

    @Test
    void ofAnEnvelopeThatFailedInAnyWay() {
        Counted stream = new Counted(new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("planted");
            }
        });
        assertThrows(IllegalStateException.class, () -> {
            try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.stream(stream))) {
                while (reader.next()) {
                    assertEquals(A, reader.record().line());
                }
            }
        });
        assertEquals(1, stream.closed);
    }
}
