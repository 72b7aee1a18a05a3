package io.flowlog.query.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.QueryResult;
import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import io.flowlog.query.judge.model.Run;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** However the input is cut into sources, and whatever the number of threads, the answer is that of the whole. */
class SplitInputTest {
    private static final long PAUSE_NANOS = 300_000;

    /** So few that some results are cut though nobody asked for it. */
    private static final int FEW_ROWS = 30;

    @Provide
    Arbitrary<Case> cases() {
        return Cases.thatSaySomething();
    }

    @AddLifecycleHook(Cases.AsManyAsAskedFor.class)
    @Property(tries = 2_000)
    void a_split_input_gives_the_answer_of_the_whole(
            @ForAll("cases") Case question,
            @ForAll @Size(max = 5) List<@IntRange(max = 40) Integer> cuts,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        Run run = question.run().withRows(Math.min(FEW_ROWS, question.run().rows()));
        Log.Part whole = inOnePart(question.log());
        Case once = question.with(new Log(List.of(whole))).with(run.withThreads(1));
        Case split = question.with(split(whole, cuts)).with(run.withThreads(threads));
        QueryResult expected = Engine.result(once, Engine::source);
        QueryResult actual = Engine.result(split, SplitInputTest::paused);
        if (!Engine.answer(actual).equals(Engine.answer(expected))) {
            throw Disagreement.of(
                    split, Engine.answer(actual), "the engine over the whole", Engine.answer(expected), "");
        }
        if (!question.query().text().contains("limit any")) {
            // how much is read for any rows depends on how much lies in the first source
            assertEquals(
                    expected.statistics().recordsMatched(), actual.statistics().recordsMatched(), question::toString);
            assertEquals(
                    expected.statistics().recordsScanned(), actual.statistics().recordsScanned(), question::toString);
            assertEquals(
                    expected.statistics().read().badValuesByColumn(),
                    actual.statistics().read().badValuesByColumn(),
                    question::toString);
        }
    }

    /** A source that is late with its first byte, so that the other threads have begun and take what comes behind it. */
    private static FlowLogSource paused(Log.Part part) {
        InputStream late = new ByteArrayInputStream(part.text().getBytes(StandardCharsets.UTF_8)) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                if (!begun) {
                    begun = true;
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                return super.read(into, offset, length);
            }
        };
        if (part.form() == Log.Form.EVENTS) {
            return Engine.source(part);
        }
        return part.form() == Log.Form.HEADED
                ? FlowLogSource.stream(late)
                : FlowLogSource.stream(late, FlowLogFormat.parse(part.columnNames()));
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
