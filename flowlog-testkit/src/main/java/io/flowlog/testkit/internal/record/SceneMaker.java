package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.internal.choice.Choices;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sets the scene of a record: what a caller wants comes first, and what goes with it follows. */
final class SceneMaker {
    private static final List<String> PROTOCOLS = List.of("6", "17", "1", "58", "0", "255", "47", "132", "50");
    private static final List<String> WITH_PORTS = List.of("6", "17");
    private static final List<String> STATUSES = List.of("OK", "NODATA", "SKIPDATA");
    private static final List<String> ACTIONS = List.of("ACCEPT", "REJECT");
    private static final List<String> DIRECTIONS = List.of("ingress", "egress");
    private static final List<Traffic> OF_ADDRESSES = List.of(Traffic.IPV4, Traffic.IPV6);
    private static final long EXAMPLE_START = 1_418_530_010L;
    private static final List<String> STARTS =
            List.of(Long.toString(EXAMPLE_START), "1700000000", "2147483647", "1512564058000", "1577836799");
    private static final List<Long> LENGTHS = List.of(60L, 0L, 1L, 59L, 600L);

    /** Choices that are worth a try each, and how many ways they have. */
    static final Map<String, Integer> EDGES = new LinkedHashMap<>();

    static {
        EDGES.put("log-status", STATUSES.size());
        EDGES.put("type", Traffic.values().length);
        EDGES.put("protocol", PROTOCOLS.size());
        EDGES.put("action", ACTIONS.size());
        EDGES.put("flow-direction", DIRECTIONS.size());
        EDGES.put("start", STARTS.size());
        EDGES.put("length", LENGTHS.size());
    }

    private final LogFormat format;
    private final Wishes wishes;
    private final Choices choices;
    private final Map<String, String> wished = new HashMap<>();

    SceneMaker(LogFormat format, Wishes wishes, Choices choices) {
        this.format = format;
        this.wishes = wishes;
        this.choices = choices;
    }

    Scene make() {
        String status =
                wishedOr("log-status", () -> wishes.traffic() ? "OK" : choices.mostly("log-status", 85, STATUSES));
        String start = wishedOr("start", this::start);
        long length = choices.mostly("length", 60, LENGTHS);
        return new Scene(
                version(),
                status,
                !wishes.traffic() && !status.equals("OK") && !choices.chance("nevertheless data", 10),
                type(),
                wishedOr("protocol", this::protocol),
                wishedOr("action", () -> choices.mostly("action", 60, ACTIONS)),
                wishedOr("flow-direction", () -> choices.mostly("flow-direction", 60, DIRECTIONS))
                        .equals("egress"),
                start,
                end(start, length),
                wished,
                !wishes.traffic());
    }

    /** One of the texts that the caller wants in a column; if there are none, what is usual. */
    private String wishedOr(String column, Supplier<String> usual) {
        Wish wish = wishes.of(column);
        if (wish == null) {
            return usual.get();
        }
        String text = choices.oneOf("wished " + column, wish.values());
        wished.put(column, text);
        return text;
    }

    private Traffic type() {
        if (!wishes.types().isEmpty()) {
            return choices.oneOf("type", wishes.types());
        }
        boolean efa = wishes.of("protocol") == null
                && wishes.of("tcp-flags") == null
                && !wishes.ports()
                && !format.contains("resource-type");
        return choices.mostly("type", 70, efa ? List.of(Traffic.values()) : OF_ADDRESSES);
    }

    private String protocol() {
        if (wishes.of("tcp-flags") != null) {
            return "6";
        }
        if (wishes.ports()) {
            return choices.mostly("protocol", 60, WITH_PORTS);
        }
        return choices.chance("any protocol", 10)
                ? Long.toString(choices.upTo("number", 255))
                : choices.mostly("protocol", 60, PROTOCOLS);
    }

    private String start() {
        return choices.chance("any start", 30)
                ? Long.toString(EXAMPLE_START + choices.upTo("seconds", 400_000_000L))
                : choices.mostly("start", 50, STARTS);
    }

    /** As much later as the window is long, in the unit of the start; at its start if that is no number. */
    private static String end(String start, long length) {
        if (!start.matches("[0-9]{1,17}")) {
            return start;
        }
        long from = Long.parseLong(start);
        return Long.toString(from + (from > Integer.MAX_VALUE ? 1000 * length : length));
    }

    /** The highest version among the fields, as AWS has it; public data often says another. */
    private String version() {
        if (choices.chance("other version", 20)) {
            return Long.toString(1 + choices.upTo("version", 10));
        }
        int highest = 2;
        for (String column : format.columns()) {
            Field field = PublishedFields.find(column);
            highest = field == null ? highest : Math.max(highest, field.version());
        }
        return Integer.toString(highest);
    }
}
