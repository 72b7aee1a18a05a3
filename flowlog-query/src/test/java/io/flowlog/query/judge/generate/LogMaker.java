package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records that repeat values, in any order of any fields. */
final class LogMaker {
    private static final int MOST_RECORDS = 40;

    private final Dice dice;
    private final boolean tame;

    /** Tame records have small numbers and nothing that is a number in one place and a text in another. */
    LogMaker(Dice dice, boolean tame) {
        this.dice = dice;
        this.tame = tame;
    }

    Log make(List<Field> columns) {
        int most = dice.chance(3) ? 0 : dice.pick(4, 10, 20, MOST_RECORDS, MOST_RECORDS);
        int parts = dice.between(1, 4);
        List<Log.Part> made = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            // files of different flow logs may come together
            List<Field> order =
                    i > 0 && dice.chance(15) ? dice.some(dice.between(1, columns.size()), columns) : columns;
            made.add(part(order, dice.chance(10) ? 0 : dice.between(most / parts / 2, most / parts)));
        }
        return new Log(made);
    }

    private Log.Part part(List<Field> columns, int records) {
        List<List<String>> values = columns.stream().map(this::values).toList();
        boolean exported = dice.chance(25);
        Log.Form form = dice.chance(70) ? Log.Form.HEADED : dice.pick(Log.Form.BARE, Log.Form.EVENTS);
        return new Log.Part(columns, form, dice.several(records, records, i -> record(columns, values, exported)));
    }

    /** A few of the field's values, so that they come again; sometimes only one, or only a dash. */
    private List<String> values(Field field) {
        List<String> all = field.samples().stream()
                .filter(value -> !tame || isTame(field, value))
                .toList();
        List<String> values = dice.some(dice.between(1, 5), all);
        if (dice.chance(40)) {
            values.add("-");
        }
        return values;
    }

    private static boolean isTame(Field field, String value) {
        boolean number = value.matches("-?[0-9.]+");
        return field.isNumber() ? !number || value.length() <= 10 : !number;
    }

    private LogRecord record(List<Field> columns, List<List<String>> values, boolean exported) {
        boolean noData = columns.contains(Field.LOG_STATUS) && dice.chance(5);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(noData ? withoutData(columns.get(i)) : dice.pick(values.get(i)));
        }
        return new LogRecord(cells, exported ? time() : null);
    }

    private static String withoutData(Field field) {
        return switch (field) {
            case START -> "1700000000";
            case END -> "1700000060";
            case ACCOUNT_ID, INTERFACE_ID -> field.samples().get(0);
            case LOG_STATUS -> "NODATA";
            default -> "-";
        };
    }

    private @Nullable Instant time() {
        return dice.chance(80)
                ? Instant.ofEpochMilli(1_700_000_000_000L + dice.pick(0, 1, 500, 60_000, 61_000, -86_400_000))
                : null;
    }
}
