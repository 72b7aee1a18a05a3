package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every limit: at it a query goes its whole way, from text to rows, on a thread with 256 KiB of stack; one beyond it is
 * refused with the code of that limit.
 */
class LimitsTest {
    private static final byte[] LINE =
            "2 123456789012 eni-0a1b2c3d 10.0.0.5 192.0.2.77 40000 443 6 12 6000 1700000000 1700000060 ACCEPT OK\n"
                    .getBytes(StandardCharsets.UTF_8);

    /**
     * @param name  of the limit
     * @param at    the size that is still allowed
     * @param query a query of a size
     * @param code  what one more gives
     */
    record Limit(String name, int at, IntFunction<String> query, DiagnosticCode code, QueryLimits limits) {
        Limit(String name, int at, IntFunction<String> query, DiagnosticCode code) {
            this(name, at, query, code, QueryLimits.DEFAULTS);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Limit> limits() {
        QueryLimits wide =
                QueryLimits.builder().queryCharacters(1_000_000).tokens(100_000).build();
        return Stream.of(
                new Limit("characters", 10_000, n -> "limit 5" + " ".repeat(n - 7), DiagnosticCode.QUERY_TOO_LONG),
                new Limit(
                        "tokens",
                        5_000,
                        n -> (n % 2 == 0 ? "filter 0" : "filter -0") + "+1".repeat((n - 2) / 2),
                        DiagnosticCode.TOO_MANY_TOKENS),
                new Limit("commands", 64, n -> "limit 5" + "|limit 5".repeat(n - 1), DiagnosticCode.TOO_MANY_STAGES),
                new Limit(
                        "columns of one command",
                        256,
                        n -> "fields " + numbered(n, "bytes+%d"),
                        DiagnosticCode.TOO_MANY_COLUMNS),
                new Limit(
                        "columns of several commands",
                        256,
                        n -> "fields " + numbered(n - 56, "bytes+%d") + "|display " + numbered(56, "bytes-%d"),
                        DiagnosticCode.TOO_MANY_COLUMNS),
                new Limit(
                        "elements of a list",
                        10_000,
                        n -> "filter dstPort in [" + numbered(n, "%d") + "]",
                        DiagnosticCode.LIST_TOO_LONG,
                        wide),
                new Limit(
                        "elements of a list that is a value",
                        10_000,
                        n -> "fields [" + numbered(n, "%d") + "] as many",
                        DiagnosticCode.LIST_TOO_LONG,
                        wide),
                nested("brackets", "filter ", "(", "dstPort = 443", ")"),
                nested("calls", "filter ", "abs(", "dstPort", ")"),
                nested("not", "filter ", "not ", "dstPort", ""),
                nested("!", "filter ", "!", "dstPort", ""),
                nested("signs", "fields ", "-", "dstPort", ""),
                nested("powers", "fields ", "1^", "dstPort", ""),
                nested("lists", "fields ", "[", "dstPort", "]"),
                nested("elements", "fields ", "", "split(srcAddr, '.')", "[0]", 63),
                nested("not and brackets", "filter ", "not(", "dstPort", ")", 32),
                nested(
                        "brackets with operators",
                        "filter ",
                        "(bytes or bytes and bytes = 2 + 3 * ",
                        "dstPort",
                        ")",
                        25),
                nested("calls with operators", "filter ", "abs(not bytes = bytes + -bytes * ", "dstPort", ")", 31),
                new Limit(
                        "characters of a regex",
                        1_000,
                        n -> "filter action like /" + "x".repeat(n) + "/",
                        DiagnosticCode.REGEX_TOO_LONG),
                new Limit(
                        "characters of a regex in a call",
                        1_000,
                        n -> "fields regexReplace(action, '" + "x".repeat(n) + "', '')",
                        DiagnosticCode.REGEX_TOO_LONG),
                new Limit(
                        "repeats of a regex",
                        1_000,
                        n -> "filter action like /x{" + n + "}/",
                        DiagnosticCode.REGEX_TOO_LARGE),
                new Limit(
                        "repeats within repeats of a regex",
                        10,
                        n -> "filter action like /((ab?){10}c){10}/ or action like /(((x){10}){10}){" + n + "}/",
                        DiagnosticCode.REGEX_TOO_LARGE),
                new Limit(
                        "stats",
                        10,
                        n -> "stats count(*) as n1 by srcAddr"
                                + IntStream.range(2, n + 1)
                                        .mapToObj(i -> "|stats sum(n" + (i - 1) + ") as n" + i + " by srcAddr")
                                        .collect(Collectors.joining()),
                        DiagnosticCode.TOO_MANY_STATS),
                new Limit(
                        "stars of a glob",
                        64,
                        n -> "parse @message '" + "*".repeat(n) + "' as " + numbered(n, "s%d")
                                + "|filter not ispresent(s0) or s0 = ''",
                        DiagnosticCode.TOO_MANY_STARS),
                new Limit(
                        "columns of stats",
                        256,
                        n -> "stats " + numbered(n - 2, "sum(bytes)+%d") + " by srcAddr, dstAddr",
                        DiagnosticCode.TOO_MANY_COLUMNS),
                nested("calls around an aggregate", "stats ", "abs(", "max(dstPort)", ")", 63),
                new Limit(
                        "nesting of calls in an aggregate",
                        63,
                        n -> "stats max(" + "abs(".repeat(n) + "dstPort" + ")".repeat(n + 1),
                        DiagnosticCode.TOO_DEEP),
                new Limit("rows", 100_000, n -> "sort bytes | limit " + n, DiagnosticCode.LIMIT_TOO_LARGE));
    }

    private static Limit nested(String name, String start, String open, String inner, String close) {
        return nested(name, start, open, inner, close, 64);
    }

    private static Limit nested(String name, String start, String open, String inner, String close, int at) {
        return new Limit(
                "nesting of " + name,
                at,
                n -> start + open.repeat(n) + inner + close.repeat(n),
                DiagnosticCode.TOO_DEEP);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void atTheLimitAQueryGoesItsWholeWayAndOneBeyondItIsRefused(Limit limit) {
        QueryOptions options = QueryOptions.builder().limits(limit.limits()).build();
        SmallStack.run(() -> wholeWay(limit.query().apply(limit.at()), options));
        SmallStack.run(() -> {
            String beyond = limit.query().apply(limit.at() + 1);
            InvalidQueryException refused =
                    assertThrows(InvalidQueryException.class, () -> FlowLogQuery.compile(beyond, options));
            assertEquals(
                    List.of(limit.code().id()),
                    refused.diagnostics().stream().map(Diagnostic::code).toList());
        });
    }

    @Test
    void everyLimitOfTheCompilerHasARow() {
        assertEquals(
                Stream.of(DiagnosticCode.values())
                        .filter(code -> code.id().startsWith("FLQ3"))
                        .collect(Collectors.toSet()),
                limits().map(Limit::code).collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void aSmallerLimitOfTheOptionsHoldsInsteadOfTheDefault(Limit limit) {
        QueryLimits none = QueryLimits.builder()
                .queryCharacters(6)
                .tokens(1)
                .stages(1)
                .columns(1)
                .listElements(1)
                .nestingDepth(1)
                .regexCharacters(1)
                .regexRepeats(1)
                .rows(1)
                .build();
        QueryOptions narrow = QueryOptions.builder().limits(none).build();
        assertTrue(FlowLogQuery.check(limit.query().apply(limit.at()), narrow).stream()
                .allMatch(diagnostic -> diagnostic.code().startsWith("FLQ3")));
    }

    /** 4,900 tokens are no problem if they do not nest. */
    static Stream<String> chains() {
        return Stream.of(
                "filter dstPort" + " or dstPort".repeat(890),
                "filter 1" + " or 1".repeat(1_980),
                "filter a" + " or a".repeat(1_990),
                "filter a" + " and a".repeat(1_600),
                "fields a" + "+a".repeat(2_449) + " as total",
                "fields a" + "-a*a".repeat(1_224) + " as total",
                "filter not a" + " or not a".repeat(1_090),
                "filter a=1" + " or a=2".repeat(1_224),
                "filter a in [1" + ",1".repeat(2_440) + "]",
                "display coalesce(a" + ",a".repeat(2_400) + ") as first",
                "display concat(a" + ",a".repeat(2_400) + ") as all");
    }

    @ParameterizedTest
    @MethodSource("chains")
    void chainsOfNearlyAllTokensGoTheirWholeWay(String chain) {
        String command =
                chain.contains("dstPort") || chain.startsWith("filter 1 ") ? chain : "fields bytes as a|" + chain;
        SmallStack.run(() -> wholeWay(command, QueryOptions.DEFAULTS));
    }

    /** Patterns of definitions, each of which uses the one before. */
    static Stream<String> definitions() {
        return Stream.of(
                chained(256, "bytes", "%s+1"),
                chained(250, "bytes", "-%s"),
                chained(250, "bytes", "not %s"),
                chained(250, "bytes", "abs(%s)"),
                chained(256, "action", "trim(%s)"),
                chained(200, "bytes", "if(%s, %s, 1)"),
                chained(200, "bytes", "%s=1 or %s=2"),
                chained(200, "action", "[%s][0]"),
                chained(70, "bytes", "-".repeat(64) + "%s"),
                chained(24, "bytes", "abs(".repeat(63) + "%s" + ")".repeat(63)),
                chained(70, "bytes", "!".repeat(64) + "%s"),
                chained(25, "action", "[".repeat(32) + "%s" + "]".repeat(32) + "[0]".repeat(32)));
    }

    private static String chained(int count, String first, String pattern) {
        StringBuilder query = new StringBuilder("fields ").append(first).append(" as n0");
        for (int i = 1; i < count; i++) {
            query.append(',')
                    .append(pattern.replace("%s", "n" + (i - 1)))
                    .append(" as n")
                    .append(i);
        }
        String last = "n" + (count - 1);
        query.append("|filter ispresent(").append(last).append(")|sort ").append(last);
        return query.toString();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definitionsThatReferToOneAnotherGoTheirWholeWay(String query) {
        QueryOptions options = QueryOptions.builder()
                .limits(QueryLimits.builder().queryCharacters(20_000).build())
                .build();
        SmallStack.run(() -> wholeWay(query, options));
    }

    @Test
    void theRowsOfTheOptionsAlsoBoundWhatAQueryWithoutALimitKeeps() {
        QueryOptions five = QueryOptions.builder()
                .limits(QueryLimits.builder().rows(5).build())
                .build();
        byte[] log = "x"
                .repeat(6)
                .replace("x", new String(LINE, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        QueryResult result = FlowLogQuery.compile("fields bytes", five).run(FlowLogSource.bytes(log));
        assertEquals(5, result.rows().size());
        assertTrue(result.truncated());
        assertEquals(6, result.statistics().recordsMatched());
    }

    @Test
    void aTextThatDoublesWithEveryDefinitionEndsTheRunBeforeTheMemoryDoes() {
        FlowLogQuery query = FlowLogQuery.compile(chained(100, "action", "concat(%s, %s)"));
        QueryAbortedException aborted =
                assertThrows(QueryAbortedException.class, () -> query.run(FlowLogSource.bytes(LINE)));
        assertEquals(QueryAbortedException.Reason.LIMIT, aborted.reason());
    }

    @Test
    void aListThatDoublesWithEveryDefinitionEndsTheRunBeforeTheMemoryDoes() {
        FlowLogQuery query = FlowLogQuery.compile(chained(100, "action", "[%s, %s]"));
        QueryAbortedException aborted =
                assertThrows(QueryAbortedException.class, () -> query.run(FlowLogSource.bytes(LINE)));
        assertEquals(QueryAbortedException.Reason.LIMIT, aborted.reason());
    }

    @Test
    void aListThatNestsDeeperWithEveryDefinitionEndsTheRunBeforeTheStackDoes() {
        FlowLogQuery query = FlowLogQuery.compile(chained(70, "action", "[".repeat(32) + "%s" + "]".repeat(32)));
        SmallStack.run(() -> {
            QueryAbortedException aborted =
                    assertThrows(QueryAbortedException.class, () -> query.run(FlowLogSource.bytes(LINE)));
            assertEquals(QueryAbortedException.Reason.LIMIT, aborted.reason());
        });
    }

    /** Compiles, prints, binds, matches and runs. */
    private static void wholeWay(String text, QueryOptions options) {
        FlowLogQuery query = FlowLogQuery.compile(text, options);
        assertTrue(query.explain().contains("scan"));
        BoundQuery bound = query.bind(FlowLogFormat.DEFAULT);
        assertTrue(bound.explain().contains("scan"));
        boolean matches = bound.matches(LINE, 0, LINE.length);
        QueryResult result = query.run(FlowLogSource.bytes(LINE));
        assertEquals(1, result.statistics().recordsScanned());
        assertEquals(matches ? 1 : 0, result.statistics().recordsMatched());
        result.rows()
                .forEach(row ->
                        assertEquals(query.columns().size() >= row.values().size(), true));
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining(","));
    }
}
