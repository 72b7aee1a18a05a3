package io.flowlog.query.judge.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Choices, all from one seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A number from 0 to one less than this. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between the two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** Between so many and so many of what the function makes. */
    <T> List<T> several(int least, int most, IntFunction<T> make) {
        List<T> made = new ArrayList<>();
        int count = between(least, most);
        for (int i = 0; i < count; i++) {
            made.add(make.apply(i));
        }
        return made;
    }

    /** So many different elements, in any order; fewer if there are not enough. */
    <T> List<T> some(int count, List<T> from) {
        List<T> left = new ArrayList<>(from);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
