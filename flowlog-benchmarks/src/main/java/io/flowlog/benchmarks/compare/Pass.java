package io.flowlog.benchmarks.compare;

import io.flowlog.benchmarks.contender.Answer;

/**
 * One pass over a log, as a worker reports it.
 *
 * @param nanos    how long it took
 * @param cpuNanos how long all threads of the process were busy meanwhile, those of its compiler and collector among them
 * @param answer   what came out
 */
record Pass(long nanos, long cpuNanos, Answer answer) {

    String toLine() {
        return nanos + " " + cpuNanos + " " + answer.toLine();
    }

    static Pass ofLine(String line) {
        String[] parts = line.split(" ", 3);
        return new Pass(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Answer.ofLine(parts[2]));
    }
}
