package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void stringsAreEscapedByTheRulesOfJson() {
        assertEquals("\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0000\\u001b\"", JsonText.quote("a\"b\\c/\b\f\n\r\t\0\u001b"));
    }

    @Test
    void charactersBeyondAsciiStayButHalfOnesDoNot() {
        assertEquals("\"é\uD83D\uDE00\\ude00\"", JsonText.quote("é\uD83D\uDE00\uDE00"));
    }

    @Test
    void charactersThatATerminalObeysAreEscapedThoughJsonAllowsThem() {
        assertEquals("\"\\u007f\\u009b\\u2028\\u202e\"", JsonText.quote("\u007f\u009b\u2028\u202e"));
    }

    @Test
    void numbersKeepAllDigitsAndHaveNoExponent() {
        assertEquals("9223372036854775807", JsonText.value(Long.MAX_VALUE));
        assertEquals("0.1", JsonText.value(0.1));
        assertEquals("100000000000000000000", JsonText.value(1e20));
        assertEquals("3", JsonText.value(3.0));
        assertEquals("\"Infinity\"", JsonText.value(Double.POSITIVE_INFINITY));
    }

    @Test
    void listsAreArrays() {
        assertEquals("[\"a\",1,[]]", JsonText.value(List.of("a", 1L, List.of())));
    }
}
