package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
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
 * Filters that look for a text, in the line and in a column, and by regular expressions that need one; in nanoseconds a record.
 * {@code true} is what the rest of a run costs.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GeneratedLog.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SearchBenchmark {
    /** The condition. */
    @Param({
        "true",
        "@message like 'REJECT'",
        "@message like /(?i)reject/",
        "@message not like /REJECT.*OK/",
        "srcAddr like '10.0.'",
        "srcAddr like /^10\\./"
    })
    public String condition = "true";

    private FlowLogQuery query = FlowLogQuery.compile("limit 1");

    /** Compiles the query. */
    @Setup(Level.Trial)
    public void compile() {
        query = FlowLogQuery.compile("filter " + condition + " | stats count(*)");
    }

    /** The query over a file in the page cache. */
    @Benchmark
    public long file(GeneratedLog log) {
        return query.run(FlowLogSource.path(log.file)).statistics().recordsMatched();
    }
}
