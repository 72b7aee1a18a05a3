package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.FlowLogQuery;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A filter that few, some or half of the records pass, in each way that a caller can judge records; in nanoseconds a record. The
 * condition is the same but for one number, so that nothing but the share of hits differs.
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
    /** How many of a hundred records pass. */
    @Param({"0", "1", "50"})
    public int percent = 50;

    private FlowLogQuery query = FlowLogQuery.compile("limit 1");
    private BoundQuery bound = query.bind(FlowLogFormat.DEFAULT);

    /** Finds the number that so many records exceed. */
    @Setup(Level.Trial)
    public void compile(GeneratedLog log) {
        long[] sizes = new long[GeneratedLog.RECORDS];
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.bytes(log.bytes))) {
            for (int record = 0; reader.next(); record++) {
                sizes[record] = reader.record().longAt(FlowLogField.BYTES, 0);
            }
        }
        Arrays.sort(sizes);
        long most = sizes[(int) ((GeneratedLog.RECORDS - 1) * (100L - percent) / 100)];
        query = FlowLogQuery.compile("filter bytes > " + most + " and logStatus = 'OK' | stats count(*)");
        bound = query.bind(FlowLogFormat.DEFAULT);
    }

    /** The query over a file in the page cache. */
    @Benchmark
    public long file(GeneratedLog log) {
        return matched(FlowLogSource.path(log.file));
    }

    /** The query over bytes in memory. */
    @Benchmark
    public long memory(GeneratedLog log) {
        return matched(FlowLogSource.bytes(log.bytes));
    }

    private long matched(FlowLogSource source) {
        return query.run(source).statistics().recordsMatched();
    }

    /** The caller's loop over a reader of the file, and the query's filter for each record. */
    @Benchmark
    public long recordByRecord(GeneratedLog log) {
        long matches = 0;
        try (FlowLogReader reader = FlowLogReader.open(FlowLogSource.path(log.file))) {
            while (reader.next()) {
                if (bound.matches(reader.record())) {
                    matches++;
                }
            }
        }
        return matches;
    }

    /** The caller's loop over lines in memory, and the query's filter for each line. */
    @Benchmark
    public long lineByLine(GeneratedLog log) {
        long matches = 0;
        int from = 0;
        for (int i = 0; i < log.bytes.length; i++) {
            if (log.bytes[i] == '\n') {
                if (bound.matches(log.bytes, from, i - from)) {
                    matches++;
                }
                from = i + 1;
            }
        }
        return matches;
    }
}
