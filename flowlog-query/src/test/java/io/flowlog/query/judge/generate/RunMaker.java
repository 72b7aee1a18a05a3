package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Run;
import io.flowlog.query.judge.model.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes ways to ask a question. */
final class RunMaker {
    private final Dice dice;

    RunMaker(Dice dice) {
        this.dice = dice;
    }

    Run make(Query query, Log log) {
        boolean cut = dice.chance(25);
        int rows = cut ? Math.max(dice.pick(1, 2, 3, 5, 10), greatestLimit(query)) : Run.PLAIN.rows();
        Run run = new Run(dice.between(1, 4), dice.chance(50), null, null, rows);
        List<Long> times = times(log);
        if (times.isEmpty() || dice.chance(70)) {
            return run;
        }
        Instant one = end(times);
        Instant other = end(times);
        boolean inOrder = one == null || other == null || !one.isAfter(other);
        return inOrder ? run.between(one, other) : run.between(other, one);
    }

    /** A query may not ask for more rows than it may have. */
    private static int greatestLimit(Query query) {
        return query.stages().stream()
                .mapToInt(stage -> stage instanceof Stage.Limit limit ? limit.count() : 0)
                .max()
                .orElse(0);
    }

    private static List<Long> times(Log log) {
        return log.parts().stream()
                .flatMap(part -> part.records().stream().map(record -> record.timestamp(part.columns())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The time of a record or close to it, or no end. */
    private @Nullable Instant end(List<Long> times) {
        return dice.chance(30)
                ? null
                : Instant.ofEpochMilli(dice.pick(times)).plusNanos(dice.pick(0, 0, 0, 1, -1, 1_000_000, -1_000_000));
    }
}
