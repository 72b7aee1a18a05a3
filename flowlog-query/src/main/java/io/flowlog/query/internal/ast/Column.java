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
     * The column in canonical spelling; its name is spelled out where the canonical spelling alone would change it. A name that
     * holds a backtick cannot be spelled out, so there the column stays as it was written.
     */
    @Override
    public String toString() {
        String value = expression.toString();
        if (alias != null) {
            return value + " as " + alias;
        }
        boolean named =
                expression instanceof Expression.Name plain && plain.text().equals(name);
        if (named || name.equals(value)) {
            return value;
        }
        return name.indexOf('`') < 0 ? value + " as " + AstPrinter.name(name) : name;
    }
}
