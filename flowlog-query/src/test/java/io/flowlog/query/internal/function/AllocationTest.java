package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.flowlog.query.internal.value.Comparison;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.NaturalOrder;
import io.flowlog.query.internal.value.Value;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs once a record allocates nothing; the golden cases are the records. */
class AllocationTest {
    private static final int CALLS = 20_000;

    /** These make objects in the JDK or RE2/J, or make a list, or write digits beyond ASCII or 15 places. */
    private static final Set<String> ALLOCATING = Set.of(
            "regexReplace",
            "split",
            "base64encode",
            "base64decode",
            "urldecode",
            "parseDate",
            "decToHex",
            "hexToDec",
            "toupper",
            "tolower",
            "strcontains",
            "round",
            "formatDate",
            "strftime",
            "md5",
            "sha256");

    static Stream<GoldenCall> cases() {
        return GoldenCall.all()
                .filter(golden -> golden.separator().equals("->") && !ALLOCATING.contains(golden.name()))
                .filter(golden -> Arrays.stream(golden.values()).noneMatch(Value::isAbsent));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_call_allocates_nothing(GoldenCall golden) {
        ScalarFunction function = FunctionCatalog.find(golden.name()).orElseThrow();
        ScalarEvaluation evaluation = function.binder().bind(golden.site(function, true));
        Value[] values = golden.values();
        Value result = new Value();
        assertAllocatesNothing(() -> evaluation.evaluate(values, result));
    }

    @Test
    void formatting_a_time_in_utc_allocates_nothing() {
        GoldenCall golden = GoldenCall.all()
                .filter(each -> each.line().contains("%a %A %b"))
                .findFirst()
                .orElseThrow();
        a_call_allocates_nothing(golden);
    }

    @Test
    void comparing_and_ordering_allocate_nothing() {
        List<Value> values = List.of(
                Value.ofInteger(443),
                Value.ofDouble(2.5),
                Value.ofText("443"),
                Value.ofText("443.25"),
                Value.ofText("ACCEPT"),
                Value.ofText("10.0.0.1"),
                Value.ofTime(1_700_000_000_123L),
                Value.ofBoolean(true));
        int[] count = new int[1];
        assertAllocatesNothing(() -> {
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < values.size(); j++) {
                    Value a = values.get(i);
                    Value b = values.get(j);
                    count[0] += Comparison.test(ComparisonOperator.LESS, a, b) ? 1 : 0;
                    count[0] += Comparison.equal(a, b) ? 1 : 0;
                    count[0] += NaturalOrder.INSTANCE.compare(a, b);
                }
            }
        });
        assertTrue(count[0] != 0);
    }

    private static void assertAllocatesNothing(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 100; i++) {
            call.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // what the JVM does beside stays far below a byte a call
        assertTrue(allocated < CALLS, () -> allocated / CALLS + " bytes a call");
    }
}
