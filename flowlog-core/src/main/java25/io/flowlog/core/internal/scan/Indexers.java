package io.flowlog.core.internal.scan;

/**
 * Chooses the indexer on JDK 25 and newer: the one on vectors if the JVM was started with
 * {@code --add-modules jdk.incubator.vector}, has vectors of at least 256 bits, and {@code -Dflowlog.vector=false} is not
 * given; else the one on words.
 */
public final class Indexers {
    private static final DelimiterIndexer BEST = choose();

    private Indexers() {}

    /** The fastest indexer that this JVM can run; always the same one. */
    public static DelimiterIndexer best() {
        return BEST;
    }

    private static DelimiterIndexer choose() {
        Module vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").orElse(null);
        if (vectors == null || "false".equals(System.getProperty("flowlog.vector"))) {
            return new SwarIndexer();
        }
        // before the class below is linked: verification comes ahead of its own initialiser
        Indexers.class.getModule().addReads(vectors);
        return VectorIndexer.isFast() ? new VectorIndexer() : new SwarIndexer();
    }
}
