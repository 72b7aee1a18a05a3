package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Field;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row on its way through the commands.
 *
 * @param place   where it stands in the input
 * @param fields  values of fields by their name without dashes and underscores, in lower case; no entry for an absent one
 * @param defined values of the names that the query has defined; null for an absent one
 */
record Row(int place, Map<String, Object> fields, Map<String, @Nullable Object> defined) {
    static final String TIMESTAMP = "@timestamp";
    static final String MESSAGE = "@message";

    /** A name of the query counts exactly as it is written and goes first; a field may be spelled in several ways. */
    @Nullable Object value(String name) {
        return defined.containsKey(name) ? defined.get(name) : fields.get(Field.spelling(name));
    }

    /** The moment of the record. */
    @Nullable Object timestamp() {
        return fields.get(TIMESTAMP);
    }

    /** The same row with one more name. */
    Row with(String name, @Nullable Object value) {
        return with(Collections.singletonMap(name, value));
    }

    /** The same row with more names. */
    Row with(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> more = new HashMap<>(defined);
        more.putAll(values);
        return new Row(place, fields, more);
    }

    /** The printed form of the columns that have a value. */
    Map<String, String> cells(Iterable<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = value(column);
            if (value != null) {
                cells.put(column, Values.print(value));
            }
        }
        return cells;
    }
}
