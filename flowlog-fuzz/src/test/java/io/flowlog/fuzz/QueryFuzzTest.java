package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.InvalidQueryException;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import io.flowlog.query.QueryRow;
import io.flowlog.query.ReferenceQuery;
import io.flowlog.query.internal.Compilation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Query texts: a query whose canonical spelling means the same, or the documented exception. */
class QueryFuzzTest {
    /** Longer examples are there to break a limit. */
    private static final int LONGEST_SEED = 1_000;

    private static final QueryOptions OPTIONS = QueryOptions.builder()
            .clock(Clock.fixed(Instant.ofEpochSecond(1_700_003_600), ZoneOffset.UTC))
            .build();

    /** The canonical spelling may be longer than what was written. */
    private static final QueryOptions WIDE = OPTIONS.toBuilder()
            .limits(QueryLimits.builder()
                    .queryCharacters(1_000_000)
                    .tokens(1_000_000)
                    .build())
            .build();

    private static final byte[] LOG = """
            2 111122223333 eni-0a1b2c3d 10.0.0.5 10.0.1.9 443 51514 6 12 3400 1700000000 1700000060 ACCEPT OK
            2 111122223333 eni-0a1b2c3d 10.0.0.5 10.0.1.9 443 51515 6 1 40 1700000001 1700000060 REJECT OK
            2 111122223333 eni-0c1b2c3d fd00::1 fd00::9 53 9 17 7 4096 1700000001 1700000002 ACCEPT OK
            2 111122223333 eni-0a1b2c3d - - - - - - - 1700000060 1700000120 - NODATA
            2 444455556666 eni-0d1b2c3d 192.168.0.1 10.0.0.5 x 22 6 99999999999 -1 1700000100 1700000160 REJECT OK
            2 444455556666 eni-0d1b2c3d - - - - - - - 1700003600 1700003660 - SKIPDATA
            """.getBytes(StandardCharsets.US_ASCII);

    /** The examples of the language's reference. */
    static Stream<byte[]> examples() {
        return ReferenceQuery.all().stream()
                .map(ReferenceQuery::text)
                .filter(text -> text.length() <= LONGEST_SEED)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @DictionaryEntries({
        "fields ",
        "filter ",
        "stats ",
        " by ",
        "sort ",
        " desc",
        " asc",
        "limit ",
        "dedup ",
        "parse ",
        "display ",
        "filterIndex ",
        "where ",
        "head ",
        "SOURCE ",
        " | ",
        " as ",
        " and ",
        " or ",
        "not ",
        " in [",
        " like ",
        " =~ ",
        "bin(5m)",
        "count(*)",
        "sum(",
        "pct(",
        "count_distinct(",
        "earliest(",
        "bytes",
        "srcAddr",
        "@timestamp",
        "@message",
        "strlen(",
        "if(",
        "isIpv4InSubnet(",
        "case(",
        "`",
        "/",
        "\\\\",
        "[",
        "]",
        "[0]",
        ".x",
        "true",
        "5m",
        "1.5",
        "'a*b'",
        "/(?<x>a)/",
        "(",
        ")",
        "#",
        "any "
    })
    @MethodSource("examples")
    @FuzzTest
    void isRefusedOrCompilesAndExplainsItself(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        FlowLogQuery query;
        try {
            query = FlowLogQuery.compile(text, OPTIONS);
        } catch (InvalidQueryException refused) {
            assertTrue(refused.diagnostics().stream()
                    .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR));
            return;
        }
        assertFalse(query.explain().isEmpty());
        FlowLogQuery again = FlowLogQuery.compile(query.text(), OPTIONS);
        assertEquals(query.explain(), again.explain());
        String printed = printed(text, OPTIONS);
        FlowLogQuery canonical = FlowLogQuery.compile(printed, WIDE);
        assertEquals(printed, printed(printed, WIDE));
        assertEquals(query.columns(), canonical.columns());
        assertEquals(rows(query), rows(canonical));
    }

    /** The query in canonical spelling. */
    private static String printed(String text, QueryOptions options) {
        return Objects.requireNonNull(Compilation.of(text, options).tree()).toString();
    }

    private static List<String> rows(FlowLogQuery query) {
        try {
            QueryResult result = query.run(FlowLogSource.bytes(LOG));
            return result.rows().stream()
                    .map(QueryRow::values)
                    .map(Object::toString)
                    .toList();
        } catch (QueryAbortedException beyondLimits) {
            return List.of(beyondLimits.getClass().getName());
        }
    }
}
