package io.flowlog.query.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.Compilation;
import io.flowlog.query.internal.exec.Execution;
import io.flowlog.query.internal.exec.Partial;
import io.flowlog.query.internal.exec.StopSignal;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.model.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * Random queries of every command, whose records are shared out among partials at random, which merge in a random order, give
 * what they give in one piece. Threads seldom share so few records, so the partials are fed here.
 */
class MergedPartialsTest {

    @Provide
    Arbitrary<Case> cases() {
        return Cases.thatSaySomething();
    }

    @AddLifecycleHook(Cases.AsManyAsAskedFor.class)
    @Property(tries = 8_000)
    void any_shares_merged_in_any_order_give_the_answer_of_the_whole(
            @ForAll("cases") Case question, @ForAll @IntRange(min = 2, max = 5) int partials, @ForAll long seed) {
        Case once = question.with(inWholeMillis(question.run().withThreads(1)));
        Answer whole = Engine.answer(once);
        Answer merged = merged(once, whole.columns(), partials, new Random(seed));
        if (!merged.equals(whole)) {
            throw Disagreement.of(once, merged, "the engine over the whole", whole, partials + " partials");
        }
    }

    private static Run inWholeMillis(Run run) {
        return run.between(inWholeMillis(run.from()), inWholeMillis(run.to()));
    }

    private static @Nullable Instant inWholeMillis(@Nullable Instant end) {
        return end == null ? null : end.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Answer merged(Case question, List<String> columns, int count, Random random) {
        Execution execution = execution(question);
        List<Partial> partials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            partials.add(new Partial(execution));
        }
        List<FlowLogSource> sources =
                question.log().parts().stream().map(Engine::source).toList();
        long accepted = 0;
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.concat(sources))) {
            for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                for (int from = 0; from < batch.size(); ) {
                    int size = Math.min(1 + random.nextInt(4), batch.size() - from);
                    partials.get(random.nextInt(count)).accept(batch, from, size, batch.place(from));
                    from += size;
                    accepted += size;
                }
            }
        }
        assertEquals(
                question.log().parts().stream()
                        .mapToLong(part -> part.records().size())
                        .sum(),
                accepted);
        Collections.shuffle(partials, random);
        while (partials.size() > 1) {
            Partial one = partials.remove(random.nextInt(partials.size()));
            partials.get(random.nextInt(partials.size())).merge(one);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        partials.get(0).finish(row -> rows.add(Engine.cells(row, columns)), true);
        return new Answer(columns, rows, partials.get(0).cutByDefault());
    }

    private static Execution execution(Case question) {
        QueryOptions options = Engine.options(question.run());
        LogicalPlan plan = Compilation.of(question.text(), options).plan();
        assertNotNull(plan);
        return Execution.of(
                plan,
                options.limits(),
                Engine.NOW_MILLIS,
                options.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                options.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE),
                new StopSignal(Optional.empty()));
    }
}
