package io.flowlog.testkit.internal.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of records. Immutable.
 *
 * @param columns what is wanted in columns, by their names
 * @param types   the kinds of traffic, if not any
 * @param traffic whether all fields of traffic are to have a value
 */
public record Wishes(Map<String, Wish> columns, List<Traffic> types, boolean traffic) {
    /** Nothing. */
    public static final Wishes NONE = new Wishes(Map.of(), List.of(), false);

    @Nullable Wish of(String column) {
        return columns.get(column);
    }

    /** Whether ports are asked for, which only some protocols have. */
    boolean ports() {
        return columns.containsKey("srcport") || columns.containsKey("dstport");
    }

    /** One of these texts in a column. */
    public Wishes with(String column, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no value for " + column);
        }
        return with(column, new Wish(values, null));
    }

    /** An address of this network in a column. */
    public Wishes inNetwork(String column, Network network) {
        return with(column, new Wish(List.of(), network))
                .ofTypes(List.of(network.isV4() ? Traffic.IPV4 : Traffic.IPV6));
    }

    private Wishes with(String column, Wish wish) {
        Map<String, Wish> more = new HashMap<>(columns);
        more.put(column, wish);
        Field field = PublishedFields.find(column);
        boolean ofTraffic = field != null && field.presence() == Field.Presence.WITH_TRAFFIC;
        return new Wishes(Map.copyOf(more), types, traffic || ofTraffic);
    }

    /** Only these kinds of traffic. */
    public Wishes ofTypes(List<Traffic> wanted) {
        List<Traffic> left = types.isEmpty()
                ? wanted
                : Stream.of(Traffic.values())
                        .filter(type -> types.contains(type) && wanted.contains(type))
                        .toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException("no record is of " + types + " and of " + wanted);
        }
        return new Wishes(columns, left, traffic);
    }

    /** Only records with all fields of traffic. */
    public Wishes withTraffic() {
        return new Wishes(columns, types, true);
    }
}
