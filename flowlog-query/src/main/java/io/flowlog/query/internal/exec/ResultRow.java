package io.flowlog.query.internal.exec;

import io.flowlog.query.QueryRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in memory of its own; immutable. */
final class ResultRow implements QueryRow {
    private final RowShape shape;
    private final @Nullable String[] texts;
    private final @Nullable Object[] objects;

    ResultRow(RowShape shape, @Nullable String[] texts, @Nullable Object[] objects) {
        this.shape = shape;
        this.texts = texts;
        this.objects = objects;
    }

    @Override
    public @Nullable String text(String column) {
        int index = shape.indexOf(column);
        return index < 0 ? null : texts[index];
    }

    @Override
    public @Nullable Number number(String column) {
        int index = shape.indexOf(column);
        Object object = index < 0 ? null : objects[index];
        if (object instanceof Number number) {
            return number;
        }
        return object instanceof String text ? parse(text) : null;
    }

    /** A text that counts as a number: an optional minus, digits, and an optional fraction. */
    private static @Nullable Number parse(String text) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        BigDecimal exact = new BigDecimal(text);
        try {
            return exact.longValueExact();
        } catch (ArithmeticException notALong) {
            return exact.doubleValue();
        }
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < objects.length; i++) {
            Object object = objects[i];
            if (object != null) {
                values.put(shape.columns().get(i), object);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResultRow row
                && shape.columns().equals(row.shape.columns())
                && Arrays.equals(texts, row.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text != null) {
                cells.put(shape.columns().get(i), text);
            }
        }
        return cells.toString();
    }
}
