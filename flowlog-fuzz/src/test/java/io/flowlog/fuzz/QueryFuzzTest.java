package io.flowlog.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.InvalidQueryException;
import java.nio.charset.StandardCharsets;

/** Query texts: a query that explains itself, or the documented exception. */
class QueryFuzzTest {

    @FuzzTest
    void isRefusedOrCompilesAndExplainsItself(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        FlowLogQuery query;
        try {
            query = FlowLogQuery.compile(text);
        } catch (InvalidQueryException refused) {
            assertFalse(refused.diagnostics().isEmpty());
            return;
        }
        assertFalse(query.explain().isEmpty());
        FlowLogQuery again = FlowLogQuery.compile(query.text());
        assertEquals(query.explain(), again.explain());
        assertEquals(query.columns(), again.columns());
    }
}
