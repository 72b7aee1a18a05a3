package io.flowlog.query.internal.ast;

import org.jspecify.annotations.Nullable;

/**
 * One expression of {@code fields} or {@code display}, with its name.
 *
 * @param expression the value
 * @param alias      the name after {@code as}, or null
 * @param name       the name of the result's column: the alias, or the expression's own text as written
 *                   (a lone name in backticks without them)
 * @param span       expression and alias
 */
public record Column(Expression expression, Expression.@Nullable Name alias, String name, SourceSpan span) {
    /**
     * The column in canonical spelling, or as it was written where that is its name and the canonical spelling would change it.
     * An alias instead would define the name, which is allowed only once, and could not hold a backtick.
     */
    @Override
    public String toString() {
        if (alias != null) {
            return expression + " as " + alias;
        }
        boolean named =
                expression instanceof Expression.Name plain && plain.text().equals(name);
        return named ? expression.toString() : name;
    }
}
