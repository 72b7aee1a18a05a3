package io.flowlog.query.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.SmallStack;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every limit at every way in. A cell of this table says what goes beyond the limit is refused with, so that what is just
 * within it passes, or why a limit has nothing to do with a way in.
 */
class EntryPointLimitsTest {
    private static final Set<EntryPoint> TEXT = textual(true);
    private static final Set<EntryPoint> RECORDS = textual(false);
    private static final Set<EntryPoint> RUNS =
            EnumSet.of(EntryPoint.RUN, EntryPoint.RUN_IN_TWO_THREADS, EntryPoint.RUN_TO_CONSUMER);
    private static final Set<EntryPoint> FILTERS = without(RECORDS, RUNS);
    private static final Set<EntryPoint> DEFAULTS = EnumSet.of(EntryPoint.COMPILE, EntryPoint.CHECK);

    private static final String COMPILED = "it is about the text, and there is no query but one that was compiled";
    private static final String FILTERS_KEEP_NOTHING = "filters keep no rows and no groups";

    /** How one limit is met. */
    private static final class Row {
        private final String limit;
        private final BiFunction<QueryLimits.Builder, Integer, QueryLimits.Builder> setter;
        private final Map<EntryPoint, Cell> cells = new EnumMap<>(EntryPoint.class);

        Row(String limit, BiFunction<QueryLimits.Builder, Integer, QueryLimits.Builder> setter) {
            this.limit = limit;
            this.setter = setter;
        }

        Row text(IntFunction<String> query, DiagnosticCode code) {
            return in(TEXT, 7, query, code.id());
        }

        Row in(Set<EntryPoint> ways, int size, IntFunction<String> query, String outcome) {
            ways.forEach(way -> cells.put(way, new Enforced(size, query, outcome)));
            return this;
        }

        Row notIn(Set<EntryPoint> ways, String because) {
            ways.forEach(way -> cells.put(way, new CannotOccur(because)));
            return this;
        }

        QueryOptions options(int most) {
            return QueryOptions.builder()
                    .limits(setter.apply(QueryLimits.builder(), most).build())
                    .build();
        }

        @Override
        public String toString() {
            return limit;
        }
    }

    private sealed interface Cell permits Enforced, CannotOccur {}

    /**
     * @param size    the limit; where options cannot be given it is the default
     * @param query   one of a size
     * @param outcome of a size beyond it
     */
    private record Enforced(int size, IntFunction<String> query, String outcome) implements Cell {}

    private record CannotOccur(String because) implements Cell {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row("queryCharacters", QueryLimits.Builder::queryCharacters)
                        .text(n -> "limit 5" + " ".repeat(n - 7), DiagnosticCode.QUERY_TOO_LONG)
                        .notIn(RECORDS, COMPILED),
                new Row("tokens", QueryLimits.Builder::tokens)
                        .text(
                                n -> (n % 2 == 0 ? "filter 0" : "filter -0") + "+1".repeat((n - 2) / 2),
                                DiagnosticCode.TOO_MANY_TOKENS)
                        .notIn(RECORDS, COMPILED),
                new Row("stages", QueryLimits.Builder::stages)
                        .text(n -> "limit 5" + "|limit 5".repeat(n - 1), DiagnosticCode.TOO_MANY_STAGES)
                        .notIn(RECORDS, COMPILED),
                new Row("columns", QueryLimits.Builder::columns)
                        .text(n -> "fields " + numbered(n, "bytes+%d"), DiagnosticCode.TOO_MANY_COLUMNS)
                        .notIn(RECORDS, COMPILED),
                new Row("listElements", QueryLimits.Builder::listElements)
                        .text(n -> "filter dstPort in [" + numbered(n, "%d") + "]", DiagnosticCode.LIST_TOO_LONG)
                        .notIn(DEFAULTS, "so many elements are more characters and tokens than a query may have")
                        .in(
                                RECORDS,
                                7,
                                n -> "filter ispresent(split('" + "x.".repeat(n - 1) + "x', '.'))|limit 5",
                                "LIMIT"),
                new Row("nestingDepth", QueryLimits.Builder::nestingDepth)
                        .text(n -> "filter " + "(".repeat(n) + "bytes=1" + ")".repeat(n), DiagnosticCode.TOO_DEEP)
                        .in(
                                RECORDS,
                                7,
                                n -> "fields [srcPort] as l1"
                                        + IntStream.range(2, n + 1)
                                                .mapToObj(i -> ",[l" + (i - 1) + "] as l" + i)
                                                .collect(Collectors.joining())
                                        + "|filter ispresent(l" + n + ")|limit 5",
                                "LIMIT"),
                new Row("regexCharacters", QueryLimits.Builder::regexCharacters)
                        .text(n -> "filter action like /" + "x".repeat(n) + "/", DiagnosticCode.REGEX_TOO_LONG)
                        .notIn(
                                RECORDS,
                                COMPILED + "; an expression that comes with a record and is too long finds nothing"),
                new Row("regexRepeats", QueryLimits.Builder::regexRepeats)
                        .text(n -> "filter action like /x{" + n + "}/", DiagnosticCode.REGEX_TOO_LARGE)
                        .notIn(
                                RECORDS,
                                COMPILED + "; an expression that comes with a record and is too large finds nothing"),
                new Row("rows", QueryLimits.Builder::rows)
                        .text(n -> "sort bytes | limit " + n, DiagnosticCode.LIMIT_TOO_LARGE)
                        .in(RUNS, 7, n -> "filter srcPort <= " + n, EntryPoint.CUT)
                        .notIn(FILTERS, FILTERS_KEEP_NOTHING),
                new Row("statsCommands", QueryLimits.Builder::statsCommands)
                        .text(
                                n -> "stats count(*) as n1 by srcAddr"
                                        + IntStream.range(2, n + 1)
                                                .mapToObj(i -> "|stats sum(n" + (i - 1) + ") as n" + i + " by srcAddr")
                                                .collect(Collectors.joining()),
                                DiagnosticCode.TOO_MANY_STATS)
                        .notIn(RECORDS, COMPILED),
                new Row("globStars", QueryLimits.Builder::globStars)
                        .text(
                                n -> "parse @message '" + "*".repeat(n) + "' as " + numbered(n, "s%d"),
                                DiagnosticCode.TOO_MANY_STARS)
                        .notIn(RECORDS, COMPILED),
                new Row("groups", QueryLimits.Builder::groups)
                        .notIn(TEXT, "how many groups there are is known when records are read")
                        .in(RUNS, 7, n -> "filter srcPort <= " + n + "|stats count(*) by srcPort", "GROUPS")
                        .notIn(FILTERS, FILTERS_KEEP_NOTHING),
                groupBytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatIsJustWithinTheLimitPassesAndWhatIsBeyondItDoesNot(Row row) {
        row.cells.forEach((way, cell) -> {
            if (cell instanceof Enforced enforced) {
                int most = DEFAULTS.contains(way) ? defaultOf(row.limit) : enforced.size();
                QueryOptions options = row.options(most);
                String at = enforced.query().apply(most);
                String beyond = enforced.query().apply(most + 1);
                assertEquals(EntryPoint.PASSES, way.outcome(at, options), () -> way + ": " + at);
                assertEquals(enforced.outcome(), way.outcome(beyond, options), () -> way + ": " + beyond);
            } else if (cell instanceof CannotOccur cannot) {
                assertTrue(cannot.because().length() > 20);
            }
        });
    }

    @Test
    void everyLimitHasARowAndEveryRowACellForEveryWayIn() {
        Set<String> limits = Arrays.stream(QueryLimits.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType().isPrimitive())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<EntryPoint>> expected = new TreeMap<>();
        limits.forEach(limit -> expected.put(limit, EnumSet.allOf(EntryPoint.class)));
        Map<String, Set<EntryPoint>> found = new TreeMap<>();
        rows().forEach(row -> found.put(row.limit, row.cells.keySet()));
        assertEquals(expected, found);
    }

    /** A public method that is new here needs a way in of its own, or takes neither text nor records. */
    @Test
    void everyPublicMethodThatTakesTextOrRecordsIsAWayIn() {
        Set<String> methods = Stream.of(FlowLogQuery.class, BoundQuery.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> method.getParameterCount() > 0)
                .map(method -> method.getName() + method.getParameterCount())
                .collect(Collectors.toCollection(TreeSet::new));
        // bind takes a format only: it is on the way of every matches
        assertEquals(
                Set.of(
                        "compile1",
                        "compile2",
                        "check1",
                        "check2",
                        "run1",
                        "run2",
                        "partition3",
                        "matches1",
                        "matches3",
                        "bind1"),
                methods);
    }

    /** Raised limits must not help either: what comes first is the count of what needs no recursion. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("nests")
    void whateverNestsIsCountedBeforeAnythingRecurses(String piece) {
        String text = "filter " + piece.repeat(60_000 / piece.length()) + "1";
        for (EntryPoint way : TEXT) {
            for (QueryLimits limits : new QueryLimits[] {
                QueryLimits.DEFAULTS,
                QueryLimits.builder().queryCharacters(100_000).build(),
                QueryLimits.builder().queryCharacters(100_000).tokens(100_000).build()
            }) {
                QueryOptions options = QueryOptions.builder().limits(limits).build();
                SmallStack.run(() -> {
                    String outcome = way.outcome(text, options);
                    assertTrue(Set.of("FLQ301", "FLQ302", "FLQ306").contains(outcome), () -> way + " gives " + outcome);
                });
            }
        }
    }

    static Stream<String> nests() {
        return Stream.of("(", "abs(", "not ", "!", "-", "1^", "[", "if(a,", "(a or a and a = a + a * ");
    }

    @Test
    void anExpressionThatComesWithARecordAndIsBeyondALimitFindsNothing() {
        String text = "filter ispresent(regexReplace('a', @message, 'b'))";
        QueryOptions narrow = QueryOptions.builder()
                .limits(QueryLimits.builder().regexCharacters(5).build())
                .build();
        FlowLogSource line = FlowLogSource.messages(List.of("1700000000 1"), FlowLogFormat.parse("start srcport"));
        assertEquals(1, FlowLogQuery.compile(text).run(line).rows().size());
        assertEquals(0, FlowLogQuery.compile(text, narrow).run(line).rows().size());
    }

    @Test
    void theLimitsOfASerialFormHoldForItsText() {
        QueryOptions narrow = QueryOptions.builder()
                .limits(QueryLimits.builder().tokens(3).build())
                .build();
        assertNotEquals(EntryPoint.PASSES, EntryPoint.DESERIALIZE.outcome("limit 5 | limit 6", narrow));
    }

    /** A row that goes to a consumer counts until the next one, so there the same bytes are enough for more. */
    private static Row groupBytes() {
        Row row = new Row("groupBytes", (builder, most) -> builder.groupBytes(most))
                .notIn(TEXT, "how large groups are is known when records are read")
                .notIn(FILTERS, FILTERS_KEEP_NOTHING);
        for (EntryPoint way : RUNS) {
            int least = leastBytes(way);
            row.in(
                    EnumSet.of(way),
                    least,
                    n -> "stats count(*) by srcPort" + (n > least ? ",@message" : ""),
                    "GROUP_BYTES");
        }
        return row;
    }

    /** The least that grouping the 40 records by port takes; found by asking, because it is nobody's promise. */
    private static int leastBytes(EntryPoint way) {
        int refused = 1;
        int passes = 1 << 20;
        while (passes - refused > 1) {
            int middle = (refused + passes) >>> 1;
            QueryOptions options = QueryOptions.builder()
                    .limits(QueryLimits.builder().groupBytes(middle).build())
                    .build();
            if (way.outcome("stats count(*) by srcPort", options).equals(EntryPoint.PASSES)) {
                passes = middle;
            } else {
                refused = middle;
            }
        }
        return passes;
    }

    private static int defaultOf(String limit) {
        try {
            return ((Number) QueryLimits.class.getMethod(limit).invoke(QueryLimits.DEFAULTS)).intValue();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<EntryPoint> textual(boolean takesText) {
        return Arrays.stream(EntryPoint.values())
                .filter(way -> way.takesText() == takesText)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryPoint.class)));
    }

    private static Set<EntryPoint> without(Set<EntryPoint> all, Set<EntryPoint> some) {
        Set<EntryPoint> rest = EnumSet.copyOf(all);
        rest.removeAll(some);
        return rest;
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining(","));
    }
}
