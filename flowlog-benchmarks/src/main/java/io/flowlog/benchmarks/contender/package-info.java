/**
 * The contenders: FlowLog, and what one would use without it. All of them answer the same {@link
 * io.flowlog.benchmarks.contender.Question questions} over the same files, each as its manual advises.
 */
@NullMarked
package io.flowlog.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
