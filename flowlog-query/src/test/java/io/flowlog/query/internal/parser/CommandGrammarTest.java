package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "where a = 1                          ~ filter a = 1",
                "filter(a=1)                          ~ filter a = 1",
                "filterIndex a = 'x'                  ~ filter a = 'x'",
                "filterIndex a in ['x'] and b == -1   ~ filter a in ['x'] and b = -1",
                "sort a, b desc                       ~ sort a, b desc",
                "sort by a asc                        ~ sort a",
                "order `count(*)` desc                ~ sort `count(*)` desc",
                "sort desc desc                       ~ sort `desc` desc",
                "limit 007                            ~ limit 7",
                "limit 12345678901234567890           ~ limit 9223372036854775807",
                "display a, b + 1 as c                ~ display a, b + 1 as c",
                "SOURCE 'a' START=-3h                 ~ source logGroups()",
            })
    void aCommandHasOneCanonicalSpelling(String written, String canonical) {
        assertEquals(canonical, Parsing.query(written).toString());
        assertEquals(canonical, Parsing.query(canonical).toString());
    }

    @Test
    void byAsASortKeyNeedsBackticks() {
        assertEquals(Parsing.only(DiagnosticCode.SYNTAX), Parsing.codes("sort by by desc"));
        assertEquals("sort `by` desc", Parsing.query("sort by `by` desc").toString());
    }

    @Test
    void headIsLimitAndDeprecated() {
        assertEquals("limit 5", Parsing.query("head 5").toString());
        assertEquals(Parsing.only(DiagnosticCode.DEPRECATED_COMMAND), Parsing.codes("head 5"));
    }

    @Test
    void sourceMayStandBeforeThePipeline() {
        List<Command> commands = Parsing.query("SOURCE logGroups(namePrefix: ['a|b'], x: [{\"k\":\"v\"}]) | fields a")
                .commands();

        assertEquals(
                List.of(new SourceSpan(0, 53), new SourceSpan(56, 64)),
                commands.stream().map(Command::span).toList());
    }

    @Test
    void pipesMayEndOrBeginALine() {
        assertEquals(
                Parsing.query("fields a | limit 5").toString(),
                Parsing.query("fields a |\n\nlimit 5").toString());
        assertEquals(
                Parsing.query("fields a | limit 5").toString(),
                Parsing.query("fields a\r\n\t|limit 5").toString());
    }

    @Test
    void twoLeadingPipesAreAnEmptyStage() {
        assertEquals(Parsing.only(DiagnosticCode.EMPTY_STAGE), Parsing.codes("|| fields a"));
    }

    @Test
    void warningsOfSeveralStagesAreAllReported() {
        assertEquals(
                List.of("FLQ901", "FLQ903", "FLQ902", "FLQ908"),
                Parsing.codes("| fields bin(70m) as t | sort t desc. | head 5"));
    }

    @Test
    void aQueryInsideAQueryLeavesTheRestToTheAnalyzer() {
        String text = "filter a not in (SOURCE 'x' | filter b like /)/) and c = 1";

        assertEquals(Parsing.only(DiagnosticCode.UNSUPPORTED_SYNTAX), Parsing.codes(text));
    }
}
