package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads records into rows, in the order of the input. */
final class Records {
    private Records() {}

    static List<Row> rows(Log log) {
        List<Row> rows = new ArrayList<>();
        for (Log.Part part : log.parts()) {
            for (LogRecord record : part.records()) {
                rows.add(new Row(rows.size(), fields(part.columns(), record), Map.of()));
            }
        }
        return rows;
    }

    private static Map<String, Object> fields(List<Field> columns, LogRecord record) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).meaning(record.values().get(i));
            if (value != null) {
                fields.put(Field.spelling(columns.get(i).header()), value);
            }
        }
        fields.put(Row.MESSAGE, record.message());
        Long timestamp = record.timestamp(columns);
        if (timestamp != null) {
            fields.put(Row.TIMESTAMP, new Time(timestamp));
        }
        return fields;
    }
}
