package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse @message \"user=*, from '*'\" as user, place | limit 7",
                "parse '|*|' as a | limit 7",
                "parse \"as | limit 3 [*](\" as a | limit 7",
                "parse @message /a|b\\/c \"[(]/ | limit 7",
                "parse @message /(?<ip>\\S+) \\d/ as x, y | limit 7",
                "join type=left left=a right=b where a.x=b.y (SOURCE 'l' | fields y | limit 3) | limit 7",
                "stats count(*) by bin(5m), `a|b` | limit 7",
                "anomaly count(*) by bin(5m), `a|b` | limit 7",
                "dedup srcAddr, dstAddr | limit 7",
                "search {{text}} $x ? 5parsecs 1-4 \\ | limit 7",
                "relevantfields @message where @message like /a|b/ | limit 7",
                "stats sum(bytes)/1048576 as mb, max(a)/2 by x | limit 7",
                "Stats count() # by | limit 3\n | limit 7",
            })
    void aCommandEndsAtTheNextPipeThatIsOne(String text) {
        List<Command> commands = Parsing.query(text).commands();

        assertEquals(2, commands.size(), text);
        assertEquals("limit 7", commands.get(1).toString());
    }

    @Test
    void aCommandThatIsNotRunIsNamedAsTheServiceSpellsIt() {
        assertEquals("countFrequent", Parsing.query("COUNTFREQUENT a, b").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "'a|b' ~ 'a|b'",
                "\"it's # no comment\" ~ 'it\\'s # no comment'",
                "'and or like' ~ 'and or like'",
                "'a\\\\b\\'c\\\"d' ~ 'a\\\\b\\'c\"d'",
                "'\\d+\\n' ~ '\\\\d+\\n'",
            })
    void aStringHoldsAnythingAndKnowsFiveEscapes(String written, String canonical) {
        assertEquals("x = " + canonical, Parsing.expression("x = " + written).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "x like /a|b/ ; a|b",
                "x not like /a\\/b/ ; a/b",
                "x =~ /\\d+\\\\/ ; \\d+\\\\",
                "x LIKE # why\\n /#'\"`/ ; #'\"`",
                "like like /x/ ; x",
                "concat(a) like /x/ ; x",
            })
    void aSlashOpensARegexBehindLikeAndItsKin(String written, String pattern) {
        Expression.Like like = (Expression.Like) Parsing.expression(written.replace("\\n", "\n"));

        assertEquals(pattern, like.pattern());
        assertEquals(true, like.regex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes/1048576", "a / b / c", "in / 2", "(a)/b", "x.0.1/2", "like / 2"})
    void aSlashElsewhereDivides(String written) {
        Command.Fields fields =
                (Command.Fields) Parsing.query("fields " + written).commands().get(0);

        assertEquals(
                Expression.Arithmetic.class,
                fields.columns().get(0).expression().getClass());
    }

    @ParameterizedTest
    @CsvSource({
        "account_id, account_id",
        "@timestamp, @timestamp",
        "_x9, _x9",
        "queryName.0.1, queryName.0.1",
        "`account-id`, account-id",
        "@`aws.tag.x`, @aws.tag.x",
        "j.`user.id`, j.user.id",
        "`count(*)`, count(*)",
        "sort, sort",
    })
    void aNameIsItsTextWithoutBackticks(String written, String text) {
        assertEquals(text, ((Expression.Name) Parsing.expression(written)).text());
    }

    @Test
    void wordsOfTheLanguageAreNamesWhereNothingElseIsMeant() {
        String columns =
                "count, max, start, end, type, region, source, version, action, limit as fields, by as by, as as as,"
                        + " asc, desc, any, in, like as like, filter, sort, stats, parse, head as tail";

        Command.Fields fields =
                (Command.Fields) Parsing.query("fields " + columns).commands().get(0);

        assertEquals(
                List.of(
                        "count", "max", "start", "end", "type", "region", "source", "version", "action", "fields", "by",
                        "as", "asc", "desc", "any", "in", "like", "filter", "sort", "stats", "parse", "tail"),
                fields.columns().stream().map(column -> column.name()).toList());
    }

    @Test
    void keywordsAndCommandsAreReadInAnyCase() {
        Query query =
                Parsing.query("FIELDS a AS b | Filter NOT b IN [TRUE] AND a LIKE 'x' | Order BY a DESC | LIMIT ANY 3");

        assertEquals(
                "fields a as b\n| filter not b in [true] and a like 'x'\n| sort a desc\n| limit any 3",
                query.toString());
    }

    @Test
    void theWordSourceOpensAQueryOnlyBehindInAndABracket() {
        assertEquals(
                "source = 'a' and not source = 'b'",
                Parsing.expression("(source = 'a') and not (source = 'b')").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "5m, 5m",
        "1min, 1m",
        "2mins, 2m",
        "3minutes, 3m",
        "10msec, 10ms",
        "1milliseconds, 1ms",
        "7sec, 7s",
        "1second, 1s",
        "1hr, 1h",
        "2hours, 2h",
        "1day, 1d",
        "2days, 2d",
        "1w, 1w",
        "2weeks, 2w",
        "1mo, 1mo",
        "2mon, 2mo",
        "3months, 3mo",
        "1q, 1q",
        "1qtr, 1q",
        "1quarter, 1q",
        "1y, 1y",
        "2yrs, 2y",
        "3years, 3y",
        "0005m, 5m"
    })
    void aPeriodHasManySpellings(String written, String canonical) {
        assertEquals(
                "bin(" + canonical + ")",
                Parsing.expression("bin (" + written + ")").toString());
    }

    @ParameterizedTest
    @CsvSource({"1001ms, 1000ms", "61s, 60s", "90m, 60m", "25h, 24h", "99999999999999999999h, 24h"})
    void aPeriodBeyondTheCapOfItsUnitCountsAsTheCap(String written, String capped) {
        String text = "bin(" + written + ")";

        assertEquals(Parsing.only(DiagnosticCode.PERIOD_CAPPED), Parsing.codes("filter " + text));
        assertEquals("bin(" + capped + ")", Parsing.expression(text).toString());
    }

    @Test
    void aQuoteMayTouchAnOperatorWord() {
        assertEquals(
                "dstPort = '80' or dstPort = '443' and a like /x/ or not b",
                Parsing.expression("dstPort=\"80\"or dstPort=\"443\"and a like/x/or!b")
                        .toString());
    }

    @Test
    void aCommentRunsToTheEndOfItsLineAndMayHideAStage() {
        assertEquals(
                "fields a\n| limit 5",
                Parsing.query("# first\nfields a # | filter b\n# | filter c\n| limit 5 # last")
                        .toString());
    }

    @Test
    void blanksFromWebPagesAreWhiteSpace() {
        assertEquals("limit 5", Parsing.query("limit\u00a05\u2003").toString());
    }
}
