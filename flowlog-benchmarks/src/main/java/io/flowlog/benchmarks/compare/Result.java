package io.flowlog.benchmarks.compare;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How an entrant did in a race.
 *
 * @param input         what it read
 * @param nanos         how long each timed pass took, by round
 * @param cpuNanos      how long its threads were busy in each of them
 * @param coldNanos     how long its first pass took, with the start of the process
 * @param peakMebibytes the most memory that the process has had; negative if unknown
 */
public record Result(
        Entrant entrant, Input input, List<Long> nanos, List<Long> cpuNanos, long coldNanos, long peakMebibytes) {

    /** Nanoseconds for each record of the log, in the median pass. */
    public double nanosPerRecord() {
        return median(IntStream.range(0, nanos.size()).mapToDouble(this::nanosPerRecord));
    }

    double leastNanosPerRecord() {
        return IntStream.range(0, nanos.size())
                .mapToDouble(this::nanosPerRecord)
                .min()
                .orElseThrow();
    }

    double mostNanosPerRecord() {
        return IntStream.range(0, nanos.size())
                .mapToDouble(this::nanosPerRecord)
                .max()
                .orElseThrow();
    }

    private double nanosPerRecord(int round) {
        return (double) nanos.get(round) / input.records();
    }

    /** A thousand million bytes of text a second, in the median pass. */
    double gigabytesPerSecond() {
        return (double) input.bytes() / input.records() / nanosPerRecord();
    }

    /**
     * Nanoseconds for each record that threads of the process were busy, those of its compiler and collector among them, in the
     * median pass; hardly more on a machine that is shared than on a quiet one.
     */
    double cpuNanosPerRecord() {
        return median(cpuNanos.stream().mapToDouble(pass -> (double) pass / input.records()));
    }

    /**
     * How many times as fast as another it was: the median of the ratios of each round, since the two passes of a round are near
     * each other in time.
     */
    public double timesAsFastAs(Result other) {
        return median(IntStream.range(0, nanos.size())
                .mapToDouble(round -> other.nanosPerRecord(round) / nanosPerRecord(round)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
