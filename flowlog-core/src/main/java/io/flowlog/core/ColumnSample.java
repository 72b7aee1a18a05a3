package io.flowlog.core;

import io.flowlog.core.internal.text.IsoTimestamp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of one column in a sample of records. */
final class ColumnSample {
    private static final int LONGEST_LONG = 18;

    /** No field is longer, but an ARN or a tag; a hostile line must not keep patterns busy. */
    private static final int LONGEST_VALUE = 512;

    /** There are fewer fields; and a hostile line must not keep the search busy. */
    private static final int MOST_COLUMNS = 100;

    private final int number;
    private final List<String> values;
    private final List<String> present;
    private final @Nullable Long[] numbers;

    private ColumnSample(int number, List<String> values) {
        this.number = number;
        this.values = values;
        present = values.stream().filter(value -> !value.equals("-")).toList();
        numbers = values.stream().map(ColumnSample::parse).toArray(Long[]::new);
    }

    /** The columns of records that have the same number of words. */
    static List<ColumnSample> columns(List<List<String>> records) {
        List<ColumnSample> columns = new ArrayList<>();
        for (int i = 0; i < records.get(0).size(); i++) {
            int at = i;
            columns.add(new ColumnSample(
                    i + 1, records.stream().map(record -> record.get(at)).toList()));
        }
        return columns;
    }

    /** The values of a line, without a timestamp before and a comment behind; none if it can be no record. */
    static List<String> words(String line) {
        String text = (line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.isEmpty() || text.startsWith("#") || LineTokenizer.isOtherLayout(bytes, 0, bytes.length)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(" +")) {
            if (word.startsWith("#")) {
                break;
            }
            if (word.length() > LONGEST_VALUE || words.size() > MOST_COLUMNS) {
                return List.of();
            }
            words.add(word);
        }
        byte[] first = words.get(0).getBytes(StandardCharsets.UTF_8);
        boolean timed = IsoTimestamp.parse(first, 0, first.length) != IsoTimestamp.NONE;
        return timed ? words.subList(1, words.size()) : words;
    }

    private static @Nullable Long parse(String value) {
        boolean digits = !value.isEmpty()
                && value.length() <= LONGEST_LONG
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(value) : null;
    }

    /** The number of the column, from 1. */
    int number() {
        return number;
    }

    /** How many records there are. */
    int size() {
        return values.size();
    }

    /** Whether the column holds nothing but {@code -}. */
    boolean isAbsent() {
        return present.isEmpty();
    }

    String example() {
        return present.isEmpty() ? "-" : present.get(0);
    }

    /** Whether the column holds something, and all of it is such. */
    boolean all(Predicate<String> test) {
        return !present.isEmpty() && present.stream().allMatch(test);
    }

    /** Whether the column holds something, and all of it is such numbers. */
    boolean allNumbers(LongPredicate test) {
        return all(value -> {
            Long parsed = parse(value);
            return parsed != null && test.test(parsed);
        });
    }

    boolean isConstant() {
        return present.stream().distinct().count() == 1;
    }

    String value(int record) {
        return values.get(record);
    }

    /** The number in a record; null if there is none. */
    @Nullable Long number(int record) {
        return numbers[record];
    }
}
