package io.flowlog.core.internal.scan;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The index by vectors of 512 bits that also make positions of the bits: of the numbers 0 to 63, those whose bit is set are packed
 * to the front, and the first sixteen are widened and stored. For a word of 64 bytes that is a handful of instructions and, as
 * long as it has no more delimiters, no branch.
 *
 * <p>Loaded only where {@code jdk.incubator.vector} is resolved, and used only where the processor can pack bytes.
 */
final class CompressingIndexer extends DelimiterIndexer {
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
    private static final ByteVector NUMBERS = ByteVector.zero(BYTES).addIndex(1);
    private static final int LANES = INTS.length();
    private static final byte BLANK = ' ';

    private int controls;

    /** Whether the JVM uses vectors of this size. */
    static boolean fits() {
        return ByteVector.SPECIES_PREFERRED == BYTES;
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
            ByteVector vector = ByteVector.fromArray(BYTES, bytes, from + word * WORD_BYTES);
            VectorMask<Byte> delimiters = vector.compare(VectorOperators.ULE, BLANK);
            found += vector.compare(VectorOperators.ULT, BLANK).trueCount();
            long bits = delimiters.toLong();
            side |= bits & (bits << 1 | before);
            before = bits >>> 63;
            ByteVector numbers = NUMBERS.compress(delimiters);
            int position = base + word * WORD_BYTES;
            int count = Long.bitCount(bits);
            IntVector first = (IntVector) numbers.convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
            first.add(position).intoArray(positions, next);
            if (count > LANES) {
                // rare, and the other parts of a vector are slow to widen
                BitPositions.write(bits, position, positions, next);
            }
            next += count;
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
        return "vector512 compressing";
    }
}
