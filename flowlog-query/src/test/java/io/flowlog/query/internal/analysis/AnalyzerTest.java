package io.flowlog.query.internal.analysis;

import static io.flowlog.query.internal.analysis.Analyses.checked;
import static io.flowlog.query.internal.analysis.Analyses.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryOptions.UnknownNames;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.checked.CheckedStage;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.plan.Planner;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "srcaddr; srcAddr",
                "srcAddr; srcAddr",
                "`account-id`; accountId",
                "account_id; accountId",
                "ACCOUNTID; accountId",
                "start; startTime",
                "startTime; startTime",
                "@timestamp; @timestamp",
                "@logStream; @logStream",
                "plain; `plain`",
                "`new-column`; `new-column`",
                "newColumn; `new-column`",
                "new_column; `new-column`",
                "@ptr; absent",
                "@entity.KeyAttributes.Name; absent",
                "@`aws.tag.x`; absent",
                "12; 12",
                "9223372036854775807; 9223372036854775807",
                "-9223372036854775808; -9223372036854775808",
                "9223372036854775808; 9223372036854776000",
                "2.50; 2.5",
                "-3; -3",
                "1 + 2 * 3; 7",
                "-(1 + 2); -3",
                "1 / 0; absent",
                "1024 * 1024 * bytes; (1048576 * bytes)",
                "bytes * 2 * 3; (bytes * 2 * 3)",
                "bytes - 1 + packets; (bytes - 1 + packets)",
                "-bytes; -bytes",
                "1 < 2; 1",
                "bytes >= 2; bytes >= 2",
                "strlen('abc') + 1; 4",
                "strlen(srcAddr); strlen(srcAddr)",
                "strlen(1 / 0); absent",
                "ispresent(1 / 0); 0",
                "join('a', 1); 'a1'",
                "now(); now()",
                "ago(5); ago(5)",
                "bin(5m); bin(5m, @timestamp)",
                "datefloor(@timestamp, 1h); datefloor(@timestamp, 1h)",
                "[1, 'a']; [1, a]",
                "[1, bytes]; [1, bytes]",
                "split('x', ',')[1]; 'b'",
                "split(action, ',')[1]; split(action, ',')[1]",
                "srcPort in [22, '80', -1, true, 1 / 0]; srcPort in [22, '80', -1, 1]",
                "action not in ['A']; action not in ['A']",
                "action like 'x'; action like 'x'",
                "action not like /x/; action not like /x/",
                "not (srcPort = 1 or srcPort = 2) and true; (not (srcPort = 1 or srcPort = 2) and 1)"
            })
    void anExpressionBecomesItsMeaning(String expression, String meaning) {
        CheckedQuery query = checked("display " + expression + " as it");
        String column = query.columns().get(0).expression().toString();
        assertEquals(
                meaning,
                query.definitions().isEmpty()
                        ? column
                        : query.definitions().get(0).expression().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "limit 5; @timestamp, @message",
                "fields srcaddr, `account-id`; srcaddr = srcAddr, account-id = accountId",
                "fields srcAddr | fields bytes; srcAddr, bytes",
                "fields @timestamp, @message | fields @timestamp; @timestamp, @message",
                "fields srcAddr, srcaddr; srcAddr, srcaddr = srcAddr",
                "fields srcAddr | display bytes; bytes",
                "display bytes | fields srcAddr; bytes",
                "display bytes | display srcAddr as s; s = srcAddr",
                "fields bytes | fields bytes / 1024 as bytes; bytes = bytes#0",
                "fields bytes/packets; bytes/packets = bytes/packets#0",
                "fields bytes/packets | fields bytes/packets; bytes/packets = bytes/packets#0",
                "fields srcAddr as a, strlen(a) as b; a = srcAddr, b = b#0"
            })
    void theResultHasOneColumnOfAName(String query, String columns) {
        assertEquals(
                columns, checked(query).columns().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "fields bytes / packets as size | filter size > 1; filter size#0 > 1",
                "fields bytes / packets as size, size * 2 as twice | filter twice > 1; filter twice#1 > 1",
                "fields srcAddr as a | filter a = 'x'; filter srcAddr = 'x'",
                "fields 5 as five | filter five = 5; filter 1",
                "fields bytes / 1024 as bytes | filter bytes > 1; filter bytes#0 > 1",
                "filter bytes > 1 | fields bytes / 1024 as bytes; filter bytes > 1",
                "fields bytes/packets | sort `bytes/packets` desc; sort bytes/packets#0 desc",
                "fields 1 as count | sort count; sort 1 asc",
                "display srcAddr as a | sort a, bytes desc; sort srcAddr asc, bytes desc",
                "fields tolower(action) as Action | filter action = 'a'; filter action = 'a'",
                "limit any 7; limit any 7",
                "head 100000; limit 100000"
            })
    void aNameMeansWhatWasDefinedBeforeElseAField(String query, String stage) {
        assertEquals(stage, checked(query).stages().get(0).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "filter dstprt = 22; FLQ201 «dstprt» nothing is called 'dstprt' -> dstPort",
                "filter @logstream = 'x'; FLQ201 «@logstream» nothing is called '@logstream' -> @logStream",
                "filter strat > 1; FLQ201 «strat» nothing is called 'strat' -> start",
                "fields 1 as `my size` | sort `my sise`; FLQ201 «`my sise`» nothing is called 'my sise' -> `my size`",
                "filter new_colum = 1; FLQ201 «new_colum» nothing is called 'new_colum' -> `new-column`",
                "filter zzzzzz = 1; FLQ201 «zzzzzz» nothing is called 'zzzzzz'",
                "filter srcAddr.city = 'x'; FLQ201 «srcAddr.city» nothing is called 'srcAddr.city'",
                "filter size > 1 | fields bytes as size; FLQ201 «size» nothing is called 'size'",
                "fields split(action, ',')[0].x; "
                        + "FLQ201 «split(action, ',')[0].x» no value of a flow log record has parts, so '.x' names nothing",
                "fields @ptr | sort @ptr; FLQ904 «@ptr» '@ptr' has no value in flow log records",
                "filter lower(action) = 'x'; FLQ202 «lower» there is no function 'lower' -> tolower",
                "filter strlne(action) = 1; FLQ202 «strlne» there is no function 'strlne' -> strlen",
                "filter between(bytes, 1, 2); "
                        + "FLQ202 «between» there is no function 'between': write 'x >= low and x <= high'",
                "fields count(*); FLQ209 «count» 'count' works on many records, so it belongs in 'stats'",
                "fields jsonParse(@message); "
                        + "FLQ402 «jsonParse» 'jsonParse' is a Logs Insights function that FlowLog does not support",
                "fields SUBSTR(action); "
                        + "FLQ203 «)» 'SUBSTR' takes 2 or 3 arguments, not 1: SUBSTR(text, start[, length])",
                "fields strlen(action, bytes, 1); FLQ203 «bytes» 'strlen' takes 1 argument, not 3: strlen(text)",
                "fields now(1); FLQ203 «1» 'now' takes no argument, not 1: now()",
                "fields concat(); FLQ203 «)» 'concat' takes at least 1 argument, not 0: concat(text, ...)",
                "fields strlen(*); FLQ204 «*» '*' as an argument is only for 'count'",
                "fields bin(5); FLQ204 «5» 'bin' takes a period such as 5m here",
                "fields strlen(5m); "
                        + "FLQ210 «5m» a period can stand only where a time function such as 'bin' takes one",
                "filter isIpv4InSubnet(srcAddr, '10.0.0.1/24'); "
                        + "FLQ207 «'10.0.0.1/24'» this is no block of addresses -> 10.0.0.0/24",
                "filter isIpv4InSubnet(srcAddr, nix) = 1; FLQ201 «nix» nothing is called 'nix'",
                "fields 1 as a | fields 2 as a; FLQ205 «a» 'a' is defined already, and a name can be defined once only",
                "fields bytes/packets, 1 as bytes, bytes/packets; "
                        + "FLQ205 «bytes/packets» 'bytes/packets' is defined already, and a name can be defined once only",
                "filter action like /a(?=b)/; FLQ206 «/a(?=b)/» look-around is not supported",
                "filter action in [ACCEPT]; "
                        + "FLQ214 «ACCEPT» a list after 'in' holds constants, not names: a text needs quotes -> 'ACCEPT'",
                "filter bytes in [1, packets + 1]; "
                        + "FLQ214 «packets + 1» a list after 'in' holds texts, numbers and booleans that are known"
                        + " before any record is seen",
                "fields srcAddr[0]; FLQ212 «srcAddr[0]» only a list, such as that of 'split', has elements",
                "limit 0; FLQ208 «0» a limit is at least 1 row",
                "limit 100001; FLQ309 «100001» a limit is at most 100,000 rows",
                "limit 99999999999999999999; FLQ309 «99999999999999999999» a limit is at most 100,000 rows",
                "pattern @message | filter size > 1; FLQ401 «pattern» 'pattern' is a Logs Insights command that"
                        + " FlowLog does not support yet"
            })
    void aMistakeIsReportedOnceAtTheTextConcerned(String query, String problem) {
        assertEquals(List.of(problem), problems(query));
    }

    @Test
    void aNumberBeyondAllDoublesIsAnError() {
        String digits = "9".repeat(400);
        assertEquals(
                List.of("FLQ211 «" + digits + "» this number is too large"), problems("fields " + digits + " as n"));
    }

    @Test
    void allMistakesAreReportedTogether() {
        assertEquals(
                List.of("FLQ201", "FLQ202", "FLQ203", "FLQ205", "FLQ208"),
                problems("filter nix = 1 and nixfun(1) | fields substr(action) as a, 2 as a | limit 0").stream()
                        .map(problem -> problem.substring(0, 6))
                        .toList());
    }

    @Test
    void aNameWhoseDefinitionIsWrongIsNotReportedAgain() {
        assertEquals(
                1,
                problems("fields nix as a | filter a = 1 and strlen(a) = a[0] | sort a")
                        .size());
    }

    @Test
    void functionsAreStillJudgedAfterACommandThatIsNotSupported() {
        assertEquals(
                List.of("FLQ401", "FLQ202"),
                problems("unnest x into n | filter nixfun(n) > 1").stream()
                        .map(problem -> problem.substring(0, 6))
                        .toList());
    }

    @Test
    void sourceIsIgnoredWithAWarningAtTheStartOnly() {
        assertTrue(problems("SOURCE logGroups() | limit 1").get(0).startsWith("FLQ905"));
    }

    @Test
    void unknownNamesAreAbsentIfTheOptionsSaySo() {
        AnalysisContext lenient = Analyses.context(QueryLimits.DEFAULTS, UnknownNames.ABSENT);
        assertEquals(
                List.of("FLQ907 «dstprt» nothing is called 'dstprt', so it has no value -> dstPort"),
                problems("filter dstprt = 22 | sort dstprt", lenient));
        String text = "display nix";
        assertEquals(
                "[nix = absent]",
                checked(text, lenient, new Problems(text)).columns().toString());
    }

    @Test
    void theColumnsOfTheFormatAtHandAreNames() {
        QueryOptions options = QueryOptions.builder()
                .format(FlowLogFormat.parse("${srcaddr} ${x-new} ${bytes}"))
                .columnNames(List.of("y_new", "dstaddr"))
                .build();
        AnalysisContext context =
                AnalysisContext.of(options, new FakeFunctions(), regex -> new RegexCheck.Groups(List.of()));
        assertEquals(List.of("x-new", "y_new"), context.columns());
        String text = "fields `x-new`, xNew, `y-new`, dstAddr";
        assertEquals(
                "[x-new = `x-new`, xNew = `x-new`, y-new = `y_new`, dstAddr]",
                checked(text, context, new Problems(text)).columns().toString());
    }

    @Test
    void columnsBeyondTheLimitAreRefusedOnce() {
        AnalysisContext narrow =
                Analyses.context(QueryLimits.builder().columns(2).build(), UnknownNames.REJECT);
        assertEquals(List.of(), problems("fields bytes | display action", narrow));
        assertEquals(
                List.of("FLQ304 «srcAddr» a query may have at most 2 columns"),
                problems("fields bytes, action, srcAddr, dstAddr", narrow));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "stats count(*) as a, count(*) as b, count(*) as c; count(*) as c",
                "stats count(*) as a by srcAddr, dstAddr; dstAddr",
                "parse @message '* * *' as a, b, c; c"
            })
    void columnsOfEveryCommandCount(String query, String third) {
        AnalysisContext narrow =
                Analyses.context(QueryLimits.builder().columns(2).build(), UnknownNames.REJECT);
        assertEquals(List.of("FLQ304 «" + third + "» a query may have at most 2 columns"), problems(query, narrow));
        AnalysisContext enough =
                Analyses.context(QueryLimits.builder().columns(3).build(), UnknownNames.REJECT);
        assertEquals(List.of(), problems(query, enough));
    }

    @Test
    void asManyStarsAsTheLimitSaysAreEnough() {
        AnalysisContext narrow =
                Analyses.context(QueryLimits.builder().globStars(2).build(), UnknownNames.REJECT);
        assertEquals(List.of(), problems("parse @message '* *' as a, b", narrow));
        assertEquals(
                List.of("FLQ311 «'* * *'» a pattern may have at most 2 stars, not 3"),
                problems("parse @message '* * *' as a, b, c", narrow));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "fields nixfun(nix); nix, nixfun",
                "fields nixfun(5m, nix); nix, nixfun",
                "fields strlen(action, nix); nix, nix",
                "fields strlen(action, 5m); 5m",
                "stats count(*) by nix; nix",
                "stats sum(nix), max(nixer); nix, nixer"
            })
    void argumentsOfAWrongCallAreJudgedToo(String query, String concerned) {
        assertEquals(
                List.of(concerned.split(", ")),
                problems(query).stream()
                        .map(problem -> problem.substring(problem.indexOf('«') + 1, problem.indexOf('»')))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "split('a,b', ',')[0]; 'a'",
                "split('a,b', ',')[1]; 'b'",
                "split('a,b', ',')[2]; absent",
                "[7, 8][0]; 7",
                "[7, 8][2]; absent"
            })
    void anElementOfAConstantListIsKnownUpToItsEnd(String expression, String meaning) {
        assertEquals(
                "[x = " + meaning + "]",
                checked("fields " + expression + " as x").columns().toString());
    }

    @Test
    void oneRowIsTheLeastLimit() {
        assertEquals("limit 1", checked("limit 1").stages().get(0).toString());
    }

    @Test
    void aConstantOfNowIsNotWorkedOutBeforeTheQueryStarts() {
        CheckedQuery query = checked("filter startTime > now() - 60 * 5");
        assertEquals("filter startTime > (now() - 300)", query.stages().get(0).toString());
    }

    @Test
    void chainsAsLongAsAQueryNeedLittleStack() throws InterruptedException {
        String sum = "bytes" + "+1".repeat(1_500);
        String either = "bytes=1" + " or bytes=1".repeat(450);
        AtomicReference<String> plan = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> plan.set(
                        Planner.plan(checked("filter " + sum + " > 1 and (" + either + ")"), QueryLimits.DEFAULTS)
                                .explain()),
                "small stack",
                256 * 1024);
        thread.setUncaughtExceptionHandler((same, problem) -> failure.set(problem));
        thread.start();
        thread.join();
        assertEquals(null, failure.get());
        assertTrue(plan.get().contains("bytes + 1 + 1"));
    }

    @Test
    void textsAndListsThatDoubleThemselvesAreNotWorkedOutWhileCompiling() {
        StringBuilder texts = new StringBuilder("fields 'ab' as t0, [1, 2] as l0");
        for (int i = 1; i < 100; i++) {
            texts.append(", concat(t%1$d, t%1$d) as t%2$d, [l%1$d, l%1$d] as l%2$d".formatted(i - 1, i));
        }
        String plan =
                Planner.plan(checked(texts.toString()), QueryLimits.DEFAULTS).explain();
        assertTrue(plan.length() < 20_000, () -> "characters: " + plan.length());
    }

    @Test
    void commandsThatOnlyNameColumnsLeaveNoStage() {
        List<CheckedStage> stages =
                checked("fields bytes | display bytes | limit 3").stages();
        assertEquals(List.of(new CheckedStage.Limit(3, false)), stages);
    }
}
