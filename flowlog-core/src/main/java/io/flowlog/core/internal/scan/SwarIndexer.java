package io.flowlog.core.internal.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * The index by arithmetic on eight bytes in one {@code long} ("SIMD within a register", L. Lamport 1975), laid out so that the
 * compiler can do it for several longs at a time: bytes are copied into an array of longs, a block at a time, and one loop
 * without branches or calls turns each long into the eight bits of its bytes. HotSpot makes vectors of such a loop on any JDK
 * and processor; where it does not, it is still about fifteen operations for eight bytes.
 *
 * <p>The loop must stay as it is for that: arrays of one type, all at the same index, shifts by constants. It multiplies
 * nothing, since 64-bit products have no vector instruction before AVX-512. What it costs is a copy within the first-level
 * cache, and twice the speed is what that gives over reading longs from the array of bytes in place.
 */
final class SwarIndexer extends DelimiterIndexer {
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ABOVE_BLANK = 0x2121212121212121L;
    private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
    private static final long EVEN_SHORTS = 0x0000FFFF0000FFFFL;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** 4 KiB of input, which with the counts and the positions stays in the first-level cache. */
    private static final int BLOCK = 512;

    private static final int LONGS_PER_WORD = WORD_BYTES / Long.BYTES;

    /** After so many blocks a count in one byte could overflow. */
    private static final int MOST_UNCOUNTED = 255;

    private final long[] block = new long[BLOCK];

    /** In each byte, how many control characters were at this place in the blocks since the last count. */
    private final long[] controlCounts = new long[BLOCK];

    private int uncounted;
    private int controls;

    /** The array of bytes that {@link #longs} shows from byte {@link #phase} on; it seldom changes. */
    private byte[] shown = {};

    private int phase;
    private LongBuffer longs = LongBuffer.allocate(0);

    @Override
    void begin() {
        super.begin();
        count();
        controls = 0;
    }

    @Override
    int index(byte[] bytes, int from, int words, int base, int[] positions, int at) {
        int next = at;
        for (int done = 0; done < words; done += BLOCK / LONGS_PER_WORD) {
            int length = Math.min(BLOCK, (words - done) * LONGS_PER_WORD);
            load(bytes, from + done * WORD_BYTES, length);
            gatherDelimiters(block, controlCounts, length);
            if (++uncounted == MOST_UNCOUNTED) {
                count();
            }
            next = writePositions(length, base + done * WORD_BYTES, positions, next);
        }
        return next;
    }

    /** Copies bytes into the block. A single word need not lie in the array that the others come from. */
    private void load(byte[] bytes, int from, int length) {
        if (length == LONGS_PER_WORD) {
            for (int i = 0; i < LONGS_PER_WORD; i++) {
                block[i] = (long) LONGS.get(bytes, from + i * Long.BYTES);
            }
            return;
        }
        int offset = from % Long.BYTES;
        if (shown != bytes || phase != offset) {
            shown = bytes;
            phase = offset;
            longs = ByteBuffer.wrap(bytes, offset, bytes.length - offset)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer();
        }
        longs.get(from / Long.BYTES, block, 0, length);
    }

    /**
     * Replaces each long by eight bits, one for each of its bytes that is at most a blank, and adds 1 to the count of each of
     * its bytes that is below a blank.
     */
    private static void gatherDelimiters(long[] block, long[] controlCounts, int length) {
        for (int i = 0; i < length; i++) {
            long eight = block[i];
            // the high bit of each byte that is at most a blank; no borrow crosses bytes, since each has its high bit
            // set
            long delimiters = ~(((eight | HIGH_BITS) - ABOVE_BLANK) | eight) & HIGH_BITS;
            // bit 5 is set in a blank and clear in everything below it
            controlCounts[i] = controlCounts[i] + ((delimiters & ~(eight << 2)) >>> 7);
            long bits = delimiters >>> 7;
            bits |= bits >>> 7;
            bits |= bits >>> 14;
            bits |= bits >>> 28;
            block[i] = bits & 0xFF;
        }
    }

    private int writePositions(int length, int base, int[] positions, int at) {
        long[] eights = block;
        long side = adjacent;
        long before = carry;
        int next = at;
        for (int i = 0, position = base; i < length; i += LONGS_PER_WORD, position += WORD_BYTES) {
            long bits = eights[i]
                    | eights[i + 1] << 8
                    | eights[i + 2] << 16
                    | eights[i + 3] << 24
                    | eights[i + 4] << 32
                    | eights[i + 5] << 40
                    | eights[i + 6] << 48
                    | eights[i + 7] << 56;
            side |= bits & (bits << 1 | before);
            before = bits >>> 63;
            BitPositions.write(bits, position, positions, next);
            next += Long.bitCount(bits);
        }
        adjacent = side;
        carry = before;
        return next;
    }

    @Override
    int controls() {
        count();
        return controls;
    }

    /** Adds up the counts and clears them. */
    private void count() {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            long counts = controlCounts[i];
            // at most 255 in each byte: two make nine bits, four make ten, and 512 of those nineteen
            long pairs = (counts & EVEN_BYTES) + (counts >>> 8 & EVEN_BYTES);
            sum += (pairs & EVEN_SHORTS) + (pairs >>> 16 & EVEN_SHORTS);
            controlCounts[i] = 0;
        }
        controls += (int) sum + (int) (sum >>> 32);
        uncounted = 0;
    }

    @Override
    String name() {
        return "swar";
    }
}
