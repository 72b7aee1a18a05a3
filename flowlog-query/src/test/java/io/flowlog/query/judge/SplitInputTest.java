package io.flowlog.query.judge;

import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** However the input is cut into sources, and whatever the number of threads, the answer is that of the whole. */
class SplitInputTest {

    @Provide
    Arbitrary<Case> cases() {
        return Cases.of(Case::ofEverything, any -> true);
    }

    @AddLifecycleHook(Cases.AsManyAsAskedFor.class)
    @Property(tries = 2_000)
    void a_split_input_gives_the_answer_of_the_whole(
            @ForAll("cases") Case question,
            @ForAll @Size(max = 5) List<@IntRange(max = 40) Integer> cuts,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        Log.Part whole = inOnePart(question.log());
        Case once = new Case(question.seed(), question.query(), new Log(List.of(whole)), 1);
        Case split = new Case(question.seed(), question.query(), split(whole, cuts), threads);
        Answer expected = Engine.answer(once);
        Answer actual = Engine.answer(split);
        if (!actual.equals(expected)) {
            throw Disagreement.of(split, actual, "the engine over the whole", expected, "");
        }
    }

    /** All records that have the columns of the first part. */
    private static Log.Part inOnePart(Log log) {
        Log.Part first = log.parts().get(0);
        List<LogRecord> records = log.parts().stream()
                .filter(part -> part.columns().equals(first.columns()))
                .flatMap(part -> part.records().stream())
                .toList();
        return first.with(records);
    }

    /** Cut before each of these records; a place that comes twice gives an empty part. */
    private static Log split(Log.Part whole, List<Integer> cuts) {
        List<Log.Part> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts.stream().sorted().toList()) {
            int to = Math.min(cut, whole.records().size());
            parts.add(whole.with(whole.records().subList(from, to)));
            from = to;
        }
        parts.add(whole.with(whole.records().subList(from, whole.records().size())));
        return new Log(parts);
    }
}
