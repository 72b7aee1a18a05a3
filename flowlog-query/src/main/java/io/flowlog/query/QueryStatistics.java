package io.flowlog.query;

import io.flowlog.core.ReadStatistics;

/**
 * What a run has read.
 *
 * @param recordsMatched records for which the filters before any limit are true
 * @param recordsScanned records that were looked at
 * @param bytesScanned   bytes of text that were read, uncompressed
 * @param read           every line by what it was, and what could not be read
 */
public record QueryStatistics(long recordsMatched, long recordsScanned, long bytesScanned, ReadStatistics read) {}
