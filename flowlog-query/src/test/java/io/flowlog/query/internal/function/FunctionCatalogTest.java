package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCatalogTest {

    @ParameterizedTest
    @ValueSource(strings = {"isIpv4InSubnet", "isIpV4InSubnet", "ISIPV4INSUBNET", "strftime", "StrLen", "unmask"})
    void functions_are_found_without_regard_to_case(String name) {
        assertTrue(FunctionCatalog.find(name).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lower", "upper", "exists", "between", "isprivateaddr", "datetimepart", "count", "jsonParse", ""
            })
    void what_is_no_scalar_function_is_not_found(String name) {
        assertTrue(FunctionCatalog.find(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jsonParse", "json_parse", "JSONPARSE", "query_time_range", "hexToAscii", "hex_to_ascii", "topk"
            })
    void functions_of_the_service_that_are_missing_here_are_known_by_name(String name) {
        assertTrue(FunctionCatalog.isUnsupported(name));
        assertTrue(FunctionCatalog.find(name).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "now, 0, 0",
        "strlen, 1, 1",
        "substr, 2, 3",
        "bin, 1, 1",
        "if, 3, 3",
        "case, 2, 2147483647",
        "concat, 1, 2147483647",
        "formatDate, 2, 3",
        "round, 1, 2"
    })
    void the_signature_tells_how_many_arguments_a_call_takes(String name, int least, int most) {
        ScalarFunction function = FunctionCatalog.find(name).orElseThrow();
        assertEquals(least, function.least());
        assertEquals(most, function.most());
    }

    @Test
    void every_spelling_of_a_function_leads_to_it_in_any_case() {
        for (ScalarFunction function : FunctionCatalog.scalars()) {
            assertSame(function, FunctionCatalog.find(function.name()).orElseThrow());
            assertSame(
                    function,
                    FunctionCatalog.find(function.name().toUpperCase(Locale.ROOT))
                            .orElseThrow());
            for (String alias : function.aliases()) {
                assertSame(function, FunctionCatalog.find(alias).orElseThrow());
            }
        }
    }
}
