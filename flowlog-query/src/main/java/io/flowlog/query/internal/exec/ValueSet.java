package io.flowlog.query.internal.exec;

import io.flowlog.query.internal.value.Comparison;
import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right side of {@code in}: whether a value equals one of the elements, by the equality of {@code =}. Integers are found by
 * bisection and texts by hash, so that a list of thousands costs little more than one of three; nothing is allocated.
 */
final class ValueSet {
    private final long[] integers;
    /** Open addressing; null where there is no text. */
    private final byte[][] texts;

    private final int mask;
    private final List<Value> elements;
    private final List<Value> others = new ArrayList<>();

    ValueSet(List<Value> elements) {
        this.elements = List.copyOf(elements);
        List<byte[]> all = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        Value number = new Value();
        for (Value element : elements) {
            if (Numbers.toNumber(element, number)) {
                if (number.kind() == Kind.INTEGER) {
                    whole.add(number.integer());
                } else {
                    others.add(number.copy());
                }
            } else if (element.kind() == Kind.TEXT) {
                all.add(Arrays.copyOfRange(element.bytes(), element.from(), element.to()));
            }
        }
        integers = whole.stream().mapToLong(Long::longValue).sorted().toArray();
        mask = Integer.highestOneBit(Math.max(1, all.size())) * 4 - 1;
        texts = new byte[mask + 1][];
        for (byte[] text : all) {
            int at = hash(text, 0, text.length) & mask;
            while (texts[at] != null && !Arrays.equals(texts[at], text)) {
                at = at + 1 & mask;
            }
            texts[at] = text;
        }
    }

    boolean contains(Value value) {
        if (value.kind() == Kind.TIME) {
            // a number against numbers, but its printed form against texts
            return containsAny(elements, value);
        }
        Kind asNumber = Numbers.kindOf(value);
        if (asNumber == Kind.INTEGER && Arrays.binarySearch(integers, Numbers.integer(value)) >= 0) {
            return true;
        }
        if (asNumber != Kind.ABSENT) {
            return containsAny(others, value) || asNumber == Kind.DOUBLE && containsWhole(value);
        }
        return value.kind() == Kind.TEXT && containsText(value.bytes(), value.from(), value.to());
    }

    private static boolean containsAny(List<Value> values, Value value) {
        for (int i = 0; i < values.size(); i++) {
            if (Comparison.equal(values.get(i), value)) {
                return true;
            }
        }
        return false;
    }

    /** A double such as 80.0 that equals an integer. */
    private boolean containsWhole(Value value) {
        double real = Numbers.real(value);
        return real == Math.rint(real) && Math.abs(real) < 0x1p63 && Arrays.binarySearch(integers, (long) real) >= 0;
    }

    private boolean containsText(byte[] bytes, int from, int to) {
        int at = hash(bytes, from, to) & mask;
        while (texts[at] != null) {
            if (Arrays.equals(texts[at], 0, texts[at].length, bytes, from, to)) {
                return true;
            }
            at = at + 1 & mask;
        }
        return false;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }
}
