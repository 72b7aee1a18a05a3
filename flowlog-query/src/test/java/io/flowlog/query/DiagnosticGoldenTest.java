package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem as its reader sees it. */
class DiagnosticGoldenTest {

    /** Codes that the text alone does not lead to: each has a test of its own below. */
    private static final Set<DiagnosticCode> NOT_BY_TEXT_ALONE = EnumSet.of(
            // a list of 10,001 elements has more than 5,000 tokens
            DiagnosticCode.LIST_TOO_LONG, DiagnosticCode.FIELD_NOT_IN_FORMAT, DiagnosticCode.UNKNOWN_NAME_ABSENT);

    static Stream<GoldenCase> cases() {
        return GoldenCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQueryGetsExactlyTheDiagnosticsOfItsCase(GoldenCase golden) {
        assertEquals(golden.expected(), rendered(FlowLogQuery.check(golden.query()), golden.query()));
    }

    @Test
    void everyCodeHasACase() {
        Set<String> missing = new TreeSet<>();
        for (DiagnosticCode code : EnumSet.complementOf(EnumSet.copyOf(NOT_BY_TEXT_ALONE))) {
            missing.add(code.id());
        }
        cases().forEach(golden -> FlowLogQuery.check(golden.query()).forEach(found -> missing.remove(found.code())));
        assertEquals(Set.of(), missing);
    }

    @Test
    void aFieldThatTheFormatLacksIsToldWhenTheQueryIsBound() {
        String query = "fields srcAddr, vpcId\n| filter ispresent(account_id) or vpcId = 'vpc-1'";
        BoundQuery bound = FlowLogQuery.compile(query).bind(FlowLogFormat.parse("${srcaddr} ${dstaddr}"));
        assertEquals("""
                FLQ906 (warning): the format of the records has no column 'vpc-id', so the field is absent in them (line 1, column 17)
                  | fields srcAddr, vpcId
                  |                 ^^^^^
                FLQ906 (warning): the format of the records has no column 'account-id', so the field is absent in them (line 2, column 20)
                  | | filter ispresent(account_id) or vpcId = 'vpc-1'
                  |                    ^^^^^^^^^^""", rendered(bound.warnings(), query));
    }

    @Test
    void anUnknownNameIsAWarningIfTheOptionsSaySo() {
        String query = "filter dstprt = 22 or colour = 'red' | sort dstprt";
        QueryOptions lenient = QueryOptions.builder()
                .unknownNames(QueryOptions.UnknownNames.ABSENT)
                .build();
        assertEquals("""
                FLQ907 (warning): nothing is called 'dstprt', so it has no value (line 1, column 8)
                  | filter dstprt = 22 or colour = 'red' | sort dstprt
                  |        ^^^^^^
                  = did you mean 'dstPort'?
                FLQ907 (warning): nothing is called 'colour', so it has no value (line 1, column 23)
                  | filter dstprt = 22 or colour = 'red' | sort dstprt
                  |                       ^^^^^^""", rendered(FlowLogQuery.check(query, lenient), query));
    }

    @Test
    void aListBeyondTheLimitIsShownAtTheFirstCommaTooMany() {
        String query = "filter dstPort in [22, 80, 443, 3389]";
        QueryOptions narrow = QueryOptions.builder()
                .limits(QueryLimits.builder().listElements(3).build())
                .build();
        assertEquals("""
                FLQ305: a list may have at most 3 elements (line 1, column 31)
                  | filter dstPort in [22, 80, 443, 3389]
                  |                               ^""", rendered(FlowLogQuery.check(query, narrow), query));
    }

    @Test
    void theExceptionOfACompilationShowsAllOfThem() {
        GoldenCase golden = cases().filter(
                        candidate -> candidate.name().endsWith("all problems come in the order of the text"))
                .findFirst()
                .orElseThrow();
        try {
            FlowLogQuery.compile(golden.query());
        } catch (InvalidQueryException refused) {
            assertEquals(golden.expected(), refused.getMessage());
            assertEquals(FlowLogQuery.check(golden.query()), refused.diagnostics());
            return;
        }
        throw new AssertionError("compiled: " + golden.query());
    }

    private static String rendered(List<Diagnostic> diagnostics, String query) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.render(query))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
