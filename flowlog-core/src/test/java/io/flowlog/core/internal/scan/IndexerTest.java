package io.flowlog.core.internal.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every indexer against a plain loop, over all byte values and offsets. */
class IndexerTest {

    @Test
    void everyByteValueIsClassedAsByThePlainLoop() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        assertSameAsPlainLoop(new SwarIndexer(), bytes, 0, 4);
        assertSameAsPlainLoop(Indexers.best(), bytes, 0, 4);
    }

    @Property(tries = 300)
    void randomBytesAtAnyOffsetAreIndexedAsByThePlainLoop(
            @ForAll long seed, @ForAll @IntRange(max = 70) int from, @ForAll @IntRange(min = 1, max = 9) int words) {
        byte[] bytes = new byte[from + words * 64 + 3];
        Random random = new Random(seed);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(256));
        }
        assertSameAsPlainLoop(new SwarIndexer(), bytes, from, words);
        assertSameAsPlainLoop(Indexers.best(), bytes, from, words);
    }

    @Property(tries = 300)
    void positionsAreTheSetBitsInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int words) {
        Random random = new Random(seed);
        long[] bits = new long[words];
        int count = 0;
        for (int i = 0; i < words; i++) {
            bits[i] = random.nextLong() & (random.nextBoolean() ? random.nextLong() : -1L);
            count += Long.bitCount(bits[i]);
        }
        int[] positions = new int[count + 9];
        assertEquals(1 + count, Positions.flatten(bits, words, 1000, positions, 1));
        int at = 1;
        boolean neighbours = (bits[0] & 1) != 0;
        for (int i = 0; i < words * 64; i++) {
            if ((bits[i / 64] >>> i & 1) != 0) {
                assertEquals(1000 + i, positions[at++]);
                neighbours |= i > 0 && (bits[(i - 1) / 64] >>> i - 1 & 1) != 0;
            }
        }
        assertEquals(neighbours, Positions.hasNeighbours(bits, words));
    }

    private static void assertSameAsPlainLoop(DelimiterIndexer indexer, byte[] bytes, int from, int words) {
        long[] expected = new long[words];
        int controls = 0;
        for (int i = 0; i < words * 64; i++) {
            int value = bytes[from + i] & 0xff;
            expected[i / 64] |= value <= ' ' ? 1L << i : 0;
            controls += value < ' ' ? 1 : 0;
        }
        long[] actual = new long[words];
        assertEquals(controls, indexer.index(bytes, from, words, actual), indexer.name());
        assertArrayEquals(expected, actual, indexer.name());
    }
}
