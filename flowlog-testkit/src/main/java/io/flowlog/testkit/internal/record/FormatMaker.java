package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.internal.choice.Choices;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes formats.
 *
 * @param required columns that there must be
 * @param excluded columns that there must not be
 * @param version  the highest of the fields
 * @param unknown  whether there may be columns that nobody has published
 */
public record FormatMaker(List<String> required, List<String> excluded, int version, boolean unknown) {
    /** Of any format. */
    public static final FormatMaker ANY = new FormatMaker(List.of(), List.of(), 11, true);

    private static final List<String> UNKNOWN =
            List.of("future-field", "x", "cost-center", "next-hop-region", "field_13", "ja4-fingerprint", "größe");
    private static final List<LogFormat> MODELS =
            List.of(PublishedFields.transitGateway(), PublishedFields.allByName());

    /** A format: the default one if it will do, or any columns in any order. */
    public LogFormat make(Choices choices) {
        if (admits(LogFormat.DEFAULT) && !choices.chance("custom", 55)) {
            return LogFormat.DEFAULT;
        }
        List<String> pool = pool();
        List<List<String>> models =
                MODELS.stream().filter(this::admits).map(LogFormat::columns).toList();
        Set<String> columns =
                withFewUnknown(choices.someOf("columns", required.isEmpty() ? 1 : 0, pool.size(), pool, models));
        List<String> ordered = new ArrayList<>(columns);
        for (String column : required) {
            if (!columns.contains(column)) {
                // the simplest is behind all others
                int place = ordered.size() - (int) choices.upTo("place of " + column, ordered.size());
                ordered.add(place, column);
            }
        }
        return LogFormat.of(ordered.isEmpty() ? pool.subList(0, 1) : ordered);
    }

    /** Each once, and not more unknown ones than published: of others nobody could tell that they are names. */
    private static Set<String> withFewUnknown(List<String> columns) {
        Set<String> kept = new LinkedHashSet<>(columns);
        long published = kept.stream().filter(name -> !UNKNOWN.contains(name)).count();
        List<String> unknown = kept.stream().filter(UNKNOWN::contains).toList();
        kept.removeAll(unknown.subList((int) Math.min(published, unknown.size()), unknown.size()));
        return kept;
    }

    private List<String> pool() {
        return Stream.concat(PublishedFields.names(version).stream(), unknown ? UNKNOWN.stream() : Stream.empty())
                .filter(name -> !excluded.contains(name))
                .toList();
    }

    private boolean admits(LogFormat format) {
        return format.columns().containsAll(required)
                && excluded.stream().noneMatch(format::contains)
                && PublishedFields.names(version).containsAll(format.columns());
    }

    /** The canonical name of a published field in whatever spelling; any other name as it is. */
    public static String canonical(String column) {
        LogFormat spelled = LogFormat.of(column);
        return PublishedFields.names().stream()
                .filter(spelled::contains)
                .findFirst()
                .orElse(column);
    }
}
