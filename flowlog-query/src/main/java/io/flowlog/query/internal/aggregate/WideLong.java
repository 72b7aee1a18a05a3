package io.flowlog.query.internal.aggregate;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Sums of integers that cannot overflow: two's complement in several words of a table, the lowest first. */
final class WideLong {
    private WideLong() {}

    /** Adds a number of 64 bits to one of {@code words} words. */
    static void add(long[] table, int at, int words, long number) {
        add(table, at, words, number, number >> 63);
    }

    /** Adds a number of 64 bits to one of two words: what sums do for every row. */
    static void add(long[] table, int at, long number) {
        long low = table[at] + number;
        table[at] = low;
        table[at + 1] += (number >> 63) + (Long.compareUnsigned(low, number) < 0 ? 1 : 0);
    }

    /** Adds a number of 128 bits. */
    static void add(long[] table, int at, int words, long low, long high) {
        long carry = addWord(table, at, low, 0);
        carry = addWord(table, at + 1, high, carry);
        for (int i = 2; i < words; i++) {
            carry = addWord(table, at + i, high >> 63, carry);
        }
    }

    /** Adds a number of as many words. */
    static void add(long[] table, int at, int words, long[] other, int otherAt) {
        long carry = 0;
        for (int i = 0; i < words; i++) {
            carry = addWord(table, at + i, other[otherAt + i], carry);
        }
    }

    private static long addWord(long[] table, int at, long word, long carry) {
        long sum = table[at] + word;
        long overflow = Long.compareUnsigned(sum, word) < 0 ? 1 : 0;
        table[at] = sum + carry;
        return overflow | (carry != 0 && sum == -1 ? 1 : 0);
    }

    static BigInteger toBigInteger(long[] table, int at, int words) {
        ByteBuffer bytes = ByteBuffer.allocate(words * Long.BYTES);
        for (int i = words - 1; i >= 0; i--) {
            bytes.putLong(table[at + i]);
        }
        return new BigInteger(bytes.array());
    }
}
