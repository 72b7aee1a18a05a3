package io.flowlog.query.internal.analysis;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.QueryOptions.UnknownNames;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names mean where rows are records. In this order: what the query defined, a system field, a published field, a column
 * that only the inputs know.
 */
final class RecordNames implements Names {
    private static final Set<String> ABSENT_NAMES =
            Set.of("@ptr", "@source.log", "@data_source_name", "@data_source_type", "@data_format");
    private static final List<String> ABSENT_PREFIXES = List.of("@entity.", "@aws.");

    private final AnalysisContext context;
    private final Scope scope;
    private final Findings findings;
    private final Set<String> warned = new HashSet<>();
    private final Map<FlowLogField, SourceSpan> fieldsNamed = new EnumMap<>(FlowLogField.class);

    RecordNames(AnalysisContext context, Scope scope, Findings findings) {
        this.context = context;
        this.scope = scope;
        this.findings = findings;
    }

    /** The published fields that were named, each with the place of its first mention. */
    Map<FlowLogField, SourceSpan> fieldsNamed() {
        return fieldsNamed;
    }

    @Override
    public CheckedExpression resolve(String name, SourceSpan span) {
        return resolve(name, span, false);
    }

    @Override
    public CheckedExpression resolveOrQuote(String name, SourceSpan span) {
        return resolve(name, span, true);
    }

    @Override
    public CheckedExpression resolveKey(String name, SourceSpan span) {
        return resolve(name, span, false);
    }

    @Override
    public CheckedExpression timestamp(Expression.Call call) {
        return resolve(SystemField.TIMESTAMP.queryName(), call.nameSpan());
    }

    private CheckedExpression resolve(String name, SourceSpan span, boolean mayBeText) {
        CheckedExpression meaning = find(name);
        if (meaning instanceof CheckedExpression.Field field) {
            fieldsNamed.putIfAbsent(field.field(), span);
        }
        if (meaning != null) {
            return Findings.isUnsound(meaning) ? findings.fail() : meaning;
        }
        if (!findings.judgesNames() || scope.isPartOfUnsound(name)) {
            return findings.fail();
        }
        if (isAlwaysAbsent(name)) {
            warnOnce(
                    DiagnosticCode.ALWAYS_ABSENT,
                    name,
                    span,
                    "'" + name + "' has no value in flow log records",
                    List.of());
            return absent();
        }
        List<String> suggestions = suggestions(name);
        String message = "nothing is called '" + name + "'";
        return mayBeText && suggestions.isEmpty()
                ? unknown(name, span, message + ": a text needs quotes", List.of(Spelling.string(name)))
                : unknown(name, span, message, suggestions);
    }

    @Override
    public CheckedExpression unknown(String name, SourceSpan span, String message, List<String> suggestions) {
        if (!findings.judgesNames()) {
            return findings.fail();
        }
        if (context.unknownNames() == UnknownNames.REJECT) {
            return findings.fail(DiagnosticCode.UNKNOWN_NAME, span, message, suggestions);
        }
        warnOnce(DiagnosticCode.UNKNOWN_NAME_ABSENT, name, span, message + ", so it has no value", suggestions);
        return absent();
    }

    @Override
    public boolean isKnown(String name) {
        return !findings.judgesNames() || find(name) != null || isAlwaysAbsent(name);
    }

    /** Whether this is a spelling of a published field or of a column of the inputs. */
    @Override
    public boolean isField(String name) {
        return FlowLogField.find(name).isPresent() || column(name) != null;
    }

    @Override
    public @Nullable ColumnReference columnOf(Expression expression) {
        return null;
    }

    private @Nullable CheckedExpression find(String name) {
        CheckedExpression defined = scope.find(name);
        if (defined != null) {
            return defined;
        }
        for (SystemField field : SystemField.values()) {
            if (field.queryName().equals(name)) {
                return new CheckedExpression.System(field);
            }
        }
        Optional<FlowLogField> field = FlowLogField.find(name);
        if (field.isPresent()) {
            return new CheckedExpression.Field(field.get());
        }
        return column(name);
    }

    private CheckedExpression.@Nullable FormatColumn column(String name) {
        if (context.columns().contains(name)) {
            return new CheckedExpression.FormatColumn(name);
        }
        String wanted = bare(name);
        for (String column : context.columns()) {
            if (bare(column).equals(wanted)) {
                return new CheckedExpression.FormatColumn(column);
            }
        }
        return null;
    }

    private List<String> suggestions(String name) {
        List<String> candidates = new ArrayList<>(scope.names());
        for (SystemField field : SystemField.values()) {
            candidates.add(field.queryName());
        }
        for (FlowLogField field : FlowLogField.values()) {
            candidates.add(field.queryName());
            if (!bare(field.canonicalName()).equals(bare(field.queryName()))) {
                candidates.add(field.canonicalName());
            }
        }
        candidates.addAll(context.columns());
        return Suggestions.nearest(name, candidates).stream()
                .map(Spelling::name)
                .toList();
    }

    private void warnOnce(DiagnosticCode code, String name, SourceSpan span, String message, List<String> suggestions) {
        if (warned.add(name)) {
            findings.warn(code, span, message, suggestions);
        }
    }

    private static boolean isAlwaysAbsent(String name) {
        return ABSENT_NAMES.contains(name) || ABSENT_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static CheckedExpression absent() {
        return new CheckedExpression.Constant(new Value());
    }

    /** The form in which spellings of one field or column are the same. */
    private static String bare(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
