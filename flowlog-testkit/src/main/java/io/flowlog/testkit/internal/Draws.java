package io.flowlog.testkit.internal;

import io.flowlog.testkit.FlowLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** Values from a seed, in a property or anywhere else. */
public final class Draws {
    /** As jqwik's own. */
    private static final int SIZE = 1000;

    /** At most every other value is an edge case, so that few draws are not all alike. */
    private static final int EDGE_EVERY = 2;

    /** How many simpler values are tried at most when one has failed. */
    private static final int MOST_SHRINKS = 20_000;

    /** What an assumption throws, of JUnit's or of jqwik's, when it does not hold: by name, since it is in neither's public module. */
    private static final String ABORTED = "org.opentest4j.TestAbortedException";

    private Draws() {}

    /** The same values for the same seed: edge cases in turn, and between them random ones. */
    public static <T> List<T> of(Arbitrary<T> arbitrary, long seed, int count) {
        List<T> values = new ArrayList<>(count);
        draw(arbitrary, seed, count, drawn -> values.add(drawn.value()));
        return values;
    }

    /** Checks the values that {@link #of} would give; throws an AssertionError that shows the simplest one that fails as the first did. */
    public static <T> void check(Arbitrary<T> arbitrary, long seed, int count, FlowLogs.Check<? super T> check) {
        int[] tries = {0};
        draw(arbitrary, seed, count, drawn -> {
            tries[0]++;
            Throwable error = failure(check, drawn.value());
            if (error != null) {
                throw simplest(drawn, error, check, "seed " + seed + ", try " + tries[0]);
            }
        });
    }

    private static <T> AssertionError simplest(
            Shrinkable<T> first, Throwable firstError, FlowLogs.Check<? super T> check, String where) {
        Shrinkable<T> smallest = first;
        Throwable error = firstError;
        int left = MOST_SHRINKS;
        boolean found = true;
        while (found) {
            found = false;
            for (Shrinkable<T> candidate : (Iterable<Shrinkable<T>>) smallest.shrink()::iterator) {
                if (left-- == 0) {
                    break;
                }
                Throwable its = failure(check, candidate.value());
                if (its != null && its.getClass() == error.getClass()) {
                    smallest = candidate;
                    error = its;
                    found = true;
                    break;
                }
            }
        }
        return new AssertionError(
                where + ": " + error + "\n  for " + smallest.value() + "\n  first for " + first.value(), error);
    }

    /** What the check throws; null if it throws nothing. */
    private static <T> @Nullable Throwable failure(FlowLogs.Check<? super T> check, T value) {
        try {
            check.accept(value);
            return null;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return e.getClass().getName().equals(ABORTED) ? null : e;
        }
    }

    private static <T> void draw(Arbitrary<T> arbitrary, long seed, int count, Consumer<Shrinkable<T>> each) {
        inSession(() -> {
            Random random = new Random(seed);
            List<Shrinkable<T>> edges = new ArrayList<>();
            arbitrary.edgeCases(SIZE).iterator().forEachRemaining(edges::add);
            RandomGenerator<T> generator = arbitrary.generator(SIZE);
            for (int i = 0; i < count; i++) {
                int edge = i / EDGE_EVERY;
                boolean isEdge = i % EDGE_EVERY == 0 && edge < edges.size();
                each.accept(isEdge ? edges.get(edge) : generator.next(random));
            }
        });
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
