package io.flowlog.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * A way to answer the two questions that are timed, over a file of default-format records. All contenders must give the same
 * answers; a test says so.
 */
interface Contender extends AutoCloseable {
    /** How many rows the second question wants. */
    int NEWEST = 100;

    /** How many records are accepted UDP. */
    long countAcceptedUdp(Path log);

    /** The lines of the newest accepted UDP records by {@code start}, newest first. */
    List<String> newestAcceptedUdp(Path log);

    @Override
    default void close() {}
}
