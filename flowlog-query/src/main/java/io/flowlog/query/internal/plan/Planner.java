package io.flowlog.query.internal.plan;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedQuery;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.CheckedStage;
import io.flowlog.query.internal.checked.SystemField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides in which steps a query is answered. A sort waits for the next limit, or for the end, and filters pass below it, so
 * that rows are never ordered only to be thrown away; what a limit cut stays cut. A {@code stats} begins anew with rows that
 * have an order of their own.
 */
public final class Planner {
    /** How many rows a query gives that names no limit. */
    public static final int DEFAULT_ROWS = 10_000;

    private static final List<CheckedSortKey> NEWEST_FIRST =
            List.of(new CheckedSortKey(new CheckedExpression.System(SystemField.TIMESTAMP), true));

    private final Comparator<CheckedExpression> cheapestFirst;
    private PlanNode node = new PlanNode.Scan();
    private List<CheckedSortKey> order = List.of();
    private List<CheckedSortKey> orderOfItself = NEWEST_FIRST;
    private List<CheckedExpression> distinct = List.of();
    private int fewestRows = Integer.MAX_VALUE;

    private Planner(CheckedQuery query) {
        cheapestFirst = Comparator.comparingInt(new ConditionCost(query.definitions())::of);
    }

    /**
     * Plans a query.
     *
     * @param limits bound the rows that are kept where the query names no limit
     */
    public static LogicalPlan plan(CheckedQuery query, QueryLimits limits) {
        Planner planner = new Planner(query);
        query.stages().forEach(planner::add);
        planner.finish(Math.min(DEFAULT_ROWS, limits.rows()));
        return new LogicalPlan(new PlanNode.Project(planner.node, query.columns()), query.definitions());
    }

    private void add(CheckedStage stage) {
        if (stage instanceof CheckedStage.Filter filter) {
            addFilter(filter.condition());
        } else if (stage instanceof CheckedStage.Sort sort) {
            // the last sort counts most; earlier ones order what it leaves equal
            List<CheckedSortKey> keys = new ArrayList<>(sort.keys());
            keys.addAll(order);
            order = keys;
        } else if (stage instanceof CheckedStage.Limit limit) {
            addLimit(limit);
        } else if (stage instanceof CheckedStage.Dedup dedup) {
            distinct = dedup.keys();
        } else if (stage instanceof CheckedStage.Stats stats) {
            addStats(stats);
        } else {
            throw new AssertionError(stage);
        }
    }

    private void addFilter(CheckedExpression condition) {
        List<CheckedExpression> conjuncts = new ArrayList<>();
        if (node instanceof PlanNode.Filter below) {
            conjuncts.addAll(below.conjuncts());
            node = below.input();
        }
        addConjuncts(condition, conjuncts);
        conjuncts.sort(cheapestFirst); // stable, and no condition has effects, so only the speed depends on it
        node = new PlanNode.Filter(node, conjuncts);
    }

    private static void addConjuncts(CheckedExpression condition, List<CheckedExpression> conjuncts) {
        if (condition instanceof CheckedExpression.And and) {
            and.operands().forEach(operand -> addConjuncts(operand, conjuncts));
        } else {
            conjuncts.add(condition);
        }
    }

    private void addStats(CheckedStage.Stats stats) {
        // a sort that no limit used orders nothing, since groups come in the order of the input
        node = new PlanNode.Aggregate(node, stats.keys(), stats.aggregates(), stats.firstDefinition());
        order = List.of();
        orderOfItself = List.of();
        fewestRows = Integer.MAX_VALUE;
    }

    private void addLimit(CheckedStage.Limit limit) {
        boolean inputOrder = order.isEmpty() && distinct.isEmpty() && !isCut() && !orderOfItself.isEmpty();
        boolean any = limit.any() && inputOrder;
        addTopRows(any ? List.of() : order(), limit.rows(), any, false);
        fewestRows = Math.min(fewestRows, limit.rows());
    }

    private void finish(int defaultRows) {
        if (!isCut()) {
            addTopRows(order(), defaultRows, false, true);
        } else if (!order.isEmpty() || !distinct.isEmpty()) {
            // no more rows can come than the limit before the sort let pass: nothing is cut here
            addTopRows(order, fewestRows, false, false);
        }
    }

    private void addTopRows(List<CheckedSortKey> keys, int rows, boolean any, boolean byDefault) {
        node = new PlanNode.TopRows(node, keys, distinct, rows, any, byDefault);
        order = List.of();
        distinct = List.of();
    }

    /** What was asked for, else the order that rows have by themselves; those that a limit let pass have one already. */
    private List<CheckedSortKey> order() {
        return order.isEmpty() && !isCut() ? orderOfItself : order;
    }

    private boolean isCut() {
        return fewestRows != Integer.MAX_VALUE;
    }
}
