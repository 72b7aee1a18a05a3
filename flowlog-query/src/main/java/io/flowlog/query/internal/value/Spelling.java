package io.flowlog.query.internal.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How queries spell names, strings and patterns. */
public final class Spelling {
    private static final Pattern PLAIN_NAME = Pattern.compile("@?[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    /** Words that are not names everywhere. */
    private static final Set<String> KEYWORDS =
            Set.of("and", "any", "as", "asc", "by", "desc", "false", "in", "like", "not", "or", "true");

    private Spelling() {}

    /** The name, in backticks unless it needs none. */
    public static String name(String text) {
        boolean plain = PLAIN_NAME.matcher(text).matches() && !KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : "`" + text + "`";
    }

    /** The text in single quotes, escaped. */
    public static String string(String value) {
        return "'"
                + value.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "'";
    }

    /** The pattern between slashes. */
    public static String regex(String pattern) {
        return "/" + pattern.replace("/", "\\/") + "/";
    }
}
