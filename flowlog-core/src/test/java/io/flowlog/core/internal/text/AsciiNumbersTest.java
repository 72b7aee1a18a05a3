package io.flowlog.core.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AsciiNumbersTest {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void everyLengthAtEveryOffsetIsReadExactly() {
        Random random = new Random(7);
        for (int offset = 0; offset <= 20; offset++) {
            for (int length = 0; length <= 24; length++) {
                for (int after = 0; after <= 9; after += 3) {
                    assertSame(text(random, length), offset, after);
                }
            }
        }
    }

    @Test
    void oneForeignByteAtAnyPlaceSpoilsTheNumber() {
        Random random = new Random(8);
        for (int length = 1; length <= 20; length++) {
            for (int place = 0; place < length; place++) {
                byte[] digits = text(random, length).getBytes(ISO_8859_1);
                for (int foreign = 0; foreign < 256; foreign++) {
                    digits[place] = (byte) foreign;
                    assertSame(new String(digits, ISO_8859_1), 8 + length % 3, 0);
                }
            }
        }
    }

    @Test
    void numbersAroundTheLimitAreExact() {
        for (int delta = -1_000; delta <= 1_000; delta++) {
            assertSame(LARGEST.add(BigInteger.valueOf(delta)).toString(), 3, 1);
        }
        assertSame("99999999999999999999", 0, 0);
        assertSame("00000000000000000000000009223372036854775807", 0, 0);
        assertSame("00000000000000000000000009223372036854775808", 0, 0);
    }

    @Test
    void signsPointsAndBlanksAreNoDigits() {
        for (String text : new String[] {"-", "-1", "+1", "1.0", " 1", "1 ", "0x1", "1e3", "１"}) {
            byte[] bytes = text.getBytes(UTF_8);
            assertEquals(-1, AsciiNumbers.parse(bytes, 0, bytes.length), text);
        }
    }

    @Test
    void aRangeThatLeavesTheArrayIsAnError() {
        assertThrows(IndexOutOfBoundsException.class, () -> AsciiNumbers.parse(new byte[] {'1'}, 0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> AsciiNumbers.parse("12345678".getBytes(ISO_8859_1), 0, 9));
    }

    @Property
    void anyLongIsReadBack(
            @ForAll @LongRange(min = 0) long number,
            @ForAll @IntRange(max = 20) int offset,
            @ForAll @IntRange(max = 9) int leadingZeros) {
        assertSame("0".repeat(leadingZeros) + number, offset, 2);
    }

    @Property
    void anyBytesGiveWhatBigIntegerGives(@ForAll @Size(max = 22) byte[] bytes, @ForAll @IntRange(max = 12) int offset) {
        assertSame(new String(bytes, ISO_8859_1), offset, 1);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    /** Compares with BigInteger; what surrounds the number are digits too, which must not leak in. */
    private static void assertSame(String text, int before, int after) {
        long expected = -1;
        if (text.matches("[0-9]+")) {
            BigInteger number = new BigInteger(text);
            expected = number.compareTo(LARGEST) <= 0 ? number.longValue() : -1;
        }
        byte[] bytes = ("9".repeat(before) + text + "9".repeat(after)).getBytes(ISO_8859_1);
        assertEquals(expected, AsciiNumbers.parse(bytes, before, before + text.length()), text);
    }
}
