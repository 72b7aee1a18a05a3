package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of all words that may start a command, in any case, with the token that each becomes there. */
final class CommandWords {
    private static final TreeMap<String, Integer> TOKEN_TYPES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        TOKEN_TYPES.put("dedup", InsightsLexer.DEDUP);
        TOKEN_TYPES.put("display", InsightsLexer.DISPLAY);
        TOKEN_TYPES.put("fields", InsightsLexer.FIELDS);
        TOKEN_TYPES.put("filter", InsightsLexer.FILTER);
        TOKEN_TYPES.put("filterIndex", InsightsLexer.FILTER_INDEX);
        TOKEN_TYPES.put("head", InsightsLexer.HEAD);
        TOKEN_TYPES.put("limit", InsightsLexer.LIMIT);
        TOKEN_TYPES.put("order", InsightsLexer.SORT);
        TOKEN_TYPES.put("parse", InsightsLexer.PARSE);
        TOKEN_TYPES.put("sort", InsightsLexer.SORT);
        TOKEN_TYPES.put("source", InsightsLexer.SOURCE);
        TOKEN_TYPES.put("stats", InsightsLexer.STATS);
        TOKEN_TYPES.put("tail", InsightsLexer.TAIL);
        TOKEN_TYPES.put("where", InsightsLexer.FILTER);
        for (String word : List.of(
                "accum",
                "addtotals",
                "anomaly",
                "appendcols",
                "autoregress",
                "cidrlookup",
                "countFrequent",
                "diff",
                "estimate",
                "expand",
                "filldown",
                "fillmissing",
                "join",
                "json",
                "logcompare",
                "lookup",
                "outlier",
                "pattern",
                "relevantfields",
                "search",
                "sessionize",
                "unnest")) {
            TOKEN_TYPES.put(word, InsightsLexer.UNSUPPORTED);
        }
    }

    private CommandWords() {}

    /** The token type of a word at a command's place, or null if it is no command. */
    static @Nullable Integer tokenType(String word) {
        return TOKEN_TYPES.get(word);
    }

    /** The spelling of a known word as the service documents it. */
    static String canonical(String word) {
        return TOKEN_TYPES.ceilingKey(word);
    }

    /** All words, in canonical spelling. */
    static Set<String> all() {
        return TOKEN_TYPES.keySet();
    }
}
