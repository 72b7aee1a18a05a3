package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of limits has every limit with its default, and every diagnostic of a limit. */
class LimitsPageTest {
    private static final List<List<String>> TABLE =
            ReferencePage.named("limits.md").table("All limits");

    @Test
    void theTableHasEveryLimitWithItsDefault() throws ReflectiveOperationException {
        Map<String, String> expected = new TreeMap<>();
        for (Method method : QueryLimits.class.getDeclaredMethods()) {
            boolean number = method.getReturnType() == int.class || method.getReturnType() == long.class;
            if (number && Modifier.isPublic(method.getModifiers())) {
                expected.put(method.getName(), String.format(Locale.ROOT, "%,d", method.invoke(QueryLimits.DEFAULTS)));
            }
        }
        Map<String, String> documented = new TreeMap<>();
        TABLE.forEach(row -> documented.put(row.get(0), row.get(1)));
        assertEquals(expected, documented);
    }

    @Test
    void theTableHasEveryDiagnosticOfALimit() {
        Set<String> expected = Arrays.stream(DiagnosticCode.values())
                .map(DiagnosticCode::id)
                .filter(id -> id.startsWith("FLQ3"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = TABLE.stream()
                .map(row -> row.get(3))
                .filter(id -> id.startsWith("FLQ"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, documented);
    }
}
