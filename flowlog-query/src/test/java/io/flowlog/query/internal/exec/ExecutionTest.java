package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.plan.LogicalPlan;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    /** Else whoever writes the records could choose keys that collide. */
    @Test
    void everyRunOfOnePlanHashesWithASeedOfItsOwn() {
        LogicalPlan plan = Compilation.of("stats count(*) by srcAddr", QueryOptions.DEFAULTS)
                .plan();
        assertNotNull(plan);
        assertEquals(
                20,
                Stream.generate(() -> execution(plan).seed())
                        .limit(20)
                        .collect(Collectors.toSet())
                        .size());
    }

    private static Execution execution(LogicalPlan plan) {
        return Execution.of(
                plan,
                QueryOptions.DEFAULTS.limits(),
                0,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                new StopSignal(Optional.empty()));
    }
}
