package io.flowlog.testkit.internal.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a maker asks whenever it could make this or that. The answers are random, or those of a {@link ChoiceTree}; either way they
 * are written down, so that the same value can be made again, and simpler ones in its place. 0 stands for the simplest. A name is
 * asked for once at most.
 *
 * <p>Belongs to one thread.
 */
public final class Choices {
    private final ChoiceTree given;
    private final @Nullable Random random;
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<String, Choices> children = new LinkedHashMap<>();
    private final Map<String, List<Choices>> lists = new LinkedHashMap<>();
    private final Map<String, Integer> least = new LinkedHashMap<>();

    private Choices(ChoiceTree given, @Nullable Random random) {
        this.given = given;
        this.random = random;
    }

    /** Answers the simplest, always. */
    public static Choices simplest() {
        return replaying(ChoiceTree.EMPTY);
    }

    /** Answers at random. */
    static Choices random(Random random) {
        return new Choices(ChoiceTree.EMPTY, random);
    }

    /** Answers as the tree has it; where it has nothing, the simplest. */
    static Choices replaying(ChoiceTree tree) {
        return new Choices(tree, null);
    }

    /** A number from 0 to the most, both inclusive; small numbers are as likely as large ones. */
    public long upTo(String key, long most) {
        return number(key, most, source -> {
            long bound = source.nextBoolean() ? most : Math.min(most, (1L << source.nextInt(63)));
            return bound == Long.MAX_VALUE ? source.nextLong() & Long.MAX_VALUE : source.nextLong(bound + 1);
        });
    }

    /** One of the values, the simplest of which is the first; all are equally likely. */
    public <T> T oneOf(String key, List<T> values) {
        return values.get((int) number(key, values.size() - 1L, source -> source.nextInt(values.size())));
    }

    /** The first of the values most of the time, so many times in a hundred; else one of the others. */
    public <T> T mostly(String key, int percent, List<T> values) {
        return values.get((int) number(
                key,
                values.size() - 1L,
                source -> source.nextInt(100) < percent || values.size() == 1
                        ? 0
                        : 1 + source.nextInt(values.size() - 1)));
    }

    /** Whether something happens that happens so many times in a hundred; it is simpler if it does not. */
    public boolean chance(String key, int percent) {
        return number(key, 1, source -> source.nextInt(100) < percent ? 1 : 0) == 1;
    }

    /** The choices of a part. */
    public Choices child(String key) {
        Choices child = new Choices(given.children().getOrDefault(key, ChoiceTree.EMPTY), random);
        children.put(key, child);
        return child;
    }

    /** Parts of one kind, from the least to the most of them, made one after the other. */
    public <T> List<T> list(String key, int fewest, int most, Function<Choices, T> maker) {
        List<ChoiceTree> items = given.lists()
                .getOrDefault(key, new ChoiceTree.Elements(List.of(), fewest))
                .items();
        int size = random != null ? randomSize(random, fewest, most) : Math.min(Math.max(items.size(), fewest), most);
        List<Choices> made = new ArrayList<>(size);
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Choices element = new Choices(i < items.size() ? items.get(i) : ChoiceTree.EMPTY, random);
            made.add(element);
            values.add(maker.apply(element));
        }
        lists.put(key, made);
        least.put(key, fewest);
        return values;
    }

    /**
     * Some values of a pool, each as often as it comes. Random ones are now and then those of a model, but once they are chosen
     * nothing tells them from others, so that any of them can be left out.
     *
     * @param models lists of values of the pool
     */
    public <T> List<T> someOf(String key, int fewest, int most, List<T> pool, List<List<T>> models) {
        Random source = random;
        if (source == null || models.isEmpty() || source.nextInt(4) > 0) {
            return list(key, fewest, most, element -> element.oneOf("value", pool));
        }
        List<ChoiceTree> items = new ArrayList<>();
        for (T value : models.get(source.nextInt(models.size()))) {
            items.add(ChoiceTree.EMPTY.withNumber("value", pool.indexOf(value)));
        }
        Choices model = replaying(ChoiceTree.EMPTY.withList(key, new ChoiceTree.Elements(items, fewest)));
        List<T> values = model.someOf(key, fewest, pool.size(), pool, List.of());
        lists.putAll(model.lists);
        least.putAll(model.least);
        return values;
    }

    /** Short lists are more likely than long ones. */
    private static int randomSize(Random random, int fewest, int most) {
        int bound = fewest + random.nextInt(most - fewest + 1);
        return fewest + random.nextInt(bound - fewest + 1);
    }

    private long number(String key, long most, Function<Random, Number> chosen) {
        long number = random != null
                ? chosen.apply(random).longValue()
                : Math.min(given.numbers().getOrDefault(key, 0L), most);
        if (numbers.putIfAbsent(key, number) != null) {
            throw new IllegalStateException("asked twice for " + key);
        }
        return number;
    }

    /** What was chosen. */
    ChoiceTree tree() {
        ChoiceTree tree = ChoiceTree.EMPTY;
        for (Map.Entry<String, Long> entry : numbers.entrySet()) {
            tree = tree.withNumber(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, Choices> entry : children.entrySet()) {
            tree = tree.withChild(entry.getKey(), entry.getValue().tree());
        }
        for (Map.Entry<String, List<Choices>> entry : lists.entrySet()) {
            List<ChoiceTree> items =
                    entry.getValue().stream().map(Choices::tree).toList();
            tree = tree.withList(entry.getKey(), new ChoiceTree.Elements(items, least.getOrDefault(entry.getKey(), 0)));
        }
        return tree;
    }
}
