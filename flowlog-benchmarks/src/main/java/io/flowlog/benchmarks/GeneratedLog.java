package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The log that the contenders read: the same bytes in every fork, in a file and in memory. A benchmark over it counts one
 * operation a record, so that JMH's scores are nanoseconds a record and its {@code gc.alloc.rate.norm} bytes a record.
 */
@State(Scope.Benchmark)
public class GeneratedLog {
    /** Records of the log; about 35 MB. */
    public static final int RECORDS = 300_000;

    private static final long SEED = 1;

    final Path file;
    final byte[] bytes;

    /** Writes the file. */
    public GeneratedLog() {
        bytes = new LogGenerator(SEED, FlowLogFormat.DEFAULT).lines(RECORDS);
        try {
            file = Files.createTempFile("flowlog-benchmark", ".log");
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }
}
