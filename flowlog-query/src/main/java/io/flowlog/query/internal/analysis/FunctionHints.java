package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.diagnostic.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write instead of a function that does not exist, though other languages have it. */
final class FunctionHints {
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("lower", "tolower"),
            Map.entry("upper", "toupper"),
            Map.entry("lcase", "tolower"),
            Map.entry("ucase", "toupper"),
            Map.entry("exists", "ispresent"),
            Map.entry("isnotnull", "ispresent"),
            Map.entry("isprivateaddr", "isPrivateIP"),
            Map.entry("isprivateaddress", "isPrivateIP"),
            Map.entry("datetimepart", "formatDate"),
            Map.entry("date_format", "formatDate"),
            Map.entry("length", "strlen"),
            Map.entry("len", "strlen"),
            Map.entry("substring", "substr"),
            Map.entry("contains", "strcontains"),
            Map.entry("ceiling", "ceil"),
            Map.entry("iff", "if"),
            Map.entry("mean", "avg"),
            Map.entry("average", "avg"),
            Map.entry("dc", "count_distinct"),
            Map.entry("distinct_count", "count_distinct"),
            Map.entry("first", "earliest"),
            Map.entry("last", "latest"),
            Map.entry("std", "stddev"),
            Map.entry("stdev", "stddev"),
            Map.entry("var", "variance"),
            Map.entry("nvl", "coalesce"),
            Map.entry("ifnull", "coalesce"));

    private static final Map<String, String> WITHOUT_A_FUNCTION = Map.of(
            "between", "write 'x >= low and x <= high'",
            "isnull", "write 'not ispresent(x)'",
            "matches", "write 'x like /regex/'",
            "regexp_like", "write 'x like /regex/'");

    private static final Pattern PERCENTILE = Pattern.compile("[pP](\\d{1,2})");

    private FunctionHints() {}

    /** Functions to call instead, the best first; only such as exist. */
    static List<String> instead(String name, Collection<String> existing) {
        String known = ELSEWHERE.get(name.toLowerCase(Locale.ROOT));
        if (known != null && existing.stream().anyMatch(known::equalsIgnoreCase)) {
            return List.of(known);
        }
        return Suggestions.nearest(name, existing);
    }

    /** The sentence about an unknown function, with the way out if that is no function. */
    static String message(String name) {
        String hint = WITHOUT_A_FUNCTION.get(name.toLowerCase(Locale.ROOT));
        Matcher percentile = PERCENTILE.matcher(name);
        if (percentile.matches()) {
            hint = "write 'pct(x, " + percentile.group(1) + ")'";
        }
        return "there is no function '" + name + "'" + (hint == null ? "" : ": " + hint);
    }
}
