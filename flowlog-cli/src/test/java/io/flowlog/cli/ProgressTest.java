package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter shown = new StringWriter();
    private final Progress progress = new Progress(new PrintWriter(shown), "reading 2 inputs, 1.2 GB");

    @Test
    void theLineIsDrawnOverItselfAndErasedAtTheEnd() {
        progress.draw(Duration.ofMillis(500));
        progress.draw(Duration.ofMillis(1750));
        progress.stop();

        assertEquals(
                "\rflowlog: reading 2 inputs, 1.2 GB, 0 s\u001b[K\rflowlog: reading 2 inputs, 1.2 GB, 1 s\u001b[K\r\u001b[K",
                shown.toString());
    }

    @Test
    void aShortRunShowsNothing() {
        progress.stop();

        assertEquals("", shown.toString());
    }
}
