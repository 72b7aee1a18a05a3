package io.flowlog.query.internal.ast;

import java.util.List;
import java.util.stream.Collectors;

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
     * @param name     in canonical spelling, such as {@code stats}
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
