package io.flowlog.benchmarks;

import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Aggregates, from one group to many thousand, over one file in the page cache; in nanoseconds a record.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar StatsBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GeneratedLog.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class StatsBenchmark {
    private final FlowLogQuery count = FlowLogQuery.compile(Question.Q1.insights());
    private final FlowLogQuery topTalkers = FlowLogQuery.compile(Question.Q3.insights());
    private final FlowLogQuery everyField = FlowLogQuery.compile(Question.Q4.insights());
    private final FlowLogQuery fewGroups =
            FlowLogQuery.compile("stats count(*), sum(bytes), max(packets) by protocol, action");
    private final FlowLogQuery overTime = FlowLogQuery.compile("stats avg(bytes), pct(bytes, 95) by bin(1m)");
    private final FlowLogQuery distinct = FlowLogQuery.compile("stats count_distinct(dstAddr) by dstPort");

    /** A count behind a filter. */
    @Benchmark
    public QueryResult count(GeneratedLog log) {
        return count.run(FlowLogSource.path(log.file));
    }

    /** A sum for each of many addresses. */
    @Benchmark
    public QueryResult topTalkers(GeneratedLog log) {
        return topTalkers.run(FlowLogSource.path(log.file));
    }

    /** A sum over each field. */
    @Benchmark
    public QueryResult everyField(GeneratedLog log) {
        return everyField.run(FlowLogSource.path(log.file));
    }

    /** Three aggregates of a handful of groups. */
    @Benchmark
    public QueryResult fewGroups(GeneratedLog log) {
        return fewGroups.run(FlowLogSource.path(log.file));
    }

    /** A mean and a percentile for each minute. */
    @Benchmark
    public QueryResult overTime(GeneratedLog log) {
        return overTime.run(FlowLogSource.path(log.file));
    }

    /** How many addresses for each of many ports. */
    @Benchmark
    public QueryResult distinct(GeneratedLog log) {
        return distinct.run(FlowLogSource.path(log.file));
    }
}
