package io.flowlog.testkit.internal.choice;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A value that was made of choices, and shrinks to what the same maker makes of simpler ones: always to something valid. */
final class ChoiceShrinkable<T> implements Shrinkable<T> {
    private final Function<Choices, T> maker;
    private final ChoiceTree tree;
    private final T value;

    private ChoiceShrinkable(Function<Choices, T> maker, Choices choices) {
        this.maker = maker;
        value = maker.apply(choices);
        tree = choices.tree();
    }

    static <T> ChoiceShrinkable<T> random(Function<Choices, T> maker, Random random) {
        return new ChoiceShrinkable<>(maker, Choices.random(random));
    }

    static <T> ChoiceShrinkable<T> of(Function<Choices, T> maker, ChoiceTree tree) {
        return new ChoiceShrinkable<>(maker, Choices.replaying(tree));
    }

    @Override
    public T value() {
        return value;
    }

    /** What the maker asked for, which may be less than it was offered. */
    ChoiceTree tree() {
        return tree;
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
        ShrinkingDistance own = distance();
        return tree.simpler()
                .<Shrinkable<T>>map(simpler -> of(maker, simpler))
                .filter(shrunk -> shrunk.distance().compareTo(own) < 0);
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(tree.elements(), tree.choices(), tree.magnitude());
    }

    @Override
    public String toString() {
        return "ChoiceShrinkable(" + value + ")";
    }
}
