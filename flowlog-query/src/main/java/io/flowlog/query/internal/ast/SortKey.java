package io.flowlog.query.internal.ast;

/**
 * One key of {@code sort}.
 *
 * @param name       a field, an alias, or the text of a column in backticks
 * @param descending whether {@code desc} was written
 * @param span       name and direction
 */
public record SortKey(Expression.Name name, boolean descending, SourceSpan span) {
    @Override
    public String toString() {
        return descending ? name + " desc" : name.toString();
    }
}
