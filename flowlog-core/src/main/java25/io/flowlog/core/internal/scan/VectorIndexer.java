package io.flowlog.core.internal.scan;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The index by the widest vectors of the machine. Loaded only where {@code jdk.incubator.vector} is resolved. */
final class VectorIndexer extends DelimiterIndexer {
    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final byte BLANK = ' ';

    private int controls;

    /** Whether the machine has vectors wide enough to beat words. */
    static boolean isFast() {
        return LANES == 32 || LANES == 64;
    }

    @Override
    void begin() {
        super.begin();
        controls = 0;
    }

    @Override
    int index(byte[] bytes, int from, int words, int base, int[] positions, int at) {
        long side = adjacent;
        long before = carry;
        int found = 0;
        int next = at;
        for (int word = 0; word < words; word++) {
            long bits = 0;
            for (int shift = 0; shift < WORD_BYTES; shift += LANES) {
                ByteVector vector = ByteVector.fromArray(SPECIES, bytes, from + word * WORD_BYTES + shift);
                bits |= vector.compare(VectorOperators.ULE, BLANK).toLong() << shift;
                found += vector.compare(VectorOperators.ULT, BLANK).trueCount();
            }
            side |= bits & (bits << 1 | before);
            before = bits >>> 63;
            BitPositions.write(bits, base + word * WORD_BYTES, positions, next);
            next += Long.bitCount(bits);
        }
        adjacent = side;
        carry = before;
        controls += found;
        return next;
    }

    @Override
    int controls() {
        return controls;
    }

    @Override
    String name() {
        return "vector" + LANES * Byte.SIZE;
    }
}
