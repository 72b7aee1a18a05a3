package io.flowlog.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as texts, one for each column of its format. Immutable.
 *
 * @param format names the columns
 * @param values what stands in them, none empty, none with a blank; {@code -} for no value
 */
public record LogRecord(LogFormat format, List<String> values) {
    /** What stands in a column that has no value. */
    public static final String ABSENT = "-";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are not as many values as columns
     */
    public LogRecord {
        values = List.copyOf(values);
        if (values.size() != format.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + format.size() + " columns");
        }
    }

    /**
     * What stands in a column.
     *
     * @param column its name, in any spelling
     * @throws IllegalArgumentException if the format has no such column
     */
    public String text(String column) {
        return values.get(index(column));
    }

    /** Whether the format has this column, and the record a value in it. */
    public boolean isPresent(String column) {
        int index = format.indexOf(column);
        return index >= 0 && !values.get(index).equals(ABSENT);
    }

    /**
     * The number that stands in a column.
     *
     * @throws IllegalArgumentException if the format has no such column
     * @throws NumberFormatException    if there is no number in it
     */
    public long number(String column) {
        return Long.parseLong(text(column));
    }

    /** The same record with another text in one column, valid or not; it must not be empty if the line is to have as many columns. */
    public LogRecord with(String column, String text) {
        List<String> changed = new ArrayList<>(values);
        changed.set(index(column), text);
        return new LogRecord(format, changed);
    }

    /** The values by the names of their columns, in the order of the columns. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            map.put(format.columns().get(i), values.get(i));
        }
        return map;
    }

    /** The record as AWS writes it, without a line break. */
    public String line() {
        return String.join(" ", values);
    }

    private int index(String column) {
        int index = format.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + format);
        }
        return index;
    }

    /** The line, and before it the names of the columns unless they are those of {@link LogFormat#DEFAULT}. */
    @Override
    public String toString() {
        return format.equals(LogFormat.DEFAULT) ? line() : "[" + format + "] " + line();
    }
}
