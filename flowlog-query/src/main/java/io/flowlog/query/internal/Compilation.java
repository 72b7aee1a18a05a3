package io.flowlog.query.internal;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.Diagnostic;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.analysis.AnalysisContext;
import io.flowlog.query.internal.analysis.Analyzer;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.parser.QueryParser;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.internal.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a text through the stages: tree, checked query, plan. Pure: the same text and options give the same outcome.
 *
 * @param tree        what was written; null if the text does not read
 * @param checked     the same with every name resolved; null if anything is wrong
 * @param plan        what is to be done; null if anything is wrong
 * @param diagnostics all problems in the order of the text
 */
public record Compilation(
        @Nullable Query tree,
        @Nullable CheckedQuery checked,
        @Nullable LogicalPlan plan,
        List<Diagnostic> diagnostics) {

    /** Takes a text through all stages, as far as it goes. */
    public static Compilation of(String text, QueryOptions options) {
        Problems problems = new Problems(text);
        Query tree = QueryParser.parse(text, options.limits(), problems);
        CheckedQuery checked = tree == null ? null : Analyzer.analyze(tree, AnalysisContext.of(options), problems);
        LogicalPlan plan = checked == null ? null : Planner.plan(checked, options.limits());
        return new Compilation(tree, checked, plan, problems.diagnostics());
    }

    /** Whether there is a plan. */
    public boolean isSound() {
        return plan != null;
    }

    /** A warning for each of the fields that a format lacks, at its first place in the text; some of them are missing in all formats. */
    public static List<Diagnostic> missingFields(
            String text, CheckedQuery checked, Set<FlowLogField> missing, Set<FlowLogField> missingInAll) {
        if (missing.isEmpty()) {
            return List.of();
        }
        Problems problems = new Problems(text);
        checked.fieldsNamed().forEach((field, span) -> {
            if (missing.contains(field)) {
                problems.add(
                        DiagnosticCode.FIELD_NOT_IN_FORMAT,
                        span,
                        missingInAll.contains(field)
                                ? "the format of the records has no column '" + field.canonicalName()
                                        + "', so the field is absent in them"
                                : "the format of some of the records has no column '" + field.canonicalName()
                                        + "', so the field is absent in those");
            }
        });
        return new ArrayList<>(problems.diagnostics());
    }
}
