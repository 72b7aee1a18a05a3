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
    private final Scope scope;
    private final Names inputs;
    private final Findings findings;
    private final Map<FlowLogField, CheckedExpression> fieldKeys = new EnumMap<>(FlowLogField.class);
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
        if (!findings.judgesNames()) {
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
                        "outside of an aggregate only keys of 'by' and columns to the left can stand, not '" + name
                                + "'",
                        List.of("latest(" + Spelling.name(name) + ")"))
                : inputs.resolve(name, span);
    }

    @Override
    public CheckedExpression resolveOrQuote(String name, SourceSpan span) {
        return resolve(name, span);
    }

    @Override
    public CheckedExpression resolveKey(String name, SourceSpan span) {
        if (find(name) != null || !findings.judgesNames()) {
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
        return meaning != null
                ? meaning
                : findings.fail(
                        DiagnosticCode.NOT_IN_STATS,
                        call.nameSpan(),
                        "'" + call.name() + "' needs '" + name + "', which the 'stats' before does not give");
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
