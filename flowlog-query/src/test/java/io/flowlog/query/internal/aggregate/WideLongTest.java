package io.flowlog.query.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sums in words are the sums of integers of any size, and leave the words around them alone. */
class WideLongTest {
    private static final int WORDS = 3;

    @Provide
    Arbitrary<List<Long>> longs() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, -1L, 0L, 1L, 1L << 32, -1L << 32))
                .list()
                .ofMaxSize(30);
    }

    @Property
    void numbers_of_one_word(@ForAll("longs") List<Long> numbers) {
        long[] two = new long[4];
        long[] three = new long[5];
        BigInteger sum = BigInteger.ZERO;
        for (long number : numbers) {
            WideLong.add(two, 1, number);
            WideLong.add(three, 1, WORDS, number);
            sum = sum.add(BigInteger.valueOf(number));
        }
        assertEquals(sum, WideLong.toBigInteger(two, 1, 2));
        assertEquals(sum, WideLong.toBigInteger(three, 1, WORDS));
        assertEquals(0, two[0] | two[3] | three[0] | three[4]);
    }

    @Property
    void numbers_of_two_and_three_words(@ForAll("longs") List<Long> lows, @ForAll("longs") List<Long> highs) {
        long[] table = new long[WORDS];
        long[] other = new long[WORDS];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < Math.min(lows.size(), highs.size()); i++) {
            long[] number = {lows.get(i), highs.get(i)};
            WideLong.add(table, 0, WORDS, number[0], number[1]);
            sum = sum.add(WideLong.toBigInteger(number, 0, 2));
            WideLong.add(other, 0, WORDS, table, 0);
        }
        assertEquals(sum, WideLong.toBigInteger(table, 0, WORDS));
        BigInteger before = WideLong.toBigInteger(other, 0, WORDS);
        WideLong.add(other, 0, WORDS, table, 0);
        assertEquals(before.add(sum), WideLong.toBigInteger(other, 0, WORDS));
    }
}
