package io.flowlog.query.internal.plan;

import io.flowlog.query.internal.checked.AggregateCall;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.NamedExpression;
import java.util.List;

/** One step of a logical plan; each but {@link Scan} reads the rows of the step below it. */
public sealed interface PlanNode {

    /** Every record of the input, in input order. */
    record Scan() implements PlanNode {}

    /** The rows for which all the conditions are true, in the order in which they came. */
    record Filter(PlanNode input, List<CheckedExpression> conjuncts) implements PlanNode {
        /** Copies the list. */
        public Filter {
            conjuncts = List.copyOf(conjuncts);
        }
    }

    /**
     * One row for all rows that are equal in the keys, in the order in which the first of each came. Its cells are the keys,
     * then the aggregates.
     *
     * @param firstDefinition the first of the plan's definitions over the new rows
     */
    record Aggregate(PlanNode input, List<NamedExpression> keys, List<AggregateCall> aggregates, int firstDefinition)
            implements PlanNode {
        /** Copies the lists. */
        public Aggregate {
            keys = List.copyOf(keys);
            aggregates = List.copyOf(aggregates);
        }
    }

    /**
     * The first rows in an order.
     *
     * @param keys      the most significant first; rows equal in all of them, and all rows if there is none, keep the order
     *                  in which they came
     * @param distinct  if not empty, only the first of rows that are equal in these counts; one that lacks any always does
     * @param rows      how many at most
     * @param any       whether reading may stop as soon as that many rows were seen
     * @param byDefault whether nobody asked for that bound, so that a cut must be told
     */
    record TopRows(
            PlanNode input,
            List<CheckedSortKey> keys,
            List<CheckedExpression> distinct,
            int rows,
            boolean any,
            boolean byDefault)
            implements PlanNode {
        /** Copies the lists. */
        public TopRows {
            keys = List.copyOf(keys);
            distinct = List.copyOf(distinct);
        }
    }

    /** The columns of the result. */
    record Project(PlanNode input, List<NamedExpression> columns) implements PlanNode {
        /** Copies the list. */
        public Project {
            columns = List.copyOf(columns);
        }
    }
}
