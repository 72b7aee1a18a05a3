package io.flowlog.query.internal.value;

import io.flowlog.query.internal.value.Value.Kind;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of {@code sort}, {@code min} and {@code max} over values that are present. What is no number comes before all
 * numbers. Numbers order by value; of equal ones, a text with more leading zeros comes first. Texts are cut into runs of ASCII
 * digits and runs of anything else: two digit runs order by length, then by value; all others by code point. A list orders as
 * the text that it prints.
 *
 * <p>A total preorder: values that compare as equal are interchangeable in it. Nothing is allocated, but for lists.
 */
public final class NaturalOrder implements Comparator<Value> {
    /** The one instance. */
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(Value a, Value b) {
        if (a.kind() == b.kind() && (a.kind() == Kind.INTEGER || a.kind() == Kind.TIME)) {
            return Long.compare(Numbers.integer(a), Numbers.integer(b));
        }
        boolean numericA = Numbers.isNumeric(a);
        boolean numericB = Numbers.isNumeric(b);
        if (numericA != numericB) {
            return numericA ? 1 : -1;
        }
        if (numericA) {
            int order = Numbers.compare(a, b);
            return order != 0 ? order : Integer.compare(leadingZeros(b), leadingZeros(a));
        }
        return compareTexts(asText(a), asText(b));
    }

    private static Value asText(Value value) {
        if (value.kind() == Kind.TEXT) {
            return value;
        }
        Value text = new Value();
        new TextBuffer().append(value).into(text);
        return text;
    }

    /** How many zeros a numeric text could lose; the documented order has {@code 01} before {@code 1}. */
    private static int leadingZeros(Value number) {
        if (number.kind() != Kind.TEXT) {
            return 0;
        }
        byte[] bytes = number.bytes();
        int first = bytes[number.from()] == '-' ? number.from() + 1 : number.from();
        int at = first;
        while (bytes[at] == '0' && at + 1 < number.to() && Numbers.isDigit(bytes[at + 1])) {
            at++;
        }
        return at - first;
    }

    private static int compareTexts(Value a, Value b) {
        byte[] bytesA = a.bytes();
        byte[] bytesB = b.bytes();
        int i = a.from();
        int j = b.from();
        while (i < a.to() && j < b.to()) {
            boolean digits = Numbers.isDigit(bytesA[i]);
            int endA = endOfRun(bytesA, i, a.to());
            int endB = endOfRun(bytesB, j, b.to());
            if (digits && Numbers.isDigit(bytesB[j]) && endA - i != endB - j) {
                return Integer.compare(endA - i, endB - j);
            }
            // digit runs of one length order by value as they do by code point
            int order = Arrays.compareUnsigned(bytesA, i, endA, bytesB, j, endB);
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return Integer.compare(a.to() - i, b.to() - j);
    }

    private static int endOfRun(byte[] bytes, int from, int to) {
        boolean digits = Numbers.isDigit(bytes[from]);
        int at = from + 1;
        while (at < to && Numbers.isDigit(bytes[at]) == digits) {
            at++;
        }
        return at;
    }
}
