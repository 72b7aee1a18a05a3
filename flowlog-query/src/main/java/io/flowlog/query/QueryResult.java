package io.flowlog.query;

import io.flowlog.core.InputProblem;
import java.util.List;

/**
 * The answer of a query. Over the same input it is the same at every run, whatever the number of threads. Immutable; safe to
 * share among threads.
 */
public final class QueryResult {
    private final List<String> columns;
    private final List<QueryRow> rows;
    private final QueryStatistics statistics;
    private final boolean truncated;
    private final List<Diagnostic> warnings;

    QueryResult(
            List<String> columns,
            List<QueryRow> rows,
            QueryStatistics statistics,
            boolean truncated,
            List<Diagnostic> warnings) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.statistics = statistics;
        this.truncated = truncated;
        this.warnings = List.copyOf(warnings);
    }

    /** The names of the columns, in order; a row may lack cells. */
    public List<String> columns() {
        return columns;
    }

    /** The rows, in order; empty if they went to a consumer. */
    public List<QueryRow> rows() {
        return rows;
    }

    /** What was read to find them. */
    public QueryStatistics statistics() {
        return statistics;
    }

    /** Whether there were more rows, and only the default limit, which nobody asked for, kept them out. */
    public boolean truncated() {
        return truncated;
    }

    /** What the query's author may not have meant: the warnings of compiling, and fields that an input lacks. */
    public List<Diagnostic> warnings() {
        return warnings;
    }

    /**
     * The inputs that could not be read to their end; empty unless {@link QueryOptions.InputProblems#REPORT} was asked for.
     * The rows are those of what could be read.
     */
    public List<InputProblem> problems() {
        return statistics.read().problems();
    }

    /** How many rows of which columns. */
    @Override
    public String toString() {
        return rows.size() + " rows of " + columns + (truncated ? ", truncated" : "");
    }
}
