package io.flowlog.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Values from a seed, in a property or anywhere else. */
public final class Draws {
    /** As jqwik's own. */
    private static final int TRIES = 1000;

    /** At most every other value is an edge case, so that few draws are not all alike. */
    private static final int EDGE_EVERY = 2;

    private Draws() {}

    /** The same values for the same seed: edge cases in turn, and between them random ones. */
    public static <T> List<T> of(Arbitrary<T> arbitrary, long seed, int count) {
        List<T> values = new ArrayList<>(count);
        inSession(() -> shrinkables(arbitrary, seed, count).forEach(drawn -> values.add(drawn.value())));
        return values;
    }

    private static <T> List<Shrinkable<T>> shrinkables(Arbitrary<T> arbitrary, long seed, int count) {
        Random random = new Random(seed);
        List<Shrinkable<T>> edges = new ArrayList<>();
        arbitrary.edgeCases(TRIES).iterator().forEachRemaining(edges::add);
        RandomGenerator<T> generator = arbitrary.generator(TRIES);
        List<Shrinkable<T>> drawn = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int edge = i / EDGE_EVERY;
            drawn.add(i % EDGE_EVERY == 0 && edge < edges.size() ? edges.get(edge) : generator.next(random));
        }
        return drawn;
    }

    /** Arbitraries that are made of others keep things in the session that they run in. */
    private static void inSession(Runnable action) {
        if (JqwikSession.isActive()) {
            action.run();
        } else {
            JqwikSession.run(action::run);
        }
    }
}
