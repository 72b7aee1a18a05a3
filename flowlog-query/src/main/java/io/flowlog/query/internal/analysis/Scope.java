package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.NamedExpression;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that the query has defined so far. A name for what is itself only a reference or a constant becomes that: an
 * alias of a field is as good as the field.
 */
final class Scope {
    private final Map<String, CheckedExpression> meanings = new LinkedHashMap<>();
    private final List<NamedExpression> definitions;

    /** @param definitions receives what has to be worked out, behind what is there already */
    Scope(List<NamedExpression> definitions) {
        this.definitions = definitions;
    }

    /** What the name was defined as, spelled exactly so; null if it was not. */
    @Nullable CheckedExpression find(String name) {
        return meanings.get(name);
    }

    /** Gives a new name a meaning, and returns how to refer to it. */
    CheckedExpression define(String name, CheckedExpression expression) {
        CheckedExpression meaning = isReference(expression) ? expression : addUnnamed(name, expression);
        meanings.put(name, meaning);
        return meaning;
    }

    /** Adds what has to be worked out, though no name of the query stands for it, and returns how to refer to it. */
    CheckedExpression addUnnamed(String label, CheckedExpression expression) {
        definitions.add(new NamedExpression(label, expression));
        return new CheckedExpression.Defined(definitions.size() - 1, label);
    }

    /**
     * Whether the name already means the same. Their printed forms decide: these name what each name refers to, and cells
     * that hold constants have no equality.
     */
    boolean means(String name, CheckedExpression expression) {
        CheckedExpression meaning = meanings.get(name);
        if (meaning instanceof CheckedExpression.Cell) {
            return meaning.equals(expression); // a key may be named like an aggregate
        }
        if (meaning instanceof CheckedExpression.Defined defined) {
            meaning = definitions.get(defined.index()).expression();
        }
        return meaning != null && meaning.toString().equals(expression.toString());
    }

    /** Whether the name is that of a part, {@code j.a}, of what has no meaning because of a mistake. */
    boolean isPartOfUnsound(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            CheckedExpression whole = meanings.get(name.substring(0, dot));
            if (whole != null && Findings.isUnsound(whole)) {
                return true;
            }
        }
        return false;
    }

    /** The names defined so far, in order. */
    Collection<String> names() {
        return Collections.unmodifiableSet(meanings.keySet());
    }

    private static boolean isReference(CheckedExpression expression) {
        return expression instanceof CheckedExpression.Constant
                || expression instanceof CheckedExpression.Field
                || expression instanceof CheckedExpression.FormatColumn
                || expression instanceof CheckedExpression.Cell
                || expression instanceof CheckedExpression.System
                || expression instanceof CheckedExpression.Defined;
    }
}
