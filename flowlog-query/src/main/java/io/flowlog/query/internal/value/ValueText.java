package io.flowlog.query.internal.value;

import io.flowlog.query.internal.value.Value.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as results print them. Integers in digits; doubles in plain notation, shortest form that reads back; booleans 1 or 0;
 * times {@code YYYY-MM-DD HH:mm:ss.SSS} in UTC; lists {@code [a, b]}; texts as they are.
 */
public final class ValueText {
    private ValueText() {}

    /** The printed form; empty if absent. */
    public static String of(Value value) {
        return switch (value.kind()) {
            case ABSENT -> "";
            case INTEGER, BOOLEAN -> Long.toString(value.integer());
            case TEXT -> new String(value.bytes(), value.from(), value.to() - value.from(), StandardCharsets.UTF_8);
            case DOUBLE, TIME, LIST -> new TextBuffer().append(value).toString();
        };
    }

    /** Appends the printed form as UTF-8 without allocating; a double of more than 15 digits allocates. */
    public static void append(Value value, TextBuffer out) {
        switch (value.kind()) {
            case ABSENT -> {}
            case INTEGER, BOOLEAN -> out.append(value.integer());
            case DOUBLE -> DoubleText.append(value.real(), out);
            case TIME -> appendTime(value.integer(), out);
            case TEXT -> out.append(value.bytes(), value.from(), value.to());
            case LIST -> appendList(value.elements(), out);
        }
    }

    /**
     * The printed form as a cell: the value itself if it is a text, else a text in the buffer.
     *
     * @param buffer its content is replaced, if it is used
     * @param cell   made to point into the buffer, if it is used
     */
    public static Value asText(Value value, TextBuffer buffer, Value cell) {
        if (value.kind() == Kind.TEXT) {
            return value;
        }
        append(value, buffer.clear());
        buffer.into(cell);
        return cell;
    }

    /**
     * The value for Java code: a {@code Long} for integers and booleans (1 or 0), a {@code Double}, a {@code String} for texts
     * and for times in their printed form, a {@code List<Object>} for lists, null if absent.
     */
    public static @Nullable Object toObject(Value value) {
        return switch (value.kind()) {
            case ABSENT -> null;
            case INTEGER, BOOLEAN -> value.integer();
            case DOUBLE -> value.real();
            case TEXT, TIME -> of(value);
            case LIST -> {
                List<@Nullable Object> objects =
                        new ArrayList<>(value.elements().size());
                for (Value element : value.elements()) {
                    objects.add(toObject(element));
                }
                yield Collections.unmodifiableList(objects);
            }
        };
    }

    /** A {@code Long} or a {@code Double} if the value is a number by {@link Numbers} (a time is its milliseconds), else null. */
    public static @Nullable Number toNumber(Value value) {
        return switch (Numbers.kindOf(value)) {
            case INTEGER -> (Number) Numbers.integer(value);
            case DOUBLE -> (Number) Numbers.real(value);
            default -> null;
        };
    }

    private static void appendTime(long epochMillis, TextBuffer out) {
        long day = UtcCalendar.day(epochMillis);
        long millis = epochMillis - day * UtcCalendar.MILLIS_PER_DAY;
        long year = UtcCalendar.year(day);
        if (year < 0) {
            out.append('-');
        }
        out.appendPadded(Math.abs(year), 4).append('-');
        out.appendPadded(UtcCalendar.month(day), 2).append('-');
        out.appendPadded(UtcCalendar.dayOfMonth(day), 2).append(' ');
        out.appendPadded(millis / 3_600_000, 2).append(':');
        out.appendPadded(millis / 60_000 % 60, 2).append(':');
        out.appendPadded(millis / 1_000 % 60, 2).append('.');
        out.appendPadded(millis % 1_000, 3);
    }

    private static void appendList(List<Value> elements, TextBuffer out) {
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(',').append(' ');
            }
            append(elements.get(i), out);
        }
        out.append(']');
    }
}
