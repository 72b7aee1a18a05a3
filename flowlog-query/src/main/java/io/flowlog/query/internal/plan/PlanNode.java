package io.flowlog.query.internal.plan;

import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.CheckedSortKey;
import io.flowlog.query.internal.checked.NamedExpression;
import java.util.List;
import java.util.stream.Collectors;

/** One step of a logical plan; each but {@link Scan} reads the rows of the step below it. Prints as one line, itself only. */
public sealed interface PlanNode {

    /** Every record of the input, in input order. */
    record Scan() implements PlanNode {
        @Override
        public String toString() {
            return "scan";
        }
    }

    /** The rows for which all the conditions are true, in the order in which they came. */
    record Filter(PlanNode input, List<CheckedExpression> conjuncts) implements PlanNode {
        /** Copies the list. */
        public Filter {
            conjuncts = List.copyOf(conjuncts);
        }

        @Override
        public String toString() {
            return "filter " + conjuncts.stream().map(Object::toString).collect(Collectors.joining(" and "));
        }
    }

    /**
     * The first rows in an order.
     *
     * @param keys      the most significant first; rows equal in all of them, and all rows if there is none, keep the order
     *                  in which they came
     * @param rows      how many at most
     * @param any       whether reading may stop as soon as that many rows were seen
     * @param byDefault whether nobody asked for that bound, so that a cut must be told
     */
    record TopRows(PlanNode input, List<CheckedSortKey> keys, int rows, boolean any, boolean byDefault)
            implements PlanNode {
        /** Copies the list. */
        public TopRows {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            String order = keys.stream().map(Object::toString).collect(Collectors.joining(", "));
            return (any ? "any " : "first ")
                    + rows
                    + (byDefault ? " (by default)" : "")
                    + (order.isEmpty() ? "" : " by " + order);
        }
    }

    /** The columns of the result. */
    record Project(PlanNode input, List<NamedExpression> columns) implements PlanNode {
        /** Copies the list. */
        public Project {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "show " + columns.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
    }
}
