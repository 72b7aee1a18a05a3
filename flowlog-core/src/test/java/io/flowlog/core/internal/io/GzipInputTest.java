package io.flowlog.core.internal.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.core.internal.io.InputFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipInputTest {
    private static final byte[] FIRST = lines(1, 40);
    private static final byte[] SECOND = lines(2, 1);
    private static final byte[] THIRD = lines(3, 60);
    private static final byte[] DATA = Gzip.concat(FIRST, SECOND, THIRD);

    private static final List<byte[]> MEMBERS = List.of(
            Gzip.member(FIRST, 0),
            Gzip.member(SECOND, Gzip.EXTRA | Gzip.NAME | Gzip.COMMENT | Gzip.HEADER_CRC),
            Gzip.member(THIRD, Gzip.NAME));
    private static final byte[] FILE = Gzip.concat(MEMBERS.toArray(byte[][]::new));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100, 100_000})
    void membersFollowEachOtherWhateverTheSizeOfAReadOrAStreamsPieces(int chunk) throws IOException {
        assertWhole(Drained.of(() -> Inputs.open(FILE, "test"), chunk));
        assertWhole(Drained.of(() -> Inputs.open(new Trickle(FILE), "trickle"), chunk));
    }

    @Test
    void inputsLargerThanEveryBufferAreWhole() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(3).nextBytes(noise);
        byte[] file = Gzip.concat(Gzip.member(noise, 0), Gzip.member(new byte[1_000_000], Gzip.HEADER_CRC));
        Drained drained = Drained.of(() -> Inputs.open(file, "large"), 65_536);
        assertEquals(Optional.empty(), drained.fault());
        assertArrayEquals(Gzip.concat(noise, new byte[1_000_000]), drained.bytes());
    }

    /** With libdeflate at hand: more compressed bytes, and a member of more bytes, than are decompressed in one piece. */
    @Test
    void inputsTooLargeToBeHeldAreWhole() throws IOException {
        byte[] noise = new byte[17 << 20];
        new Random(4).nextBytes(noise);
        byte[] small = Gzip.member(FIRST, 0);
        byte[] manyBytes = Gzip.concat(small, Gzip.member(noise, Gzip.NAME), small);
        assertArrayEquals(Gzip.concat(FIRST, noise, FIRST), drained(manyBytes));

        byte[] zeros = new byte[65 << 20];
        byte[] muchText = Gzip.concat(small, Gzip.member(zeros, Gzip.NAME), small);
        assertArrayEquals(Gzip.concat(FIRST, zeros, FIRST), drained(muchText));
    }

    private static byte[] drained(byte[] file) throws IOException {
        Drained drained = Drained.of(() -> Inputs.open(file, "large"), 65_536);
        assertEquals(Optional.empty(), drained.fault());
        return drained.bytes();
    }

    /** The memory outside of the heap, if there is any, is freed once. */
    @Test
    void anInputMayBeClosedTwiceAndAtAnyTime() throws IOException {
        ByteInput input = Inputs.open(FILE, "test");
        assertTrue(input.read(new byte[10], 0, 10) > 0);
        input.close();
        input.close();
        Inputs.open(FILE, "test").close();
    }

    @Test
    void everyCutIsToldUnlessItIsBetweenMembers() throws IOException {
        int firstEnd = MEMBERS.get(0).length;
        int secondEnd = firstEnd + MEMBERS.get(1).length;
        Set<Integer> borders = Set.of(0, firstEnd, secondEnd);
        for (int cut = 0; cut < FILE.length; cut++) {
            Drained drained = Drained.of(Arrays.copyOf(FILE, cut));
            byte[] delivered = drained.bytes();
            assertArrayEquals(Arrays.copyOf(DATA, delivered.length), delivered, "cut at " + cut);
            if (borders.contains(cut)) {
                assertEquals(Optional.empty(), drained.fault(), "cut at " + cut);
            } else {
                assertEquals(Kind.TRUNCATED_GZIP, drained.kind(), "cut at " + cut);
                assertEquals(cut, drained.fault().orElseThrow().offset());
            }
            int whole = cut >= secondEnd ? FIRST.length + SECOND.length : cut >= firstEnd ? FIRST.length : 0;
            assertTrue(delivered.length >= whole, "cut at " + cut + " lost a whole member");
        }
    }

    @Test
    void allThatCanBeDecompressedComesBeforeTheFaultOfACut() throws IOException {
        // up to the trailer the data is complete
        for (int missing = 1; missing <= 8; missing++) {
            Drained drained = Drained.of(Arrays.copyOf(FILE, FILE.length - missing));
            assertArrayEquals(DATA, drained.bytes());
            assertEquals(Kind.TRUNCATED_GZIP, drained.kind());
        }
    }

    @Test
    void everyFlippedBitOfAHeaderOrTrailerIsToldOrHarmless() throws IOException {
        int start = 0;
        int[] headerFlags = {0, Gzip.EXTRA | Gzip.NAME | Gzip.COMMENT | Gzip.HEADER_CRC, Gzip.NAME};
        for (int member = 0; member < MEMBERS.size(); member++) {
            int headerEnd = start + Gzip.header(headerFlags[member]).length;
            int end = start + MEMBERS.get(member).length;
            for (int bit = 8 * start; bit < 8 * end; bit++) {
                int at = bit / 8;
                if (at >= headerEnd && at < end - 8) {
                    continue;
                }
                Drained drained = Drained.of(flipped(bit));
                boolean readAsText = at < 2; // without its first bytes it is no gzip
                if (drained.fault().isEmpty() && !readAsText) {
                    assertArrayEquals(DATA, drained.bytes(), "bit " + bit);
                }
                boolean checked = member == 1 || at >= end - 8;
                assertTrue(!checked || drained.fault().isPresent(), "bit " + bit + " of a checked part");
            }
            start = end;
        }
    }

    @Test
    void everyFlippedBitOfTheDataIsToldOrHarmless() throws IOException {
        int from = MEMBERS.get(0).length + MEMBERS.get(1).length + Gzip.header(Gzip.NAME).length;
        for (int bit = 8 * from; bit < 8 * (FILE.length - 8); bit++) {
            Drained drained = Drained.of(flipped(bit));
            boolean padding = bit >= 8 * (FILE.length - 9); // deflate data may end before its last byte does
            assertTrue(drained.fault().isPresent() || padding && Arrays.equals(DATA, drained.bytes()), "bit " + bit);
            byte[] before = Arrays.copyOf(drained.bytes(), FIRST.length + SECOND.length);
            assertArrayEquals(Gzip.concat(FIRST, SECOND), before, "members before the damage are whole");
        }
    }

    @Test
    void emptyMembersAnywhereAreNothing() throws IOException {
        byte[] empty = Gzip.member(new byte[0], 0);
        assertWhole(
                Drained.of(Gzip.concat(empty, MEMBERS.get(0), empty, empty, MEMBERS.get(1), MEMBERS.get(2), empty)));
        assertArrayEquals(new byte[0], Drained.of(empty).bytes());
        assertEquals(Optional.empty(), Drained.of(empty).fault());
    }

    @Test
    void zerosAfterTheLastMemberArePadding() throws IOException {
        for (int zeros : new int[] {1, 7, 512, 200_000}) {
            assertWhole(Drained.of(Gzip.concat(FILE, new byte[zeros])));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "2 123456789010 eni-1235b8ca", "\u001fx", "\0\0x", "\0\u001f", "\u001f\u001f"})
    void anythingElseAfterTheLastMemberIsToldAfterAllDataWasDelivered(String garbage) throws IOException {
        Drained drained = Drained.of(Gzip.concat(FILE, garbage.getBytes(US_ASCII)));
        assertArrayEquals(DATA, drained.bytes());
        assertEquals(Kind.TRAILING_GARBAGE, drained.kind());
        InputFault fault = drained.fault().orElseThrow();
        assertEquals(FILE.length + garbage.lastIndexOf('\0') + 1, fault.offset());
        assertTrue(String.valueOf(fault.getMessage()).startsWith("test, byte " + fault.offset() + ": "));
    }

    @Test
    void aFaultStaysAndIsToldAgain() throws IOException {
        try (ByteInput input = Inputs.open(Arrays.copyOf(FILE, FILE.length - 1), "cut")) {
            byte[] buffer = new byte[DATA.length + 1];
            int length = 0;
            while (length < DATA.length) {
                length += input.read(buffer, length, buffer.length - length);
            }
            InputFault first = assertThrows(InputFault.class, () -> input.read(buffer, 0, 1));
            assertSame(first, assertThrows(InputFault.class, () -> input.read(buffer, 0, 1)));
            assertEquals("cut", first.inputName());
        }
    }

    @Test
    void headersThatCannotBeAreCorrupt() throws IOException {
        byte[] method = FILE.clone();
        method[2] = 7;
        assertEquals(Kind.CORRUPT_GZIP, Drained.of(method).kind());
        byte[] reserved = FILE.clone();
        reserved[3] = 0x20;
        assertEquals(Kind.CORRUPT_GZIP, Drained.of(reserved).kind());
    }

    @Test
    void positionCountsCompressedBytes() throws IOException {
        try (ByteInput input = Inputs.open(FILE, "test")) {
            byte[] buffer = new byte[16];
            long before = input.position();
            assertEquals(0, before);
            while (input.read(buffer, 0, buffer.length) >= 0) {
                assertTrue(input.position() >= before && input.position() <= FILE.length);
                before = input.position();
            }
            assertEquals(FILE.length, input.position());
        }
    }

    @Test
    void aStreamThatFailsIsToldAfterWhatItGave() throws IOException {
        InputStream failing = new Trickle(FILE) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                if (count < 0) {
                    throw new IOException("connection reset");
                }
                return count;
            }
        };
        Drained drained = Drained.of(() -> Inputs.open(failing, "net"), 10);
        assertArrayEquals(DATA, drained.bytes());
        assertEquals(Kind.READ_FAILED, drained.kind());
    }

    private static void assertWhole(Drained drained) {
        assertEquals(Optional.empty(), drained.fault());
        assertArrayEquals(DATA, drained.bytes());
    }

    private static byte[] flipped(int bit) {
        byte[] damaged = FILE.clone();
        damaged[bit / 8] ^= (byte) (1 << bit % 8);
        return damaged;
    }

    private static byte[] lines(int seed, int count) {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("10.0.")
                    .append(random.nextInt(256))
                    .append(" 443 ")
                    .append(random.nextInt(9_999))
                    .append('\n');
        }
        return lines.toString().getBytes(US_ASCII);
    }

    /** Gives one byte a read and never says that more is there. */
    private static class Trickle extends FilterInputStream {
        Trickle(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return super.read(into, from, Math.min(1, length));
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
