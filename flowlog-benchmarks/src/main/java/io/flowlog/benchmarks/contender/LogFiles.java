package io.flowlog.benchmarks.contender;

import io.flowlog.core.FlowLogFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log in files, all plain or all gzip. As AWS delivers them, gzip files begin with a header line; plain files have none.
 *
 * @param files  in order
 * @param format the order of the columns
 */
public record LogFiles(List<Path> files, FlowLogFormat format) {
    private static final String GZIP = ".gz";

    /** The files, copied. */
    public LogFiles {
        files = List.copyOf(files);
    }

    /** All files of a directory, by name. */
    public static LogFiles in(Path directory, FlowLogFormat format) {
        try (Stream<Path> files = Files.list(directory)) {
            return new LogFiles(files.sorted().toList(), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGzip() {
        return files.get(0).toString().endsWith(GZIP);
    }
}
