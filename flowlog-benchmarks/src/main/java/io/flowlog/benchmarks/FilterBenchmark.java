package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogSource;
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
 * The tutorial's filter, {@code protocol=17 and action='ACCEPT'}, as a count over one file in the page cache; in nanoseconds a
 * record.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar FilterBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GeneratedLog.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class FilterBenchmark {
    private final FlowLogContender flowLog = new FlowLogContender();
    private final SplitContender split = new SplitContender();
    private final DuckDbContender duckDb = new DuckDbContender(1);
    private final DuckDbContender duckDbTwoThreads = new DuckDbContender(2);

    /** The query over the file, in one thread. */
    @Benchmark
    public long flowLog(GeneratedLog log) {
        return flowLog.countAcceptedUdp(log.file);
    }

    /** The query over bytes in memory. */
    @Benchmark
    public long flowLogInMemory(GeneratedLog log) {
        return flowLog.countAcceptedUdp(FlowLogSource.bytes(log.bytes));
    }

    /** The caller's loop over a reader of the file, and the query's filter for each record. */
    @Benchmark
    public long flowLogRecordByRecord(GeneratedLog log) {
        return flowLog.countRecordByRecord(FlowLogSource.path(log.file));
    }

    /** The caller's loop over lines in memory, and the query's filter for each line. */
    @Benchmark
    public long flowLogLineByLine(GeneratedLog log) {
        return flowLog.countLineByLine(log.bytes);
    }

    /** {@code BufferedReader} and {@code String.split} over the file. */
    @Benchmark
    public long stringSplit(GeneratedLog log) {
        return split.countAcceptedUdp(log.file);
    }

    /** DuckDB over the file, in one thread. */
    @Benchmark
    public long duckDb(GeneratedLog log) {
        return duckDb.countAcceptedUdp(log.file);
    }

    /** DuckDB over the file, in two threads. */
    @Benchmark
    public long duckDbTwoThreads(GeneratedLog log) {
        return duckDbTwoThreads.countAcceptedUdp(log.file);
    }

    /** Closes the databases. */
    @TearDown(Level.Trial)
    public void close() {
        duckDb.close();
        duckDbTwoThreads.close();
    }
}
