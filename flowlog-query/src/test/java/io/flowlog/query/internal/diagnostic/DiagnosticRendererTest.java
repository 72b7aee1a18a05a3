package io.flowlog.query.internal.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.ast.SourceSpan;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

    private static String render(String text, int start, int end, String... suggestions) {
        Problems problems = new Problems(text);
        problems.add(DiagnosticCode.SYNTAX, new SourceSpan(start, end), "m", List.of(suggestions));
        return problems.diagnostics().get(0).render(text);
    }

    @Test
    void theCaretsStandUnderTheTextConcerned() {
        assertEquals(
                "FLQ101: m (line 2, column 3)\n  | cdef\n  |   ^^\n  = did you mean 'x' or 'y'?",
                render("ab\ncdef\ngh", 5, 7, "x", "y"));
    }

    @Test
    void aPlaceWhereSomethingIsMissingHasOneCaret() {
        assertEquals("FLQ101: m (line 1, column 3)\n  | ab\n  |   ^", render("ab", 2, 2));
    }

    @Test
    void aSpanOverSeveralLinesIsMarkedOnItsFirst() {
        assertEquals("FLQ101: m (line 1, column 2)\n  | abc\n  |  ^^", render("abc\r\ndef", 1, 7));
    }

    @Test
    void aCharacterOfTwoUnitsTakesOneColumnOfCarets() {
        assertEquals("FLQ101: m (line 1, column 3)\n  | \ud83d\ude00ab\n  |  ^", render("\ud83d\ude00ab", 2, 3));
    }

    @Property(tries = 500)
    void anExcerptIsNeverLongerThan120Characters(
            @ForAll @StringLength(max = 400) String text,
            @ForAll @IntRange(max = 400) int at,
            @ForAll @IntRange(max = 9) int n) {
        int start = Math.min(at, text.length());
        String[] lines = render(text, start, Math.min(start + n, text.length())).split("\n");

        assertEquals(3, lines.length);
        assertTrue(lines[1].length() <= 4 + 120, lines[1]);
        assertTrue(lines[2].length() <= 4 + 121, lines[2]);
    }
}
