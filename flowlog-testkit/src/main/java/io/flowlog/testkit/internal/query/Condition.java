package io.flowlog.testkit.internal.query;

import io.flowlog.testkit.LogRecord;
import java.util.List;
import java.util.function.Predicate;

/**
 * A condition of a query.
 *
 * @param text    as a query has it
 * @param isChain whether it is made of others that {@code and} or {@code or} joins, so that it needs brackets inside another
 * @param meaning what it means
 */
record Condition(String text, boolean isChain, Predicate<LogRecord> meaning) {

    static Condition of(String text, Predicate<LogRecord> meaning) {
        return new Condition(text, false, meaning);
    }

    Condition not(String word) {
        return of(word + "(" + text + ")", meaning.negate());
    }

    private String bracketed() {
        return isChain ? "(" + text + ")" : text;
    }

    static Condition and(List<Condition> parts, String word) {
        return joined(parts, word, record -> parts.stream().allMatch(part -> part.meaning.test(record)));
    }

    static Condition or(List<Condition> parts, String word) {
        return joined(parts, word, record -> parts.stream().anyMatch(part -> part.meaning.test(record)));
    }

    private static Condition joined(List<Condition> parts, String word, Predicate<LogRecord> meaning) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String text = String.join(word, parts.stream().map(Condition::bracketed).toList());
        return new Condition(text, true, meaning);
    }
}
