package io.flowlog.core.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Utf8EncoderTest {
    @Property
    void itWritesWhatTheJdkWrites(@ForAll String text) {
        assertSame(text);
    }

    @Example
    void everyCharacterAndEveryLoneSurrogateIsWrittenAsTheJdkDoes() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character += character < 0x1_1000 ? 1 : 997) {
            assertSame("a" + Character.toString(character) + "b");
        }
        assertSame("\uD83D\uD83D\uDE00\uDE00");
        assertSame("\uD83D");
    }

    private static void assertSame(String text) {
        byte[] bytes = new byte[3 + text.length() * Utf8Encoder.MOST_BYTES];
        int end = Utf8Encoder.encode(text, bytes, 3);
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, 3, end));
    }
}
