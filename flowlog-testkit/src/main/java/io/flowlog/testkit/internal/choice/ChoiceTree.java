package io.flowlog.testkit.internal.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The choices that a value was made of, by name. A choice that is not there is 0, the simplest; so the empty tree is the simplest
 * value, and any part that is taken out of a tree makes a simpler one. Immutable.
 *
 * @param numbers  what was chosen, 0 or more each; zeros are left out
 * @param children choices of parts
 * @param lists    choices of repeated parts
 */
record ChoiceTree(Map<String, Long> numbers, Map<String, ChoiceTree> children, Map<String, Elements> lists) {

    /** Nothing but the simplest choices. */
    static final ChoiceTree EMPTY = new ChoiceTree(Map.of(), Map.of(), Map.of());

    /**
     * A list of parts.
     *
     * @param items the choices of each
     * @param least how many there must be
     */
    record Elements(List<ChoiceTree> items, int least) {}

    boolean isEmpty() {
        return numbers.isEmpty() && children.isEmpty() && lists.isEmpty();
    }

    /** How many elements all lists have together, but those that must be. */
    long elements() {
        return sum(
                lists.values().stream().mapToLong(list -> list.items.size() - list.least),
                parts().mapToLong(ChoiceTree::elements));
    }

    /** How many choices are not the simplest. */
    long choices() {
        return numbers.size() + parts().mapToLong(ChoiceTree::choices).sum();
    }

    /** The sum of all choices; the largest number if it is beyond. */
    long magnitude() {
        return sum(numbers.values().stream().mapToLong(Long::longValue), parts().mapToLong(ChoiceTree::magnitude));
    }

    private Stream<ChoiceTree> parts() {
        return Stream.concat(children.values().stream(), lists.values().stream().flatMap(list -> list.items.stream()));
    }

    private static long sum(LongStream some, LongStream others) {
        return LongStream.concat(some, others).reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }

    /** Trees that are simpler by one step, the largest steps first. */
    Stream<ChoiceTree> simpler() {
        if (isEmpty()) {
            return Stream.empty();
        }
        return Stream.<Supplier<Stream<ChoiceTree>>>of(
                        () -> Stream.of(EMPTY),
                        this::withFewerElements,
                        this::withoutOneChild,
                        this::withSmallerNumbers,
                        this::withSimplerParts)
                .flatMap(Supplier::get);
    }

    private Stream<ChoiceTree> withFewerElements() {
        return lists.entrySet().stream()
                .flatMap(entry -> fewer(entry.getValue()).map(list -> withList(entry.getKey(), list)));
    }

    /** Without all that need not be, without each half of it, without each single one. */
    private static Stream<Elements> fewer(Elements list) {
        int size = list.items.size();
        int most = size - list.least;
        if (most <= 0) {
            return Stream.empty();
        }
        return Stream.iterate(most, count -> count > 0, count -> count / 2)
                .flatMap(count -> Stream.iterate(size - count, from -> from >= 0, from -> from - count)
                        .map(from -> without(list, from, count)));
    }

    private static Elements without(Elements list, int from, int count) {
        List<ChoiceTree> items = new ArrayList<>(list.items);
        items.subList(from, from + count).clear();
        return new Elements(items, list.least);
    }

    private Stream<ChoiceTree> withoutOneChild() {
        return children.keySet().stream().map(key -> withChild(key, EMPTY));
    }

    private Stream<ChoiceTree> withSmallerNumbers() {
        return numbers.entrySet().stream()
                .flatMap(entry -> smaller(entry.getValue()).map(number -> withNumber(entry.getKey(), number)));
    }

    /** Zero first, then ever closer to the number, so that the smallest that will do is found in few steps. */
    private static Stream<Long> smaller(long number) {
        return Stream.iterate(number, step -> step > 0, step -> step / 2).map(step -> number - step);
    }

    private Stream<ChoiceTree> withSimplerParts() {
        Stream<ChoiceTree> inChildren = children.entrySet().stream()
                .flatMap(entry -> entry.getValue().simpler().skip(1).map(tree -> withChild(entry.getKey(), tree)));
        Stream<ChoiceTree> inLists = lists.entrySet().stream()
                .flatMap(entry -> simplerItems(entry.getValue()).map(list -> withList(entry.getKey(), list)));
        return Stream.concat(inChildren, inLists);
    }

    private static Stream<Elements> simplerItems(Elements list) {
        return Stream.iterate(0, i -> i < list.items.size(), i -> i + 1)
                .flatMap(i -> list.items.get(i).simpler().map(tree -> {
                    List<ChoiceTree> items = new ArrayList<>(list.items);
                    items.set(i, tree);
                    return new Elements(items, list.least);
                }));
    }

    ChoiceTree withNumber(String key, long number) {
        return new ChoiceTree(changed(numbers, key, number, n -> n == 0), children, lists);
    }

    ChoiceTree withChild(String key, ChoiceTree child) {
        return new ChoiceTree(numbers, changed(children, key, child, ChoiceTree::isEmpty), lists);
    }

    ChoiceTree withList(String key, Elements list) {
        return new ChoiceTree(numbers, children, changed(lists, key, list, elements -> elements.items.isEmpty()));
    }

    private static <T> Map<String, T> changed(Map<String, T> map, String key, T value, Predicate<T> isNothing) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        if (isNothing.test(value)) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }
}
