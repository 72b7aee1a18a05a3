package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.internal.scan.ChunkIndex;
import java.util.Arrays;
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
 * The first stage alone, which finds where fields end, over a chunk as large as a reader's; in nanoseconds a kibibyte.
 * Which indexer runs is the JVM's choice: on JDK 25 the one on vectors if their module is there, else the one on words.
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -jar flowlog-benchmarks/target/benchmarks.jar IndexBenchmark
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(IndexBenchmark.KIBIBYTES)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class IndexBenchmark {
    static final int KIBIBYTES = 256;
    private static final int BYTES = KIBIBYTES << 10;

    // a line has some hundred bytes; so many lines fill the chunk
    private final byte[] chunk = Arrays.copyOf(new LogGenerator(1, FlowLogFormat.DEFAULT).lines(BYTES / 64), BYTES);

    private final ChunkIndex index = new ChunkIndex();

    /** Where every field and line ends, and how many lines there are. */
    @Benchmark
    public int index() {
        index.index(chunk, 0, BYTES);
        return index.delimiters() + index.controls();
    }
}
