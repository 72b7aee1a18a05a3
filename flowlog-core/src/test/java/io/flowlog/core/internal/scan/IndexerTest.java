package io.flowlog.core.internal.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every indexer against a plain loop, over all byte values, offsets and lengths. */
class IndexerTest {
    private static final int WORD = DelimiterIndexer.WORD_BYTES;

    @Test
    void everyByteValueIsClassedAsByThePlainLoop() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        assertSameAsPlainLoop(bytes, 0, 4);
    }

    @Property(tries = 300)
    void randomBytesAtAnyOffsetAreIndexedAsByThePlainLoop(
            @ForAll long seed, @ForAll @IntRange(max = 70) int from, @ForAll @IntRange(min = 1, max = 9) int words) {
        assertSameAsPlainLoop(randomBytes(new Random(seed), from + words * WORD + 3), from, words);
    }

    @Test
    void severalBlocksAreIndexedAsByThePlainLoop() {
        Random random = new Random(5);
        for (int words : new int[] {63, 64, 65, 127, 128, 129, 200}) {
            assertSameAsPlainLoop(randomBytes(random, 5 + words * WORD), 5, words);
        }
    }

    @Test
    void moreControlCharactersAreCountedThanFitTheCountsOfSingleBytes() {
        byte[] bytes = new byte[3 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 2 == 0 ? 'x' : '\n');
        }
        assertSameAsPlainLoop(bytes, 0, bytes.length / WORD);
    }

    @Property(tries = 300)
    void aChunkOfAnyLengthIsIndexedAsByThePlainLoop(
            @ForAll long seed, @ForAll @IntRange(max = 70) int from, @ForAll @IntRange(max = 9_000) int length) {
        Random random = new Random(seed);
        byte[] bytes = new byte[from + length + random.nextInt(70)];
        for (int i = 0; i < bytes.length; i++) {
            boolean mayBeDelimiter = i > from && bytes[i - 1] > ' ';
            bytes[i] = (byte) (mayBeDelimiter && random.nextInt(4) == 0 ? random.nextInt(33) : 33 + random.nextInt(90));
        }
        ChunkIndex index = new ChunkIndex();
        // whatever came before must not show
        index.index(randomBytes(random, 700), 0, 700);
        assertEquals(true, index.index(bytes, from, from + length));
        Outcome expected = plainLoop(bytes, from, length);
        int[] positions = expected.positions();
        assertEquals(positions.length, index.delimiters());
        assertEquals(expected.controls(), index.controls());
        assertEquals(from - 1, index.positions()[0]);
        assertArrayEquals(positions, Arrays.copyOfRange(index.positions(), 1, 1 + positions.length));
    }

    @Test
    void twoDelimitersSideBySideAreFoundAnywhere() {
        ChunkIndex index = new ChunkIndex();
        for (int length : new int[] {2, 64, 65, 130, 4096, 4200, 9000}) {
            for (int place = 0; place < length; place += length < 200 || place % WORD > 61 ? 1 : 1 + place % 61) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, (byte) 'x');
                bytes[place] = ' ';
                if (place > 0) {
                    bytes[place - 1] = '\n';
                }
                assertFalse(index.index(bytes, 0, length), "at " + place + " of " + length);
            }
        }
    }

    private static byte[] randomBytes(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(256));
        }
        return bytes;
    }

    private record Outcome(int[] positions, int controls, boolean adjacent) {}

    private static Outcome plainLoop(byte[] bytes, int from, int length) {
        int[] positions = new int[length];
        int count = 0;
        int controls = 0;
        boolean adjacent = false;
        boolean before = true;
        for (int i = from; i < from + length; i++) {
            int value = bytes[i] & 0xff;
            boolean delimiter = value <= ' ';
            if (delimiter) {
                positions[count++] = i;
            }
            controls += value < ' ' ? 1 : 0;
            adjacent |= delimiter && before;
            before = delimiter;
        }
        return new Outcome(Arrays.copyOf(positions, count), controls, adjacent);
    }

    private static void assertSameAsPlainLoop(byte[] bytes, int from, int words) {
        Outcome expected = plainLoop(bytes, from, words * WORD);
        for (DelimiterIndexer indexer : indexers()) {
            int[] positions = new int[1 + words * WORD + DelimiterIndexer.OVERRUN];
            for (int time = 0; time < 2; time++) {
                Arrays.fill(positions, -1);
                indexer.begin();
                // in two parts, so that something must be carried over
                int first = words / 3;
                int end = indexer.index(bytes, from, first, from, positions, 1);
                end = indexer.index(bytes, from + first * WORD, words - first, from + first * WORD, positions, end);
                assertEquals(-1, positions[0]);
                assertArrayEquals(expected.positions(), Arrays.copyOfRange(positions, 1, end), indexer.name());
                assertEquals(expected.controls(), indexer.controls(), indexer.name());
                assertEquals(expected.adjacent(), indexer.adjacent != 0, indexer.name());
            }
        }
    }

    /** All that this JVM can run: those on vectors only from the packed jar, on a JDK that has them. */
    private static List<DelimiterIndexer> indexers() {
        List<DelimiterIndexer> indexers = new ArrayList<>(List.of(new SwarIndexer(), Indexers.create()));
        if (!(indexers.get(1) instanceof SwarIndexer)) {
            try {
                indexers.add(
                        (DelimiterIndexer) Class.forName(DelimiterIndexer.class.getPackageName() + ".VectorIndexer")
                                .getDeclaredConstructor()
                                .newInstance());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return indexers;
    }
}
