package io.flowlog.query.judge.generate;

/** Classes of queries that are left out because the engine is known to be wrong about them; none when it is right. */
final class Excluded {
    /** Groups behind two limits come in the order of the second limit, not in that of the input. */
    static final boolean SECOND_LIMIT_BEFORE_STATS = true;

    private Excluded() {}
}
