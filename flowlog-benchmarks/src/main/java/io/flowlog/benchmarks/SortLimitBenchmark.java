package io.flowlog.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The tutorial's query, the newest 100 accepted UDP records with their lines, over one file in the page cache; in nanoseconds a
 * record of the file. Its times ascend, which is how logs come and the harder order for the newest.
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
    private final FlowLogContender flowLog = new FlowLogContender();
    private final SplitContender split = new SplitContender();
    private final DuckDbContender duckDb = new DuckDbContender(1);
    private final DuckDbContender duckDbTwoThreads = new DuckDbContender(2);

    /** The query over the file, in one thread. */
    @Benchmark
    public List<String> flowLog(GeneratedLog log) {
        return flowLog.newestAcceptedUdp(log.file);
    }

    /** {@code BufferedReader}, {@code String.split} and a bounded {@code PriorityQueue}. */
    @Benchmark
    public List<String> stringSplit(GeneratedLog log) {
        return split.newestAcceptedUdp(log.file);
    }

    /** DuckDB over the file, in one thread. */
    @Benchmark
    public List<String> duckDb(GeneratedLog log) {
        return duckDb.newestAcceptedUdp(log.file);
    }

    /** DuckDB over the file, in two threads. */
    @Benchmark
    public List<String> duckDbTwoThreads(GeneratedLog log) {
        return duckDbTwoThreads.newestAcceptedUdp(log.file);
    }

    /** Closes the databases. */
    @TearDown(Level.Trial)
    public void close() {
        duckDb.close();
        duckDbTwoThreads.close();
    }
}
