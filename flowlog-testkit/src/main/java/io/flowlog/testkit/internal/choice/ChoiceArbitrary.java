package io.flowlog.testkit.internal.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Values that a maker makes of choices. Immutable; generates the same values from the same random numbers anywhere. */
public abstract class ChoiceArbitrary<T> implements Arbitrary<T> {

    /** For the arbitraries of this module. */
    protected ChoiceArbitrary() {}

    /** Makes a value of choices. */
    protected abstract T make(Choices choices);

    /** The choices that make edge cases, each by itself. */
    protected List<Edge> edges() {
        return List.of();
    }

    @Override
    public RandomGenerator<T> generator(int genSize) {
        Function<Choices, T> maker = this::make;
        return random -> ChoiceShrinkable.random(maker, random);
    }

    /** The simplest value, and then one for each edge: not every combination of them, of which there are too many. */
    @Override
    public EdgeCases<T> edgeCases(int maxEdgeCases) {
        Map<ChoiceTree, Supplier<Shrinkable<T>>> cases = new LinkedHashMap<>();
        Function<Choices, T> maker = this::make;
        List<ChoiceTree> trees = new ArrayList<>();
        trees.add(ChoiceTree.EMPTY);
        edges().forEach(edge -> trees.add(edge.tree()));
        for (ChoiceTree tree : trees) {
            if (cases.size() >= maxEdgeCases) {
                break;
            }
            // an edge of a column that the format lacks is no case of its own
            ChoiceShrinkable<T> made = ChoiceShrinkable.of(maker, tree);
            cases.putIfAbsent(made.tree(), () -> made);
        }
        return EdgeCases.fromSuppliers(new ArrayList<>(cases.values()));
    }
}
