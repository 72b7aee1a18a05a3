package io.flowlog.core.internal.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The index by arithmetic on eight bytes in one {@code long} ("SIMD within a register", L. Lamport 1975). About eight
 * operations for eight bytes on any JDK.
 */
final class SwarIndexer implements DelimiterIndexer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ABOVE_BLANK = 0x2121212121212121L;

    /** Gathers the eight high bits of a word into its lowest byte when multiplied and shifted down by 56. */
    private static final long GATHER = 0x0102040810204080L;

    @Override
    public int index(byte[] bytes, int from, int words, long[] bits) {
        int controls = 0;
        int position = from;
        for (int word = 0; word < words; word++) {
            long all = 0;
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                long eight = (long) LONGS.get(bytes, position);
                long atMostBlank = atMostBlank(eight);
                // bit 5 is set in a blank and clear in everything below it
                controls += Long.bitCount(atMostBlank & ~(eight << 2));
                all |= gatherHighBits(atMostBlank) << shift;
                position += Long.BYTES;
            }
            bits[word] = all;
        }
        return controls;
    }

    /** The high bit of every byte that, read as unsigned, is at most a blank; no borrow crosses bytes. */
    static long atMostBlank(long eight) {
        return ~((eight | HIGH_BITS) - ABOVE_BLANK) & ~eight & HIGH_BITS;
    }

    /** Bit {@code i} of the result is the high bit of byte {@code i}; all other bits must be clear. */
    static long gatherHighBits(long highBits) {
        return ((highBits >>> 7) * GATHER) >>> 56;
    }

    @Override
    public String name() {
        return "swar";
    }
}
