package io.flowlog.query.internal.plan;

import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints a plan: the last step first, each above the one it reads from. What the query defined stands as {@code with} above the
 * rows that it is worked out of, unless no step asks for it.
 */
final class PlanPrinter {
    private final LogicalPlan plan;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    PlanPrinter(LogicalPlan plan) {
        this.plan = plan;
    }

    String print() {
        ExpressionText text = textBelow(plan.root());
        int definitions = plan.definitions().size();
        for (PlanNode node = plan.root(); node != null; node = LogicalPlan.inputOf(node)) {
            if (node instanceof PlanNode.Aggregate aggregate) {
                definitions(aggregate.firstDefinition(), definitions, text);
                definitions = aggregate.firstDefinition();
                text = textBelow(aggregate);
            } else if (node instanceof PlanNode.Scan) {
                definitions(0, definitions, text);
            }
            line(step(node, text));
            depth++;
        }
        return out.toString();
    }

    /** For what a step asks of the rows that it reads: those of the next grouping below it, or records. */
    private static ExpressionText textBelow(PlanNode step) {
        PlanNode node = LogicalPlan.inputOf(step);
        while (node != null && !(node instanceof PlanNode.Aggregate)) {
            node = LogicalPlan.inputOf(node);
        }
        return node instanceof PlanNode.Aggregate aggregate
                ? new ExpressionText(textBelow(aggregate).cellsOf(aggregate.keys(), aggregate.aggregates()))
                : new ExpressionText(List.of());
    }

    private static String step(PlanNode node, ExpressionText text) {
        if (node instanceof PlanNode.Filter filter) {
            List<CheckedExpression> conjuncts = filter.conjuncts();
            return "filter " + text.of(conjuncts.size() == 1 ? conjuncts.get(0) : new CheckedExpression.And(conjuncts));
        }
        if (node instanceof PlanNode.Aggregate group) {
            return "group"
                    + (group.keys().isEmpty()
                            ? " all"
                            : joined(" by ", group.keys().stream().map(text::of).toList()))
                    + joined(" for ", group.aggregates().stream().map(text::of).toList());
        }
        if (node instanceof PlanNode.TopRows top) {
            return (top.any() ? "any " : "first ")
                    + top.rows()
                    + (top.byDefault() ? " (by default)" : "")
                    + joined(
                            " with distinct ",
                            top.distinct().stream().map(text::of).toList())
                    + joined(" by ", top.keys().stream().map(text::of).toList());
        }
        return node instanceof PlanNode.Project project
                ? joined("show ", project.columns().stream().map(text::of).toList())
                : "scan";
    }

    private static String joined(String before, List<String> parts) {
        return parts.isEmpty() ? "" : before + String.join(", ", parts);
    }

    /** What the steps above ask for, of the definitions with these indices. */
    private void definitions(int from, int to, ExpressionText text) {
        List<String> lines = new ArrayList<>();
        // a definition refers to earlier ones only
        for (int i = to - 1; i >= from; i--) {
            if (!text.definitionsMet().get(i)) {
                continue;
            }
            Integer list = listOf(i);
            if (list == null) {
                lines.add(0, line(i, to, text));
            } else {
                text.definitionsMet().set(list);
            }
        }
        lines.forEach(line -> line("with " + line));
    }

    /** A definition; the names that one {@code parse} gives are one. */
    private String line(int index, int to, ExpressionText text) {
        NamedExpression definition = plan.definitions().get(index);
        List<String> names = new ArrayList<>();
        for (int i = index + 1; i < to; i++) {
            Integer list = listOf(i);
            if (list != null && list == index) {
                names.add(Spelling.name(plan.definitions().get(i).name()));
            }
        }
        return names.isEmpty()
                ? text.of(definition)
                : String.join(", ", names) + " = " + text.of(definition.expression());
    }

    /** The definition that holds all that a {@code parse} found, if this one is a part of that; else null. */
    private @Nullable Integer listOf(int index) {
        return plan.definitions().get(index).expression() instanceof CheckedExpression.Element element
                        && element.list() instanceof CheckedExpression.Defined list
                        && plan.definitions().get(list.index()).expression() instanceof CheckedExpression.Extract
                ? list.index()
                : null;
    }

    private void line(String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
