package io.flowlog.query.internal.ast;

/**
 * A stretch of the query's text.
 *
 * @param start UTF-16 index of the first character
 * @param end   UTF-16 index after the last character; equal to {@code start} for a place between two characters
 */
public record SourceSpan(int start, int end) {

    /** Checks that the span does not run backwards. */
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The shortest span that holds both. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(Math.min(start, other.start), Math.max(end, other.end));
    }
}
