package io.flowlog.benchmarks;

import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryResult;
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
 * What a query costs in a JVM that has run no other, and in one that has run fifty: what those have taught the JIT compiler must
 * not make it slow. In nanoseconds a record.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar ManyQueriesBenchmark
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GeneratedLog.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ManyQueriesBenchmark {
    /** The query that is timed. */
    @Param({"Q1", "Q2", "Q3"})
    public Question question = Question.Q1;

    /** Whether fifty others have run before it. */
    @Param({"false", "true"})
    public boolean afterFifty;

    private FlowLogQuery query = FlowLogQuery.compile("limit 1");

    /** Runs the others; twice, so that the first has not met them in the order that the last leaves. */
    @Setup(Level.Trial)
    public void runOthers(GeneratedLog log) {
        if (afterFifty) {
            for (int pass = 0; pass < 2; pass++) {
                for (String other : Queries.fifty()) {
                    FlowLogQuery.compile(other).run(FlowLogSource.path(log.file));
                }
            }
        }
        query = FlowLogQuery.compile(question.insights());
    }

    /** The query. */
    @Benchmark
    public QueryResult run(GeneratedLog log) {
        return query.run(FlowLogSource.path(log.file));
    }
}
