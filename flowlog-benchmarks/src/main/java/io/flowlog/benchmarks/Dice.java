package io.flowlog.benchmarks;

/**
 * Random numbers that are the same on every JDK for the same seed: the SplitMix64 generator (Steele, Lea, Flood 2014).
 *
 * <p>Belongs to one thread.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Sixty-four random bits. */
    long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A number from 0 to {@code bound - 1}; a multiplication instead of a division, whose bias is below one in a billion. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** A number from {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in so many of a thousand cases. */
    boolean permille(int cases) {
        return below(1000) < cases;
    }
}
