package io.flowlog.core;

import java.util.List;

/**
 * What the values of one column say about its field.
 *
 * @param column   the number of the column, from 1
 * @param example  one of its values; {@code -} if all are absent
 * @param possible the fields that may hold all these values, those first for which most speaks; empty if none may
 */
public record ColumnEvidence(int column, String example, List<FlowLogField> possible) {

    /** Copies the list. */
    public ColumnEvidence {
        possible = List.copyOf(possible);
    }
}
