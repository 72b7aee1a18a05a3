package io.flowlog.query;

import io.flowlog.query.internal.diagnostic.DiagnosticRenderer;
import java.util.List;

/**
 * One problem of a query: what it is, where it stands, and what to write instead.
 *
 * @param code        stable identifier such as {@code FLQ201}; never reused for another problem
 * @param severity    whether the query is refused
 * @param startOffset UTF-16 index in the query's text of the first character concerned
 * @param endOffset   UTF-16 index after the last character concerned; equal to {@code startOffset} for a place where
 *                    something is missing
 * @param line        line of {@code startOffset}, from 1
 * @param column      UTF-16 column of {@code startOffset} in its line, from 1
 * @param message     one sentence, without the position
 * @param suggestions what could be written in place of the text concerned, the best first; often empty
 */
public record Diagnostic(
        String code,
        Severity severity,
        int startOffset,
        int endOffset,
        int line,
        int column,
        String message,
        List<String> suggestions) {

    /** How bad a problem is. */
    public enum Severity {
        /** The query cannot run. */
        ERROR,
        /** The query runs; its author may have meant something else. */
        WARNING
    }

    /** Copies the list. */
    public Diagnostic {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * The problem as a person reads it: code, message and position, then the line of the query with carets under the
     * text concerned, then the suggestions. An excerpt shows at most 120 characters of a long line.
     *
     * @param queryText the text that was compiled
     */
    public String render(String queryText) {
        return DiagnosticRenderer.render(this, queryText);
    }
}
