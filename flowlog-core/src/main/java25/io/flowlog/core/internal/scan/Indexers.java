package io.flowlog.core.internal.scan;

import io.flowlog.core.internal.io.ProcessorFlags;

/**
 * Chooses the indexer on JDK 25 and newer: one on vectors if the JVM was started with
 * {@code --add-modules jdk.incubator.vector}, has vectors of at least 256 bits, and {@code -Dflowlog.vector=false} is not
 * given; else the one on words.
 */
final class Indexers {
    /** The instruction that packs the chosen bytes of a vector; without it the same takes a microsecond. */
    private static final String COMPRESS_BYTES = "avx512_vbmi2";

    private enum Kind {
        WORDS,
        VECTORS,
        COMPRESSED_VECTORS
    }

    private static final Kind KIND = choose();

    private Indexers() {}

    /** A new one of the fastest kind that this JVM can run; always the same kind. */
    static DelimiterIndexer create() {
        return switch (KIND) {
            case WORDS -> new SwarIndexer();
            case VECTORS -> new VectorIndexer();
            case COMPRESSED_VECTORS -> new CompressingIndexer();
        };
    }

    private static Kind choose() {
        Module vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").orElse(null);
        if (vectors == null || "false".equals(System.getProperty("flowlog.vector"))) {
            return Kind.WORDS;
        }
        // before the classes below are linked: verification comes ahead of their own initialisers
        Indexers.class.getModule().addReads(vectors);
        if (!VectorIndexer.isFast()) {
            return Kind.WORDS;
        }
        return CompressingIndexer.fits() && ProcessorFlags.has(COMPRESS_BYTES) ? Kind.COMPRESSED_VECTORS : Kind.VECTORS;
    }
}
