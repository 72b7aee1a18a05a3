package io.flowlog.core.internal.scan;

/** Chooses the indexer. This is the choice for JDK 17; the versioned part of the jar holds another for newer ones. */
final class Indexers {
    private Indexers() {}

    /** A new one of the fastest kind that this JVM can run; always the same kind. */
    static DelimiterIndexer create() {
        return new SwarIndexer();
    }
}
