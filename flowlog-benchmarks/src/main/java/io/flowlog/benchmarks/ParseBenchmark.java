package io.flowlog.benchmarks;

import io.flowlog.core.FieldType;
import io.flowlog.core.FlowLogBatch;
import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogParser;
import io.flowlog.core.FlowLogReader;
import io.flowlog.core.FlowLogRecord;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.IpAddress;
import io.flowlog.core.ParseStatus;
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
 * What it costs to read records from memory, from finding the fields to converting all of them, in nanoseconds a record; in the
 * default order and in a custom one of 29 columns.
 *
 * <pre>{@code
 * java -jar flowlog-benchmarks/target/benchmarks.jar ParseBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ParseBenchmark.RECORDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ParseBenchmark {
    static final int RECORDS = 100_000;

    /** The order of the columns. */
    @Param({"default", "custom"})
    public String layout = "default";

    private final IpAddress address = new IpAddress();
    private FlowLogFormat format = FlowLogFormat.DEFAULT;
    private byte[] log = {};
    private int[] lineEnds = {};
    private int[] numbers = {};
    private int[] addresses = {};
    private int[] texts = {};

    /** Makes the log and looks up the columns by type. */
    @Setup(Level.Trial)
    public void generate() {
        format = LogGenerator.format(layout);
        log = new LogGenerator(1, format).lines(RECORDS);
        lineEnds = new int[RECORDS];
        int line = 0;
        for (int i = 0; i < log.length; i++) {
            if (log[i] == '\n') {
                lineEnds[line++] = i;
            }
        }
        numbers = slotsOf(FieldType.INTEGER);
        addresses = slotsOf(FieldType.ADDRESS);
        texts = slotsOf(FieldType.TEXT);
    }

    private int[] slotsOf(FieldType type) {
        int[] slots = new int[format.size()];
        int count = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (format.field(slot).orElseThrow().type() == type) {
                slots[count++] = slot;
            }
        }
        return Arrays.copyOf(slots, count);
    }

    /** Finds, checks and counts records and fields, and looks at none. */
    @Benchmark
    public long batches() {
        long records = 0;
        try (FlowLogReader reader = open()) {
            for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                records += batch.size();
            }
        }
        return records;
    }

    /** One number of each record, by the batch. */
    @Benchmark
    public long batchesAndBytes() {
        int slot = format.slotOf(FlowLogField.BYTES);
        long sum = 0;
        try (FlowLogReader reader = open()) {
            for (FlowLogBatch batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                for (int row = 0; row < batch.size(); row++) {
                    sum += Math.max(0, batch.longAt(row, slot));
                }
            }
        }
        return sum;
    }

    /** One number of each record, record by record. */
    @Benchmark
    public long recordsAndBytes() {
        int slot = format.slotOf(FlowLogField.BYTES);
        long sum = 0;
        try (FlowLogReader reader = open()) {
            while (reader.next()) {
                sum += reader.record().longAt(slot, 0);
            }
        }
        return sum;
    }

    /** Every field converted: numbers and addresses to their values, texts to their length. */
    @Benchmark
    public long recordsAndEveryField() {
        long sum = 0;
        try (FlowLogReader reader = open()) {
            while (reader.next()) {
                sum += everyField(reader.record());
            }
        }
        return sum;
    }

    /** One number of each record, by lines that somebody else has cut. */
    @Benchmark
    public long linesAndBytes() {
        FlowLogParser parser = new FlowLogParser(format);
        FlowLogRecord record = new FlowLogRecord(format);
        int slot = format.slotOf(FlowLogField.BYTES);
        long sum = 0;
        int from = 0;
        for (int end : lineEnds) {
            if (parser.parse(log, from, end - from, record) == ParseStatus.OK) {
                sum += record.longAt(slot, 0);
            }
            from = end + 1;
        }
        return sum;
    }

    private FlowLogReader open() {
        return FlowLogReader.open(FlowLogSource.bytes(log, format));
    }

    private long everyField(FlowLogRecord record) {
        long sum = 0;
        for (int slot : numbers) {
            sum += record.longAt(slot, 0);
        }
        for (int slot : addresses) {
            if (record.addressAt(slot, address)) {
                sum += address.high() ^ address.low();
            }
        }
        for (int slot : texts) {
            sum += record.textAt(slot).length();
        }
        return sum;
    }
}
