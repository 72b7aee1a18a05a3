/**
 * Times the contenders: every entrant in a JVM of its own, all of them waiting, and one pass after another in turn, so that a
 * machine that is slow for a while is slow for all of them.
 */
@NullMarked
package io.flowlog.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
