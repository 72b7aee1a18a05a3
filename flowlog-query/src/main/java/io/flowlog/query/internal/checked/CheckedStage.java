package io.flowlog.query.internal.checked;

import java.util.List;
import java.util.stream.Collectors;

/** One command that changes which rows there are, or their order. Commands that only name columns leave no stage. */
public sealed interface CheckedStage {

    /** Keeps the rows for which the condition is true. */
    record Filter(CheckedExpression condition) implements CheckedStage {
        @Override
        public String toString() {
            return "filter " + condition;
        }
    }

    /** Orders the rows; equal ones keep their order. */
    record Sort(List<CheckedSortKey> keys) implements CheckedStage {
        /** Copies the list. */
        public Sort {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return keys.stream().map(Object::toString).collect(Collectors.joining(", ", "sort ", ""));
        }
    }

    /** Keeps the first row of each combination of values, and every row that lacks one of them. */
    record Dedup(List<CheckedExpression> keys) implements CheckedStage {
        /** Copies the list. */
        public Dedup {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return keys.stream().map(Object::toString).collect(Collectors.joining(", ", "dedup ", ""));
        }
    }

    /**
     * Makes one row of all rows that are equal in the keys. Its cells are the keys, then the aggregates; what the command works
     * out of these are definitions.
     *
     * @param firstDefinition the first of the definitions over the new rows; all before it are over the old ones
     */
    record Stats(List<NamedExpression> keys, List<AggregateCall> aggregates, int firstDefinition)
            implements CheckedStage {
        /** Copies the lists. */
        public Stats {
            keys = List.copyOf(keys);
            aggregates = List.copyOf(aggregates);
        }

        @Override
        public String toString() {
            return "stats "
                    + aggregates.stream().map(Object::toString).collect(Collectors.joining(", "))
                    + (keys.isEmpty()
                            ? ""
                            : keys.stream().map(Object::toString).collect(Collectors.joining(", ", " by ", "")));
        }
    }

    /** Keeps the first rows, or any. */
    record Limit(int rows, boolean any) implements CheckedStage {
        @Override
        public String toString() {
            return (any ? "limit any " : "limit ") + rows;
        }
    }
}
