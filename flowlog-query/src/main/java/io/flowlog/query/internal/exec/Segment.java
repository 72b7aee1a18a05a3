package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.aggregate.Budget;
import io.flowlog.query.internal.checked.AggregateCall;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.NamedExpression;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.internal.plan.PlanNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One turn of filtering and then collecting: what a plan is made of. The first segment reads the records of the input, each later
 * one the rows that the one before it gives.
 *
 * @param phase     0 while rows are records; one more after each grouping
 * @param conjuncts the conditions, all of which must be true
 * @param target    what becomes of the rows that are left
 */
public record Segment(int phase, List<CheckedExpression> conjuncts, Target target) {

    /** What becomes of rows. */
    public sealed interface Target {}

    /**
     * Some are kept.
     *
     * @param keys      the order, the most significant key first
     * @param distinct  if not empty, only the first of rows that are equal in these is kept
     * @param rows      how many rows to keep
     * @param any       whether reading may stop as soon as there are that many
     * @param byDefault whether nobody asked for that bound
     */
    public record Ranking(
            List<CheckedSortKey> keys, List<CheckedExpression> distinct, int rows, boolean any, boolean byDefault)
            implements Target {}

    /**
     * They become groups.
     *
     * @param firstDefinition the first of the plan's definitions over the groups
     */
    public record Grouping(List<NamedExpression> keys, List<AggregateCall> aggregates, int firstDefinition)
            implements Target {}

    /** The phase of the rows that the segment gives. */
    int phaseBehind() {
        return target instanceof Grouping ? phase + 1 : phase;
    }

    /** Whether rows may be left unread once there are enough. */
    boolean mayStopEarly() {
        return target instanceof Ranking ranking && ranking.any();
    }

    /** What takes in the rows. */
    Collector newCollector(int index, Execution execution, Budget budget) {
        return target instanceof Ranking ranking
                ? new TopRows(ranking, index, execution.seed(), budget)
                : new Grouper((Grouping) target, index, execution.limits(), execution.seed(), budget);
    }

    /** The segments of a plan, in the order in which they run; at least one. */
    static List<Segment> of(LogicalPlan plan) {
        List<PlanNode> nodes = new ArrayList<>();
        for (PlanNode node = plan.root().input(); node != null; node = LogicalPlan.inputOf(node)) {
            nodes.add(node);
        }
        Collections.reverse(nodes);
        List<Segment> segments = new ArrayList<>();
        List<CheckedExpression> conjuncts = List.of();
        int phase = 0;
        for (PlanNode node : nodes) {
            if (node instanceof PlanNode.Filter filter) {
                conjuncts = filter.conjuncts();
                continue;
            }
            if (node instanceof PlanNode.TopRows top) {
                Ranking ranking = new Ranking(top.keys(), top.distinct(), top.rows(), top.any(), top.byDefault());
                segments.add(new Segment(phase, conjuncts, ranking));
            } else if (node instanceof PlanNode.Aggregate aggregate) {
                Grouping grouping = new Grouping(aggregate.keys(), aggregate.aggregates(), aggregate.firstDefinition());
                segments.add(new Segment(phase++, conjuncts, grouping));
            }
            conjuncts = List.of();
        }
        if (!conjuncts.isEmpty()) {
            Ranking all = new Ranking(List.of(), List.of(), Integer.MAX_VALUE, false, false);
            segments.add(new Segment(phase, conjuncts, all));
        }
        return List.copyOf(segments);
    }
}
