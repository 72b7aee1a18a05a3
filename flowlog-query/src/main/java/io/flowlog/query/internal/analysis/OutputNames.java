package io.flowlog.query.internal.analysis;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.SystemField;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Suggestions;
import io.flowlog.query.internal.value.Spelling;
import io.flowlog.query.internal.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names mean from a {@code stats} on: its columns and what is defined of them, and nothing else. While the command itself
 * is being checked these are its keys and the columns to the left.
 */
final class OutputNames implements Names {
    private static final String OUTSIDE =
            "outside of an aggregate only keys of 'by' and columns to the left can stand, not ";

    private final Scope scope;
    private final Names inputs;
    private final Findings findings;
    private final Map<FlowLogField, CheckedExpression> fieldKeys = new EnumMap<>(FlowLogField.class);
    private final Map<String, String> columns = new HashMap<>();
    private final Set<String> warned = new HashSet<>();
    private boolean complete;

    /**
     * @param scope  of the new rows
     * @param inputs what names mean in the rows that go in
     */
    OutputNames(Scope scope, Names inputs, Findings findings) {
        this.scope = scope;
        this.inputs = inputs;
        this.findings = findings;
    }

    /** Says that a key is a field, which is then found by every spelling of it. */
    void addFieldKey(FlowLogField field, CheckedExpression key) {
        fieldKeys.putIfAbsent(field, key);
    }

    /** Says that a column is worked out by this expression. */
    void addColumn(Expression expression, String name) {
        columns.putIfAbsent(expression.toString(), name);
    }

    /** Says that the command has ended: names stand behind it from now on. */
    void complete() {
        complete = true;
    }

    @Override
    public CheckedExpression resolve(String name, SourceSpan span) {
        CheckedExpression meaning = find(name);
        if (meaning != null) {
            return Findings.isUnsound(meaning) ? findings.fail() : meaning;
        }
        if (!findings.judgesNames() || scope.isPartOfUnsound(name)) {
            return findings.fail();
        }
        List<String> suggestions = suggestions(name);
        if (complete) {
            String wayOut = inputs.isKnown(name) ? ": use it before, or add it to 'by'" : "";
            return findings.fail(
                    DiagnosticCode.NOT_IN_STATS,
                    span,
                    "the 'stats' before gives no column '" + name + "'" + wayOut,
                    suggestions);
        }
        return inputs.isKnown(name)
                ? findings.fail(
                        DiagnosticCode.NOT_AGGREGATED,
                        span,
                        OUTSIDE + "'" + name + "'",
                        List.of("latest(" + Spelling.name(name) + ")"))
                : inputs.resolve(name, span);
    }

    @Override
    public CheckedExpression resolveOrQuote(String name, SourceSpan span) {
        return resolve(name, span);
    }

    @Override
    public CheckedExpression resolveKey(String name, SourceSpan span) {
        if (find(name) != null || !findings.judgesNames() || scope.isPartOfUnsound(name)) {
            return resolve(name, span);
        }
        if (warned.add(name)) {
            findings.warn(
                    DiagnosticCode.SORT_KEY_NOT_IN_STATS,
                    span,
                    "the 'stats' before gives no column '" + name + "', so this key is absent in every row",
                    suggestions(name));
        }
        return new CheckedExpression.Constant(new Value());
    }

    @Override
    public CheckedExpression timestamp(Expression.Call call) {
        String name = SystemField.TIMESTAMP.queryName();
        CheckedExpression meaning = find(name);
        if (meaning != null) {
            return meaning;
        } else if (complete) {
            return findings.fail(
                    DiagnosticCode.NOT_IN_STATS,
                    call.nameSpan(),
                    "'" + call.name() + "' needs '" + name + "', which the 'stats' before does not give");
        }
        CheckedExpression input = inputs.timestamp(call);
        return Findings.isUnsound(input)
                ? input
                : findings.fail(
                        DiagnosticCode.NOT_AGGREGATED,
                        call.nameSpan(),
                        OUTSIDE + "'" + call.name() + "', which needs '" + name + "'");
    }

    @Override
    public @Nullable ColumnReference columnOf(Expression expression) {
        String column = columns.isEmpty() ? null : columns.get(expression.toString());
        if (column == null) {
            return null;
        }
        return complete
                ? new ColumnReference(
                        column,
                        DiagnosticCode.NOT_IN_STATS,
                        "the 'stats' before gives this as a column: refer to it by its name")
                : new ColumnReference(
                        column,
                        DiagnosticCode.NOT_AGGREGATED,
                        "this key of 'by' is shown by itself: leave it out here, or refer to it by its name");
    }

    @Override
    public CheckedExpression unknown(String name, SourceSpan span, String message, List<String> suggestions) {
        return findings.judgesNames()
                ? findings.fail(DiagnosticCode.UNKNOWN_NAME, span, message, suggestions)
                : findings.fail();
    }

    @Override
    public boolean isField(String name) {
        return find(name) != null;
    }

    @Override
    public boolean isKnown(String name) {
        return !findings.judgesNames() || find(name) != null;
    }

    private @Nullable CheckedExpression find(String name) {
        CheckedExpression defined = scope.find(name);
        if (defined != null) {
            return defined;
        }
        Optional<FlowLogField> field = FlowLogField.find(name);
        return field.map(fieldKeys::get).orElse(null);
    }

    private List<String> suggestions(String name) {
        return Suggestions.nearest(name, new ArrayList<>(scope.names())).stream()
                .map(Spelling::name)
                .toList();
    }
}
