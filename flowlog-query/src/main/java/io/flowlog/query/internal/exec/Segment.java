package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.plan.LogicalPlan;
import io.flowlog.query.internal.plan.PlanNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One turn of filtering and then ranking: what a plan is made of. The first segment reads the records of the input, each later
 * one the rows that the one before it kept.
 *
 * @param conjuncts the conditions, all of which must be true
 * @param keys      the order, the most significant key first
 * @param rows      how many rows to keep
 * @param any       whether reading may stop as soon as there are that many
 * @param byDefault whether nobody asked for that bound
 */
public record Segment(
        List<CheckedExpression> conjuncts, List<CheckedSortKey> keys, int rows, boolean any, boolean byDefault) {

    /** The segments of a plan, in the order in which they run; at least one. */
    static List<Segment> of(LogicalPlan plan) {
        List<Segment> segments = new ArrayList<>();
        PlanNode node = plan.root().input();
        while (!(node instanceof PlanNode.Scan)) {
            List<CheckedSortKey> keys = List.of();
            int rows = Integer.MAX_VALUE;
            boolean any = false;
            boolean byDefault = false;
            if (node instanceof PlanNode.TopRows top) {
                keys = top.keys();
                rows = top.rows();
                any = top.any();
                byDefault = top.byDefault();
                node = top.input();
            }
            List<CheckedExpression> conjuncts = List.of();
            if (node instanceof PlanNode.Filter filter) {
                conjuncts = filter.conjuncts();
                node = filter.input();
            }
            segments.add(new Segment(conjuncts, keys, rows, any, byDefault));
        }
        Collections.reverse(segments);
        return segments;
    }
}
