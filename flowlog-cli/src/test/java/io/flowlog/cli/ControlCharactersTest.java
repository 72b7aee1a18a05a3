package io.flowlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ControlCharactersTest {
    @Test
    void plainTextStaysTheSameObject() {
        String text = "10.0.10.30 — größer \\ \"é\" \uD83D\uDE00";

        assertSame(text, ControlCharacters.escape(text));
    }

    @Test
    void whatATerminalObeysIsShown() {
        assertEquals("a\\u001b[2Jb\\u0007\\u009b\\u007f", ControlCharacters.escape("a\u001b[2Jb\u0007\u009b\u007f"));
        assertEquals("\\t\\r\\n\\u0000", ControlCharacters.escape("\t\r\n\0"));
    }

    @Test
    void whatTurnsTextAroundOrBreaksLinesIsShown() {
        assertEquals("\\u202eabc\\u2066\\u2028\\u200f", ControlCharacters.escape("\u202eabc\u2066\u2028\u200f"));
    }

    @Test
    void halfACharacterIsShownAsItsNumber() {
        assertEquals("\\ud83d!", ControlCharacters.escape("\uD83D!"));
    }

    @Test
    void lineFeedsStayOnlyWhereLinesAreMeant() {
        assertEquals("a\nb\\u001b", ControlCharacters.escapeLines("a\nb\u001b"));
    }
}
