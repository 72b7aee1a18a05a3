package io.flowlog.core.internal.scan;

/** Chooses the indexer. This is the choice for JDK 17; the versioned part of the jar holds another for newer ones. */
public final class Indexers {
    private static final DelimiterIndexer BEST = new SwarIndexer();

    private Indexers() {}

    /** The fastest indexer that this JVM can run; always the same one. */
    public static DelimiterIndexer best() {
        return BEST;
    }
}
