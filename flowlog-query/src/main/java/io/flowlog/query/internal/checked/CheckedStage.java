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

    /** Keeps the first rows, or any. */
    record Limit(int rows, boolean any) implements CheckedStage {
        @Override
        public String toString() {
            return (any ? "limit any " : "limit ") + rows;
        }
    }
}
