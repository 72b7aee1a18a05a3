package io.flowlog.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes log text for tests: any subset and order of the fields, and lines of every kind that fit it. */
record LogText(FlowLogFormat format) {

    static LogText random(Random random) {
        List<FlowLogField> fields = new ArrayList<>(Arrays.asList(FlowLogField.values()));
        Collections.shuffle(fields, random);
        int count = 1 + random.nextInt(random.nextBoolean() ? 16 : fields.size());
        return new LogText(FlowLogFormat.of(fields.subList(0, count).toArray(FlowLogField[]::new)));
    }

    /** The names of the columns, dashes or underscores. */
    String headerLine(Random random) {
        String line = String.join(" ", format.columns());
        return random.nextBoolean() ? line : line.replace('-', '_');
    }

    /** A record with single blanks. */
    String recordLine(Random random) {
        StringBuilder line = new StringBuilder();
        for (int slot = 0; slot < format.size(); slot++) {
            line.append(slot == 0 ? "" : " ").append(value(format.field(slot).orElseThrow(), random));
        }
        return line.toString();
    }

    private static String value(FlowLogField field, Random random) {
        if (random.nextInt(8) == 0) {
            return "-";
        }
        return switch (field.type()) {
            case INTEGER ->
                Long.toString(
                        random.nextInt(20) == 0
                                ? Math.min(field.maxValue(), Long.MAX_VALUE)
                                : random.nextInt((int) Math.min(field.maxValue(), 2_000_000_000) + 1));
            case ADDRESS ->
                switch (random.nextInt(4)) {
                    case 0 -> "2001:db8::" + Integer.toHexString(random.nextInt(65_536));
                    case 1 -> "xxx.xxx.xxx.xxx";
                    default -> "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
                };
            case TEXT ->
                switch (field) {
                    case ACTION -> random.nextBoolean() ? "ACCEPT" : "REJECT";
                    case LOG_STATUS -> List.of("OK", "OK", "NODATA", "SKIPDATA").get(random.nextInt(4));
                    case ACCOUNT_ID -> "0123456789" + (10 + random.nextInt(90));
                    case INSTANCE_TAG -> "caf\u00e9%20" + random.nextInt(9);
                    default -> "id-" + Integer.toHexString(random.nextInt());
                };
        };
    }
}
