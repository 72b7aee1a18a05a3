package io.flowlog.query.judge.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One command of a query. */
public sealed interface Stage {

    /** As the language writes it. */
    String text();

    /** Adds columns. */
    record Fields(List<Column> columns) implements Stage {
        @Override
        public String text() {
            return "fields " + Column.listed(columns);
        }
    }

    /** Says which columns are shown. */
    record Display(List<Column> columns) implements Stage {
        @Override
        public String text() {
            return "display " + Column.listed(columns);
        }
    }

    /** Keeps rows for which the condition is true. */
    record Filter(Expression condition) implements Stage {
        @Override
        public String text() {
            return "filter " + condition.text();
        }
    }

    /** Orders rows. */
    record Sort(List<Key> keys) implements Stage {
        /** A name to order by. */
        public record Key(String name, boolean descending) {}

        @Override
        public String text() {
            return "sort "
                    + keys.stream()
                            .map(key -> new Leaf.Name(key.name).text() + (key.descending ? " desc" : ""))
                            .collect(Collectors.joining(", "));
        }
    }

    /** Keeps the first rows of the order, or any. */
    record Limit(int count, boolean any) implements Stage {
        @Override
        public String text() {
            return (any ? "limit any " : "limit ") + count;
        }
    }

    /** Keeps the first row for each combination of values. */
    record Dedup(List<String> names) implements Stage {
        @Override
        public String text() {
            return "dedup " + listed(names);
        }
    }

    /** Cuts a value up by the fixed parts of a pattern; of {@code @message} unless a name is given. */
    record ParseGlob(@Nullable String name, String glob, List<String> targets) implements Stage {
        @Override
        public String text() {
            return "parse " + subject(name) + new Leaf.Text(glob).text() + " as " + listed(targets);
        }
    }

    /** Finds the groups of a regex in a value; those without a name of their own take the targets. */
    record ParseRegex(@Nullable String name, String regex, List<String> targets) implements Stage {
        @Override
        public String text() {
            String pattern = "/" + regex.replace("/", "\\/") + "/";
            return "parse " + subject(name) + pattern + (targets.isEmpty() ? "" : " as " + listed(targets));
        }
    }

    /** One row for each combination of keys. */
    record Stats(List<Column> aggregates, List<Column> keys) implements Stage {
        @Override
        public String text() {
            return "stats " + Column.listed(aggregates) + (keys.isEmpty() ? "" : " by " + Column.listed(keys));
        }
    }

    private static String subject(@Nullable String name) {
        return name == null ? "" : new Leaf.Name(name).text() + " ";
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> new Leaf.Name(name).text()).collect(Collectors.joining(", "));
    }
}
