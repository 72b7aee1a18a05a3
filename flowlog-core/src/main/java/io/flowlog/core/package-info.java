/**
 * Bytes of VPC flow logs to records, in any field order.
 *
 * <p>{@link io.flowlog.core.FlowLogReader} goes through a {@link io.flowlog.core.FlowLogSource}: files and directories, plain
 * or gzip, streams, arrays, or events. A {@link io.flowlog.core.FlowLogFormat} says which column holds which
 * {@link io.flowlog.core.FlowLogField}; a header line in the input says it itself. A {@link io.flowlog.core.FlowLogRecord} is a
 * view that converts a field when it is asked for. Records inside JSON, CSV or base64 are for an
 * {@link io.flowlog.core.EnvelopeDecoder}, which another module brings. What was read, and what could not be read, is in
 * {@link io.flowlog.core.ReadStatistics}.
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *     long bytes = 0;
 *     try (FlowLogReader reader = FlowLogReader.open(Path.of(arguments[0]))) {
 *         while (reader.next()) {
 *             bytes += reader.record().longAt(FlowLogField.BYTES, 0);
 *         }
 *         System.out.println(bytes + " bytes in " + reader.statistics().records() + " records");
 *     }
 * }
 * }</pre>
 *
 * <p>Lines that somebody else has cut go through {@link io.flowlog.core.FlowLogParser}; engines work on
 * {@link io.flowlog.core.FlowLogBatch}. Formats, fields, sources and options are immutable and may be shared; readers, parsers,
 * records and batches belong to one thread.
 */
package io.flowlog.core;
