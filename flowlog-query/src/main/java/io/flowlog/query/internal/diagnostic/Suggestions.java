package io.flowlog.query.internal.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds what a misspelled word was probably meant to be. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LONGEST_WORD = 64;

    private Suggestions() {}

    private record Candidate(String spelling, int distance) {}

    /**
     * The candidates nearest to the written word, at most three, if no more than a third of its letters have to change.
     * Case, {@code -} and {@code _} do not count.
     */
    public static List<String> nearest(String written, Collection<String> candidates) {
        if (written.length() > LONGEST_WORD) {
            return List.of();
        }
        String word = bare(written);
        int farthest = word.length() / 3;
        List<Candidate> near = new ArrayList<>();
        for (String spelling : candidates) {
            int distance = distance(word, bare(spelling), farthest);
            if (distance <= farthest) {
                near.add(new Candidate(spelling, distance));
            }
        }
        int nearest = near.stream().mapToInt(Candidate::distance).min().orElse(0);
        return near.stream()
                .filter(candidate -> candidate.distance() == nearest)
                .map(Candidate::spelling)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one word the other, no
     * letter being touched twice (optimal string alignment); some number above the bound if more than the bound.
     */
    static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(Math.min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                current[j] = best;
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }
        return last[b.length()];
    }

    private static String bare(String spelling) {
        return spelling.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
