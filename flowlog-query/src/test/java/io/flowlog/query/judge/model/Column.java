package io.flowlog.query.judge.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column shows, and its alias, if it has one. */
public record Column(Expression expression, @Nullable String alias) {

    /** The alias, or the expression's own text; a name without its backticks. */
    public String name() {
        if (alias != null) {
            return alias;
        }
        return expression instanceof Leaf.Name name ? name.name() : expression.text();
    }

    String text() {
        return expression.text() + (alias == null ? "" : " as " + new Leaf.Name(alias).text());
    }

    static String listed(List<Column> columns) {
        return columns.stream().map(Column::text).collect(Collectors.joining(", "));
    }
}
