package io.flowlog.query;

/** A run that was ended before it was through; there is no partial result. */
public final class QueryAbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a run was ended. */
    public enum Reason {
        /** The deadline of {@link QueryOptions#deadline()} has passed. */
        DEADLINE,
        /** The thread was interrupted; its interrupt status is set again. */
        INTERRUPTED,
        /** A value grew beyond what a query may hold. */
        LIMIT,
        /** There are more groups, distinct values and keys than {@link QueryLimits#groups()}. */
        GROUPS,
        /** They, and the rows that are kept, take more memory than {@link QueryLimits#groupBytes()}. */
        GROUP_BYTES
    }

    private final Reason reason;

    /**
     * @param reason  why
     * @param message in words, with what to do
     */
    public QueryAbortedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the run was ended. */
    public Reason reason() {
        return reason;
    }
}
