package io.flowlog.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/** The engine of flowlog-query says of every query what its label says, and of every record what its meaning says. */
class QueriesTest {
    private static final int RECORDS = 8;

    @Provide
    Arbitrary<Tuple2<QueryCase, List<LogRecord>>> queriesAndRecords() {
        return FlowLogs.queries()
                .flatMap(query -> FlowLogs.records(query.format())
                        .list()
                        .ofSize(RECORDS)
                        .map(records -> Tuple.of(query, records)));
    }

    @Property(tries = 1000, seed = "2026")
    void theEngineAgreesWithTheMeaning(@ForAll("queriesAndRecords") Tuple2<QueryCase, List<LogRecord>> both) {
        QueryCase query = both.get1();
        FlowLogFormat format = FlowLogFormat.parse(query.format().formatString());
        FlowLogQuery compiled = FlowLogQuery.compile(
                query.text(), QueryOptions.builder().format(format).build());
        BoundQuery bound = compiled.bind(format);
        for (LogRecord record : both.get2()) {
            assertEquals(query.matches(record), bound.matches(record.line()), record::toString);
        }
        String log = both.get2().stream().map(LogRecord::line).collect(Collectors.joining("\n"));
        QueryResult result = compiled.run(FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8), format));
        assertEquals(
                both.get2().stream().filter(query::matches).count(),
                result.rows().size());
    }

    @Test
    void filtersAreTrueNowAndThen() {
        List<QueryCase> queries = FlowLogs.draw(FlowLogs.queries(LogFormat.DEFAULT), 1, 300);
        List<LogRecord> records = FlowLogs.draw(FlowLogs.records(LogFormat.DEFAULT), 1, 100);
        long both = queries.stream()
                .filter(query -> records.stream().anyMatch(query::matches)
                        && !records.stream().allMatch(query::matches))
                .count();
        assertTrue(both > queries.size() / 2, () -> both + " of " + queries.size());
    }

    @Property(seed = "2026")
    void theEngineRefusesEveryInvalidQueryForItsOwnReason(@ForAll InvalidQuery query) {
        List<String> errors = FlowLogQuery.check(query.text()).stream()
                .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::code)
                .distinct()
                .toList();
        assertEquals(1, errors.size(), () -> errors + " for " + query);
        assertEquals(code(query.fault()), errors.get(0), query::toString);
    }

    private static String code(QueryFault fault) {
        return switch (fault) {
            case EMPTY_QUERY -> "FLQ100";
            case INCOMPLETE -> "FLQ101";
            case UNKNOWN_COMMAND -> "FLQ102";
            case EMPTY_STAGE -> "FLQ103";
            case UNCLOSED_TEXT -> "FLQ104";
            case UNCLOSED_REGEX -> "FLQ105";
            case FOREIGN_CHARACTER -> "FLQ108";
            case SORT_BY_CALL -> "FLQ110";
            case UNCLOSED_BRACKET -> "FLQ111";
            case UNKNOWN_NAME -> "FLQ201";
            case UNKNOWN_FUNCTION -> "FLQ202";
            case ARGUMENT_COUNT -> "FLQ203";
            case DEFINED_TWICE -> "FLQ205";
            case BAD_REGEX -> "FLQ206";
            case BAD_NETWORK -> "FLQ207";
            case ZERO_LIMIT -> "FLQ208";
            case STRAY_AGGREGATE -> "FLQ209";
            case BAD_NUMBER -> "FLQ211";
            case BAD_LIST -> "FLQ214";
            case PARSE_NAMES -> "FLQ217";
            case HUGE_LIMIT -> "FLQ309";
            case UNSUPPORTED_COMMAND -> "FLQ401";
            case UNSUPPORTED_FUNCTION -> "FLQ402";
        };
    }

    @Property(tries = 100, seed = "2026")
    void annotationsNarrowThemDown(
            @ForAll @Fields({"srcaddr", "dstport"}) QueryCase query,
            @ForAll @Faults(QueryFault.ZERO_LIMIT) InvalidQuery invalid) {
        assertEquals(LogFormat.of("srcaddr", "dstport"), query.format());
        assertTrue(invalid.text().endsWith("limit 0"));
    }
}
