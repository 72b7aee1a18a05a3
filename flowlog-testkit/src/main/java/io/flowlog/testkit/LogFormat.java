package io.flowlog.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a record holds what, by name. Immutable. */
public final class LogFormat {
    /** The order of version 2, which flow logs have if nobody asks for another. */
    public static final LogFormat DEFAULT = of(
            "version",
            "account-id",
            "interface-id",
            "srcaddr",
            "dstaddr",
            "srcport",
            "dstport",
            "protocol",
            "packets",
            "bytes",
            "start",
            "end",
            "action",
            "log-status");

    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    private LogFormat(List<String> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (indexes.put(normalized(columns.get(i)), i) != null) {
                throw new IllegalArgumentException("two columns are called " + columns.get(i));
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a format has at least one column");
        }
    }

    /**
     * The format with these columns in this order.
     *
     * @param columns published names such as {@code account-id}, or names that AWS may publish some day; each once
     * @throws IllegalArgumentException if there is none, or one twice in whatever spelling
     */
    public static LogFormat of(String... columns) {
        return of(Arrays.asList(columns));
    }

    /** The format with these columns in this order; as {@link #of(String...)}. */
    public static LogFormat of(List<String> columns) {
        return new LogFormat(columns);
    }

    /** The names of the columns in their order. */
    public List<String> columns() {
        return columns;
    }

    /** How many columns there are. */
    public int size() {
        return columns.size();
    }

    /** Where a column is, from 0, or -1 if there is none; dashes, underscores and the case of letters make no difference. */
    public int indexOf(String column) {
        return indexes.getOrDefault(normalized(column), -1);
    }

    /** Whether there is a column of this name, in any spelling. */
    public boolean contains(String column) {
        return indexOf(column) >= 0;
    }

    /** The line with the names of the columns, as files in S3 begin with it, without a line break. */
    public String headerLine() {
        return String.join(" ", columns);
    }

    /** As one gives it to AWS: <code>${srcaddr} ${dstaddr}</code>. */
    public String formatString() {
        return "${" + String.join("} ${", columns) + "}";
    }

    static String normalized(String column) {
        return column.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogFormat format && columns.equals(format.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /** {@link #headerLine()}. */
    @Override
    public String toString() {
        return headerLine();
    }
}
