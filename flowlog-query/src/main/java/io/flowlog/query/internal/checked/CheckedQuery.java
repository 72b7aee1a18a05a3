package io.flowlog.query.internal.checked;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.internal.ast.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A query without mistakes.
 *
 * @param definitions the names that the query defines, in order; each refers to earlier ones only
 * @param stages      what happens to the rows, in order
 * @param columns     the columns of the result, in order, at least one
 * @param fieldsNamed the published fields that the query names, each with the place of its first mention, for the warning
 *                    that an input lacks one
 */
public record CheckedQuery(
        List<NamedExpression> definitions,
        List<CheckedStage> stages,
        List<NamedExpression> columns,
        Map<FlowLogField, SourceSpan> fieldsNamed) {
    /** Copies the lists. */
    public CheckedQuery {
        definitions = List.copyOf(definitions);
        stages = List.copyOf(stages);
        columns = List.copyOf(columns);
        fieldsNamed = Collections.unmodifiableMap(new TreeMap<>(fieldsNamed));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < definitions.size(); i++) {
            text.append("define #")
                    .append(i)
                    .append(' ')
                    .append(definitions.get(i))
                    .append('\n');
        }
        stages.forEach(stage -> text.append(stage).append('\n'));
        return text.append(columns.stream().map(Object::toString).collect(Collectors.joining(", ", "columns ", "")))
                .toString();
    }
}
