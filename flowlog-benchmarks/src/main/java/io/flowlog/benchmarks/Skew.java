package io.flowlog.benchmarks;

/**
 * Picks ranks so that few of them get most of the picks, as hosts and ports of real traffic do: rank {@code r} has a weight of
 * {@code 1 / (r + 1)} (Zipf's law). One table look-up a pick.
 *
 * <p>Immutable; safe to share among threads.
 */
final class Skew {
    private static final int SLOTS = 1 << 16;

    private final int[] rankOfSlot = new int[SLOTS];

    /** @param ranks how many there are to pick from; those too rare for the table share its last slots */
    Skew(int ranks) {
        double total = 0;
        for (int rank = 0; rank < ranks; rank++) {
            total += 1.0 / (rank + 1);
        }
        double reached = 0;
        int rank = -1;
        for (int slot = 0; slot < SLOTS; slot++) {
            while (rank + 1 < ranks && reached <= total * slot / SLOTS) {
                rank++;
                reached += 1.0 / (rank + 1);
            }
            rankOfSlot[slot] = rank;
        }
    }

    int pick(Dice dice) {
        return rankOfSlot[dice.below(SLOTS)];
    }
}
