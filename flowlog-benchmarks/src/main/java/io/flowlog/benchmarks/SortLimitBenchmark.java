package io.flowlog.benchmarks;

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
 * The first hundred records in some order, over one file in the page cache; in nanoseconds a record of the file. Its times
 * ascend, which is how logs come and the harder order for the newest.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar SortLimitBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GeneratedLog.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SortLimitBenchmark {
    private final FlowLogQuery tutorial = FlowLogQuery.compile(Queries.TUTORIAL);
    private final FlowLogQuery everyRecord = FlowLogQuery.compile("sort @timestamp desc | limit 100");
    private final FlowLogQuery largest = FlowLogQuery.compile("sort bytes desc, srcAddr | limit 100");

    /** The tutorial's query: of 15 records in a hundred, the newest with their lines. */
    @Benchmark
    public QueryResult tutorial(GeneratedLog log) {
        return tutorial.run(FlowLogSource.path(log.file));
    }

    /** The newest of all: the record at hand is mostly among them. */
    @Benchmark
    public QueryResult newest(GeneratedLog log) {
        return everyRecord.run(FlowLogSource.path(log.file));
    }

    /** The largest of all: the record at hand is seldom among them. */
    @Benchmark
    public QueryResult largest(GeneratedLog log) {
        return largest.run(FlowLogSource.path(log.file));
    }
}
