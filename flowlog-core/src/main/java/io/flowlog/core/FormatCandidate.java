package io.flowlog.core;

import java.util.List;

/**
 * An order that columns may have, worked out of what they hold. Evidence, no proof: nothing is ever read by it unless somebody
 * says so.
 *
 * @param format  the order; a column of which nothing can be said is named {@code column-3} after its number
 * @param reasons what speaks for it, one sentence for each column
 */
public record FormatCandidate(FlowLogFormat format, List<String> reasons) {

    /** Copies the list. */
    public FormatCandidate {
        reasons = List.copyOf(reasons);
    }

    /** The option of the command that gives this order, ready to be pasted into a shell. */
    public String option() {
        return "--format '" + format + "'";
    }
}
