package io.flowlog.benchmarks;

import io.flowlog.benchmarks.compare.Input;
import io.flowlog.benchmarks.contender.Question;
import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How a log that is compared on is written. */
enum InputKind {
    /** One plain file. */
    PLAIN(FlowLogFormat.DEFAULT),
    /** Many gzip files. */
    GZIP(FlowLogFormat.DEFAULT),
    /** One plain file of 29 columns in an order that is not the published one. */
    CUSTOM(LogGenerator.CUSTOM);

    private static final long SEED = 1;

    /** Before compression; what AWS delivers for a few minutes of a busy account. */
    private static final long GZIP_FILE_BYTES = 4 << 20;

    private final FlowLogFormat format;

    InputKind(FlowLogFormat format) {
        this.format = format;
    }

    /** Whether the question is asked over it; the order of the columns matters for all in the same way. */
    boolean has(Question question) {
        return this != CUSTOM || question == Question.Q1;
    }

    /** Writes a log into a new directory. */
    Input write(Path directory, long bytes) {
        LogGenerator generator = new LogGenerator(SEED, format);
        LogGenerator.Amount amount;
        if (this == GZIP) {
            int files = Math.toIntExact((bytes + GZIP_FILE_BYTES - 1) / GZIP_FILE_BYTES);
            amount = generator.writeGzipFiles(directory, bytes, files);
        } else {
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            amount = generator.writeBytes(directory.resolve("flow.log"), bytes);
        }
        return new Input(directory, format, amount.records(), amount.bytes());
    }

    /** For titles. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
