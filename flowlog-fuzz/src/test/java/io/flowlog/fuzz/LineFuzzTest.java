package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Lines of text: each is counted once, whatever it holds and however it comes. */
class LineFuzzTest {

    @FuzzTest
    void everyLineGetsOneCounter(byte[] input) {
        byte[] text = new byte[input.length + 2];
        text[0] = '#'; // a comment first, so that the input is neither gzip nor an envelope
        text[1] = '\n';
        System.arraycopy(input, 0, text, 2, input.length);
        int lines = text[text.length - 1] == '\n' ? 0 : 1;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        Reading reading = Reading.of(text);
        assertEquals(lines, reading.statistics().linesRead());
        assertEquals(text.length, reading.statistics().bytes());
    }
}
