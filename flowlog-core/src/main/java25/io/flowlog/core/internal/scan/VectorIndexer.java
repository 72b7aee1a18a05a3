package io.flowlog.core.internal.scan;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The index by the widest vectors of the machine. Loaded only where {@code jdk.incubator.vector} is resolved. */
final class VectorIndexer implements DelimiterIndexer {
    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final byte BLANK = ' ';

    /** Whether the machine has vectors wide enough to beat words. */
    static boolean isFast() {
        return LANES == 32 || LANES == 64;
    }

    @Override
    public int index(byte[] bytes, int from, int words, long[] bits) {
        int controls = 0;
        int position = from;
        for (int word = 0; word < words; word++) {
            long all = 0;
            for (int shift = 0; shift < Long.SIZE; shift += LANES) {
                ByteVector vector = ByteVector.fromArray(SPECIES, bytes, position);
                all |= vector.compare(VectorOperators.ULE, BLANK).toLong() << shift;
                controls += vector.compare(VectorOperators.ULT, BLANK).trueCount();
                position += LANES;
            }
            bits[word] = all;
        }
        return controls;
    }

    @Override
    public String name() {
        return "vector" + LANES * Byte.SIZE;
    }
}
