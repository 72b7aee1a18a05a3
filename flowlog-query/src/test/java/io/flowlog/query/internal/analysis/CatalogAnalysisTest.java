package io.flowlog.query.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.function.FunctionCatalog;
import io.flowlog.query.internal.function.ScalarFunction;
import io.flowlog.query.internal.plan.Planner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The analyzer with the functions that the language really has. */
class CatalogAnalysisTest {
    private static final AnalysisContext CONTEXT = AnalysisContext.of(QueryOptions.DEFAULTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "toupper('abc'); 'ABC'",
                "strlen(concat('ab', 'c', 1)); 4",
                "isIpv4InSubnet('10.1.2.3', '10.0.0.0/8'); 1",
                "isPrivateIP('8.8.8.8'); 0",
                "coalesce(1 / 0, 'x'); 'x'",
                "if(1 > 2, 'yes', 'no'); 'no'",
                "split('a,b', ',')[1]; 'b'",
                "isempty(''); 1",
                "now(); now()",
                "now() - 60 * 5; (now() - 300)",
                "bin(1h); bin(1h, @timestamp)",
                "BIN(5m); bin(5m, @timestamp)",
                "strlen(srcAddr); strlen(srcAddr)"
            })
    void callsOfConstantsAreWorkedOut(String expression, String meaning) {
        String text = "display " + expression + " as it";
        var query = Analyses.checked(text, CONTEXT, new Problems(text));
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
            value = {
                "lower(action); FLQ202; tolower",
                "upper(action); FLQ202; toupper",
                "exists(action); FLQ202; ispresent",
                "isprivateaddr(srcAddr); FLQ202; isPrivateIP",
                "datetimepart(action); FLQ202; formatDate",
                "between(bytes, 1, 2); FLQ202; ''",
                "haversine(1, 2, 3, 4); FLQ402; ''",
                "pct(bytes, 95); FLQ209; ''",
                "isIpv4InSubnet(srcAddr, '10.0.0.1/8'); FLQ207; 10.0.0.0/8"
            })
    void aWrongCallHasItsOwnCodeAndAWayOut(String expression, String code, String suggestion) {
        List<String> problems = Analyses.problems("fields " + expression, CONTEXT);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(code), problems::toString);
        assertTrue(problems.get(0).contains(suggestion.replace("''", "")), problems::toString);
    }

    @ParameterizedTest
    @CsvSource({"(?=x), FLQ206", "[, FLQ206", "((a{100}){100}){100}, FLQ308"})
    void aRegexIsJudgedWhereItStands(String regex, String code) {
        List<String> problems = Analyses.problems("filter action like /" + regex + "/", CONTEXT);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(code + " «/" + regex + "/»"), problems::toString);
    }

    static Stream<ScalarFunction> functions() {
        return FunctionCatalog.scalars().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionSaysHowManyArgumentsItWants(ScalarFunction function) {
        if (function.least() > 0) {
            List<String> problems = Analyses.problems("fields " + function.name() + "()", CONTEXT);
            assertEquals(1, problems.size(), problems::toString);
            assertTrue(problems.get(0).startsWith("FLQ203 «)»"), problems::toString);
            assertTrue(problems.get(0).endsWith(function.signature()), problems::toString);
        }
    }

    @Test
    void addressTestsComeBeforeOtherCalls() {
        String text = "filter md5(action) = 'x' and isPrivateIP(srcAddr) and ispresent(bytes)";
        String plan = Planner.plan(Analyses.checked(text, CONTEXT, new Problems(text)), CONTEXT.limits())
                .explain();
        assertTrue(plan.contains("filter ispresent(bytes) and isPrivateIP(srcAddr) and md5(action) = 'x'"), plan);
    }
}
