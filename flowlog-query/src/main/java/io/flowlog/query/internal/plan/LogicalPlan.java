package io.flowlog.query.internal.plan;

import io.flowlog.query.internal.checked.NamedExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, before it is known in which columns the records hold their fields.
 *
 * @param root        the last step
 * @param definitions the names that the query defines, by index; each refers to earlier ones only; worked out for a row when
 *                    a step asks
 */
public record LogicalPlan(PlanNode.Project root, List<NamedExpression> definitions) {
    /** Copies the list. */
    public LogicalPlan {
        definitions = List.copyOf(definitions);
    }

    /** The plan for people: the last step first, each above the one it reads from. */
    public String explain() {
        return new PlanPrinter(this).print();
    }

    /** Same as {@link #explain()}. */
    @Override
    public String toString() {
        return explain();
    }

    /** The step that the node reads from; null for a scan. */
    public static @Nullable PlanNode inputOf(PlanNode node) {
        if (node instanceof PlanNode.Filter filter) {
            return filter.input();
        }
        if (node instanceof PlanNode.TopRows top) {
            return top.input();
        }
        if (node instanceof PlanNode.Aggregate aggregate) {
            return aggregate.input();
        }
        return node instanceof PlanNode.Project project ? project.input() : null;
    }
}
