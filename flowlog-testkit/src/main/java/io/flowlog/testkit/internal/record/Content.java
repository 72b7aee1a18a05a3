package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.internal.choice.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a field can hold in a scene: texts that are worth a try, the simplest first, and any others.
 *
 * @param words at least one
 * @param any   makes any text at all that the field can hold; null if the words are all there is
 */
record Content(List<String> words, @Nullable Function<Choices, String> any) {
    /** In a hundred: the simplest, and any. What is left goes to the other words. */
    private static final int SIMPLEST = 30;

    static Content of(String... words) {
        return new Content(List.of(words), null);
    }

    static Content of(List<String> words, Function<Choices, String> any) {
        return new Content(words, any);
    }

    String write(Choices choices) {
        List<Function<Choices, String>> ways = new ArrayList<>();
        words.forEach(word -> ways.add(unused -> word));
        if (any != null) {
            ways.add(any);
        }
        return choices.mostly("pick", SIMPLEST, ways).apply(choices);
    }

    /** How many ways there are to fill the field with something but the simplest and any. */
    int edges() {
        return words.size() - 1;
    }
}
