package io.flowlog.benchmarks.compare;

import io.flowlog.benchmarks.contender.Answer;
import io.flowlog.benchmarks.contender.Contender;
import io.flowlog.benchmarks.contender.ContenderKind;
import io.flowlog.benchmarks.contender.LogFiles;
import io.flowlog.benchmarks.contender.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One question over one log, by a number of threads. Each entrant first makes a pass as a process that has just been started,
 * then gets warm, then makes its timed passes in turn with the others. An answer that is not that of plain Java ends the race.
 *
 * @param whole what all read
 * @param brief what the slow ones read: the beginning of the whole
 */
public record Race(Question question, int threads, Input whole, Input brief) {
    private static final int WARM_PASSES = 2;

    /** What a JVM needs until the compiler has settled: after one second some still were half as slow again. */
    private static final long WARM_NANOS = 3_000_000_000L;

    /** Lets them run. */
    public List<Result> run(List<Entrant> entrants, int rounds) {
        Map<Input, Answer> expected = new HashMap<>();
        List<Lane> lanes = new ArrayList<>();
        try {
            // one after another, so that none is started while another runs
            for (Entrant entrant : entrants) {
                Input input = entrant.kind().isSlow() ? brief : whole;
                Lane lane = new Lane(entrant, input, expected.computeIfAbsent(input, this::expected));
                lanes.add(lane);
                lane.runCold();
            }
            lanes.forEach(Lane::warmUp);
            for (int round = 0; round < rounds; round++) {
                lanes.forEach(Lane::runTimed);
            }
            return lanes.stream().map(Lane::result).toList();
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    /** The answer of the plainest contender, in this process. */
    private Answer expected(Input input) {
        try (Contender plain = ContenderKind.SPLIT.open(question, input.format(), 1)) {
            return plain.answer(LogFiles.in(input.directory(), input.format()));
        }
    }

    /** An entrant and its passes. Belongs to one thread. */
    private final class Lane implements AutoCloseable {
        private final Entrant entrant;
        private final Input input;
        private final Answer expected;
        private final long started = System.nanoTime();
        private final WorkerProcess worker;
        private final List<Pass> timed = new ArrayList<>();
        private long coldNanos;

        Lane(Entrant entrant, Input input, Answer expected) {
            this.entrant = entrant;
            this.input = input;
            this.expected = expected;
            worker = new WorkerProcess(entrant, question, threads, input);
        }

        void runCold() {
            runChecked();
            coldNanos = System.nanoTime() - started;
        }

        void warmUp() {
            long spent = 0;
            for (int pass = 0; pass < WARM_PASSES || spent < WARM_NANOS; pass++) {
                spent += runChecked().nanos();
            }
        }

        void runTimed() {
            timed.add(runChecked());
        }

        private Pass runChecked() {
            Pass pass = worker.run();
            if (!pass.answer().equals(expected)) {
                throw new IllegalStateException(
                        question + ": " + entrant + " answers " + pass.answer() + " instead of " + expected);
            }
            return pass;
        }

        Result result() {
            return new Result(entrant, input, all(Pass::nanos), all(Pass::cpuNanos), coldNanos, worker.peakMebibytes());
        }

        private List<Long> all(ToLongFunction<Pass> what) {
            return timed.stream().map(what::applyAsLong).toList();
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
