package io.flowlog.query.internal.ast;

import io.flowlog.query.internal.value.Spelling;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One stage of the pipeline, as written. */
public sealed interface Command {

    /** From the command's first word to its last token. */
    SourceSpan span();

    /** {@code fields expr [as name], …} */
    record Fields(List<Column> columns, SourceSpan span) implements Command {
        /** Copies the list. */
        public Fields {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "fields " + commaSeparated(columns);
        }
    }

    /** {@code display expr [as name], …} */
    record Display(List<Column> columns, SourceSpan span) implements Command {
        /** Copies the list. */
        public Display {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "display " + commaSeparated(columns);
        }
    }

    /** {@code filter}, {@code where} and {@code filterIndex}: all three keep the rows for which the condition is true. */
    record Filter(Expression condition, SourceSpan span) implements Command {
        @Override
        public String toString() {
            return "filter " + condition;
        }
    }

    /** {@code sort key [asc|desc], …} */
    record Sort(List<SortKey> keys, SourceSpan span) implements Command {
        /** Copies the list. */
        public Sort {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "sort " + commaSeparated(keys);
        }
    }

    /**
     * {@code limit [any] count}, also written {@code head}.
     *
     * @param count     as written; judged by the analyzer ({@link Long#MAX_VALUE} if it has more than 18 digits)
     * @param any       whether {@code any} was written
     * @param countSpan the number
     */
    record Limit(long count, boolean any, SourceSpan countSpan, SourceSpan span) implements Command {
        @Override
        public String toString() {
            return (any ? "limit any " : "limit ") + count;
        }
    }

    /**
     * {@code stats aggregate [as name], … [by key [as name], …]}
     *
     * @param aggregates at least one
     * @param keys       empty if all rows are one group
     */
    record Stats(List<Column> aggregates, List<Column> keys, SourceSpan span) implements Command {
        /** Copies the lists. */
        public Stats {
            aggregates = List.copyOf(aggregates);
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "stats " + commaSeparated(aggregates) + (keys.isEmpty() ? "" : " by " + commaSeparated(keys));
        }
    }

    /** {@code dedup name, …} */
    record Dedup(List<Expression.Name> keys, SourceSpan span) implements Command {
        /** Copies the list. */
        public Dedup {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "dedup " + commaSeparated(keys);
        }
    }

    /**
     * {@code parse [field] pattern [as name, …]}
     *
     * @param field       what to parse, or null for {@code @message}
     * @param pattern     a glob, or a regex
     * @param targets     the names after {@code as}; empty if there are none
     */
    record Parse(
            Expression.@Nullable Name field,
            String pattern,
            boolean regex,
            SourceSpan patternSpan,
            List<Expression.Name> targets,
            SourceSpan span)
            implements Command {
        /** Copies the list. */
        public Parse {
            targets = List.copyOf(targets);
        }

        @Override
        public String toString() {
            return "parse "
                    + (field == null ? "" : field + " ")
                    + (regex ? Spelling.regex(pattern) : Spelling.string(pattern))
                    + (targets.isEmpty() ? "" : " as " + commaSeparated(targets));
        }
    }

    /** {@code SOURCE …} at the start: the caller names the input, so it is ignored with a warning. */
    record Source(SourceSpan span) implements Command {
        @Override
        public String toString() {
            return "source logGroups()";
        }
    }

    /**
     * A command of the service that FlowLog does not run; its arguments were passed over unread.
     *
     * @param name     in canonical spelling, such as {@code pattern}
     * @param nameSpan the command's word
     */
    record Unsupported(String name, SourceSpan nameSpan, SourceSpan span) implements Command {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String commaSeparated(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
