package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.internal.value.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    static Stream<GoldenCall> cases() {
        return GoldenCall.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_call_with_constants_gives_what_the_page_says(GoldenCall golden) {
        ScalarFunction function = function(golden);
        if (golden.separator().equals("!!")) {
            ArgumentException thrown = assertThrows(
                    ArgumentException.class, () -> function.binder().bind(golden.site(function, true)));
            String[] expected = golden.expected().split(" ", 2);
            assertEquals(expected[0], thrown.code().name());
            if (expected.length > 1) {
                assertTrue(
                        thrown.suggestions().contains(expected[1]),
                        () -> thrown.suggestions().toString());
            }
        } else {
            check(golden, evaluate(function, golden, true));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_call_on_fields_gives_the_same_and_absent_where_a_constant_is_refused(GoldenCall golden) {
        ScalarFunction function = function(golden);
        boolean refused = golden.separator().equals("!!");
        if (refused && !function.periods().isEmpty()) {
            return; // what is no period is refused wherever it comes from
        }
        Value result = evaluate(function, golden, false);
        if (refused) {
            assertTrue(result.isAbsent());
        } else {
            check(golden, result);
        }
    }

    @Test
    void every_function_has_a_case_and_one_with_an_absent_argument() {
        Set<String> missing = names(FunctionCatalog.scalars().stream());
        Set<String> missingAbsent = new HashSet<>(missing);
        missingAbsent.remove("now");
        cases().forEach(golden -> {
            missing.remove(function(golden).name());
            if (Arrays.stream(golden.values()).anyMatch(Value::isAbsent)) {
                missingAbsent.remove(function(golden).name());
            }
        });
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(), missingAbsent);
    }

    private static Set<String> names(Stream<ScalarFunction> functions) {
        return functions.map(ScalarFunction::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static ScalarFunction function(GoldenCall golden) {
        ScalarFunction function = FunctionCatalog.find(golden.name()).orElseThrow();
        int count = golden.site(function, true).argumentCount();
        assertTrue(
                count >= function.least() && count <= function.most(),
                () -> golden + " against " + function.signature());
        return function;
    }

    /** Twice with one evaluation, since scratch memory must not show. */
    private static Value evaluate(ScalarFunction function, GoldenCall golden, boolean constants) {
        ScalarEvaluation evaluation = function.binder().bind(golden.site(function, constants));
        Value[] values = golden.values();
        Value result = Value.ofText("left over");
        if (function.strict() && Arrays.stream(values).anyMatch(Value::isAbsent)) {
            result.setAbsent();
            return result;
        }
        evaluation.evaluate(values, result);
        String first = result.toString();
        evaluation.evaluate(values, result);
        assertEquals(first, result.toString());
        return result;
    }

    private static void check(GoldenCall golden, Value result) {
        String expected = golden.expected();
        int kind = expected.lastIndexOf(" :");
        if (kind >= 0) {
            assertEquals(expected.substring(kind + 2), result.kind().name());
            expected = expected.substring(0, kind);
        }
        assertEquals(expected.startsWith("\"") ? GoldenCall.unquote(expected) : expected, result.toString());
    }
}
