package io.flowlog.benchmarks.compare;

import io.flowlog.core.FlowLogFormat;
import java.nio.file.Path;

/**
 * A log that is read, in a directory of its own.
 *
 * @param records how many it holds
 * @param bytes   of their lines, before they are compressed
 */
public record Input(Path directory, FlowLogFormat format, long records, long bytes) {}
