package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLimitsTest {

    @Test
    void theLastAllowedCharacterIsStillRead() {
        String text = "limit 5" + " ".repeat(9_993);
        assertEquals(List.of(), Parsing.codes(text));
        assertEquals(Parsing.only(DiagnosticCode.QUERY_TOO_LONG), Parsing.codes(text + " "));
    }

    @Test
    void theLastAllowedTokenIsStillRead() {
        String text = "filter 0" + "+1".repeat(2_499);
        assertEquals(List.of(), Parsing.codes(text));
        assertEquals(List.of(), Parsing.codes(text + " # and a comment"));
        assertEquals(Parsing.only(DiagnosticCode.TOO_MANY_TOKENS), Parsing.codes(text + "+1"));
    }

    @Test
    void theLastAllowedStageIsStillRead() {
        String text = "|limit 5" + "|limit 5".repeat(63);
        assertEquals(Parsing.only(DiagnosticCode.LEADING_PIPE), Parsing.codes(text));
        assertEquals(Parsing.only(DiagnosticCode.TOO_MANY_STAGES), Parsing.codes(text + "|limit 5"));
    }

    @Test
    void pipesInsideBracketsAreNoStages() {
        assertEquals(List.of(), Parsing.codes("join (" + "a|".repeat(100) + "b)"));
    }

    @Test
    void aListMayHaveSoManyElementsAndNoMore() {
        QueryLimits three = QueryLimits.builder().listElements(3).build();
        assertEquals(List.of(), Parsing.problems("filter a in [1, 2, f(1, 2, 3, 4)]", three));

        Diagnostic found = Parsing.problems("filter a in [1, 2, [1], 4]", three).get(0);
        assertEquals(DiagnosticCode.LIST_TOO_LONG.id(), found.code());
        assertEquals(22, found.startOffset());
    }

    /** Every pattern nests one deeper with each repetition of its first part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "( ~ x ~ )",
                "f( ~ x ~ )",
                "not ~ x ~ ",
                "! ~ x ~ ",
                "- ~ x ~ ",
                "[ ~ 1 ~ ]",
                "x^ ~ 1 ~ ",
                " ~ x ~ [0]",
                " ~ (x) ~ .y"
            })
    void whateverNestsCountsTowardsTheDepth(String pattern) {
        String[] parts = pattern.split("~");
        QueryLimits eight = QueryLimits.builder().nestingDepth(8).build();

        assertEquals(List.of(), Parsing.problems(nested(parts, 6), eight));
        assertEquals(
                Parsing.only(DiagnosticCode.TOO_DEEP),
                Parsing.problems(nested(parts, 9), eight).stream()
                        .map(Diagnostic::code)
                        .toList());
    }

    private static String nested(String[] parts, int times) {
        return "filter " + parts[0].repeat(times) + parts[1] + parts[2].repeat(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" and not a", " or !a", "+ -1", "* (1)", " and a not in [1]", " or f(x)[0].y", "- a^2", ", -1"})
    void whatFollowsOneAnotherDoesNot(String step) {
        QueryLimits three = QueryLimits.builder().nestingDepth(3).build();

        assertEquals(List.of(), Parsing.problems("fields a" + step.repeat(200), three));
    }

    @Test
    void operatorsInsideOneAnotherAreBoundedToo() {
        String level = "(a or a and a = a + a * ";
        assertEquals(List.of(), Parsing.codes("filter " + level.repeat(25) + "x" + ")".repeat(25)));
        assertEquals(
                Parsing.only(DiagnosticCode.TOO_DEEP),
                Parsing.codes("filter " + level.repeat(26) + "x" + ")".repeat(26)));
    }
}
