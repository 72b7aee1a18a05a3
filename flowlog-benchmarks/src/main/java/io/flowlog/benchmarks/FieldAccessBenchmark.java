package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.IpAddress;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a field costs when it has been found: over one batch of records, in nanoseconds a field.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar FieldAccessBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FieldAccessBenchmark.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class FieldAccessBenchmark {
    static final int RECORDS = 1_000;

    private static final FlowLogFormat FORMAT = FlowLogFormat.DEFAULT;
    private static final int PORT = FORMAT.slotOf(FlowLogField.SRCPORT);
    private static final int TIME = FORMAT.slotOf(FlowLogField.START);
    private static final int SOURCE = FORMAT.slotOf(FlowLogField.SRCADDR);
    private static final int ACTION = FORMAT.slotOf(FlowLogField.ACTION);

    private final FlowLogReader reader =
            FlowLogReader.open(FlowLogSource.bytes(new LogGenerator(1, FORMAT).lines(RECORDS)));
    private final IpAddress address = new IpAddress();
    private FlowLogBatch batch = FlowLogBatch.empty(FORMAT);

    /** Reads the only batch. */
    @Setup(Level.Trial)
    public void read() {
        FlowLogBatch whole = reader.nextBatch();
        if (whole == null || whole.size() != RECORDS) {
            throw new IllegalStateException("the records must fit into one batch");
        }
        batch = whole;
    }

    /** Closes the reader, whose batch is not valid any more. */
    @TearDown(Level.Trial)
    public void close() {
        reader.close();
    }

    /** A port, by the batch. */
    @Benchmark
    public long portByBatch() {
        long sum = 0;
        for (int row = 0; row < RECORDS; row++) {
            sum += batch.longAt(row, PORT);
        }
        return sum;
    }

    /** A time, which has ten digits, by the batch. */
    @Benchmark
    public long timeByBatch() {
        long sum = 0;
        for (int row = 0; row < RECORDS; row++) {
            sum += batch.longAt(row, TIME);
        }
        return sum;
    }

    /** A port, by the record. */
    @Benchmark
    public long portByRecord() {
        long sum = 0;
        for (int row = 0; row < RECORDS; row++) {
            sum += batch.record(row).longAt(PORT, 0);
        }
        return sum;
    }

    /** An address as a number. */
    @Benchmark
    public long address() {
        long sum = 0;
        for (int row = 0; row < RECORDS; row++) {
            if (batch.record(row).addressAt(SOURCE, address)) {
                sum += address.low();
            }
        }
        return sum;
    }

    /** A text that is compared where it lies. */
    @Benchmark
    public int text() {
        int accepted = 0;
        for (int row = 0; row < RECORDS; row++) {
            accepted += batch.record(row).textAt(ACTION).contentEquals("ACCEPT") ? 1 : 0;
        }
        return accepted;
    }

    /** A text as a string, which is a copy. */
    @Benchmark
    public void string(Blackhole sink) {
        for (int row = 0; row < RECORDS; row++) {
            FlowLogRecord record = batch.record(row);
            sink.consume(record.stringAt(SOURCE));
        }
    }
}
