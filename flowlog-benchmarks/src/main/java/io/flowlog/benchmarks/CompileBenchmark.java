package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.BoundQuery;
import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to compile the tutorial's query, to bind it to a format, and to refuse one with a misspelt name; in
 * microseconds a query.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar CompileBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class CompileBenchmark {
    private final FlowLogQuery compiled = FlowLogQuery.compile(Queries.TUTORIAL);
    private final String misspelt = Queries.TUTORIAL.replace("protocol", "protocl");

    /** Text to query. */
    @Benchmark
    public FlowLogQuery compile() {
        return FlowLogQuery.compile(Queries.TUTORIAL);
    }

    /** Query to filter. */
    @Benchmark
    public BoundQuery bind() {
        return compiled.bind(FlowLogFormat.DEFAULT);
    }

    /** Text to a diagnostic with a suggestion. */
    @Benchmark
    public List<Diagnostic> checkMisspelt() {
        return FlowLogQuery.check(misspelt);
    }
}
