package io.flowlog.query.judge.sql;

/** SQL has no way, or no faithful way, to say this. */
public final class Inexpressible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Inexpressible(String what) {
        super(what, null, false, false);
    }
}
