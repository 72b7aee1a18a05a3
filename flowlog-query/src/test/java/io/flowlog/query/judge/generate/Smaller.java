package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import io.flowlog.query.judge.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases that are a little smaller than another, the greatest cuts first. */
public final class Smaller {
    private Smaller() {}

    /** Not all of them need be queries that the language accepts. */
    public static Stream<Case> cases(Case question) {
        return Stream.of(
                        logs(question.log()).map(question::with),
                        SmallerStages.queries(question.query()).map(question::with),
                        runs(question.run()).map(question::with),
                        simplerRecords(question.log()).map(question::with))
                .flatMap(Function.identity());
    }

    /** On one thread, in plain words, over all times, uncut. */
    private static Stream<Run> runs(Run run) {
        return Stream.of(
                        run.withThreads(1),
                        run.inPlainWords(),
                        run.between(null, null),
                        run.between(run.from(), null),
                        run.between(null, run.to()),
                        run.withRows(Run.PLAIN.rows()))
                .filter(simpler -> !simpler.equals(run));
    }

    /** Without a part, without half the records of a part, without one record. */
    private static Stream<Log> logs(Log log) {
        Stream<Log> withoutPart = log.parts().size() == 1
                ? Stream.empty()
                : withoutOne(log.parts()).map(Log::new);
        Stream<Log> withoutRecords = IntStream.range(0, log.parts().size())
                .boxed()
                .flatMap(index -> fewer(log.parts().get(index).records())
                        .map(records -> log.with(index, log.parts().get(index).with(records))));
        return Stream.concat(withoutPart, withoutRecords);
    }

    private static Stream<List<LogRecord>> fewer(List<LogRecord> records) {
        int half = records.size() / 2;
        Stream<List<LogRecord>> halves = records.size() < 4
                ? Stream.empty()
                : Stream.of(records.subList(0, half), records.subList(half, records.size()));
        return Stream.concat(halves, withoutOne(records));
    }

    /** With a dash in place of one column's values, or without the times. */
    private static Stream<Log> simplerRecords(Log log) {
        return IntStream.range(0, log.parts().size()).boxed().flatMap(index -> {
            Log.Part part = log.parts().get(index);
            return IntStream.range(0, part.columns().size())
                    .mapToObj(column -> log.with(index, part.with(dashed(part.records(), column))))
                    .filter(simpler -> !simpler.equals(log));
        });
    }

    private static List<LogRecord> dashed(List<LogRecord> records, int column) {
        return records.stream()
                .map(record -> {
                    List<String> values = new ArrayList<>(record.values());
                    values.set(column, "-");
                    return new LogRecord(values, record.time());
                })
                .toList();
    }

    /** The list without each of its elements in turn. */
    static <T> Stream<List<T>> withoutOne(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(index -> {
            List<T> others = new ArrayList<>(list);
            others.remove(index);
            return others;
        });
    }

    /** The list with each of its elements in turn made smaller. */
    static <T> Stream<List<T>> withOneSmaller(List<T> list, Function<T, Stream<T>> smaller) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(index -> smaller.apply(list.get(index)).map(element -> {
                    List<T> others = new ArrayList<>(list);
                    others.set(index, element);
                    return others;
                }));
    }
}
