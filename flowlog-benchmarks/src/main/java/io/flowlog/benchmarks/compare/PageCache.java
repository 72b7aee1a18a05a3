package io.flowlog.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system's cache of files. How fast it gives them depends on how it got them: a file that was just written, when free memory is
 * in small pieces, lies in many small ones, and takes twice as long to copy as one that was read from disk in large ones.
 */
public final class PageCache {
    /** Linux gives up what it has cached, then joins free memory, if root writes here. */
    private static final List<Path> SWITCHES =
            List.of(Path.of("/proc/sys/vm/drop_caches"), Path.of("/proc/sys/vm/compact_memory"));

    private PageCache() {}

    /**
     * Has the files below a directory read from disk when they are asked for next.
     *
     * @throws UncheckedIOException if the system does not let this process do so
     */
    public static void drop(Path directory) {
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true); // what is not on disk yet cannot be given up
                }
            }
            Files.writeString(SWITCHES.get(0), "3");
            Files.writeString(SWITCHES.get(1), "1");
        } catch (IOException e) {
            throw new UncheckedIOException("--from-disk needs Linux and root: " + e.getMessage(), e);
        }
    }
}
