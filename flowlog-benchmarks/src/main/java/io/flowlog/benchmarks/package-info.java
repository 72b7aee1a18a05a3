/**
 * How fast FlowLog is, and against whom: a generator of logs, contenders that answer the same questions over the same file,
 * and the JMH benchmarks that time them. BENCHMARKS.md at the root of the repository has the commands and the figures.
 */
@NullMarked
package io.flowlog.benchmarks;

import org.jspecify.annotations.NullMarked;
