package io.flowlog.query.internal.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell that holds one value of the language: absent, an integer, a double, a text, a boolean, a time or a list. Made once
 * and refilled for every record, so that evaluation allocates nothing. A text is a range of UTF-8 bytes that may lie in
 * somebody else's buffer: it is good until that buffer moves on; {@link #detach()} makes the cell its own.
 *
 * <p>Belongs to one thread.
 */
public final class Value {

    /** What a cell holds. */
    public enum Kind {
        ABSENT,
        INTEGER,
        DOUBLE,
        TEXT,
        BOOLEAN,
        /** Milliseconds since the epoch. */
        TIME,
        LIST
    }

    private static final byte[] NO_BYTES = {};

    /** What an element of a list is taken to need besides its text. */
    private static final int CELL_BYTES = 80;

    private Kind kind = Kind.ABSENT;
    private long integer;
    private double real;
    private byte[] bytes = NO_BYTES;
    private int from;
    private int to;
    private byte[] own = NO_BYTES;
    private List<Value> elements = List.of();

    /** A new absent cell. */
    public Value() {}

    /** A new cell with this integer. */
    public static Value ofInteger(long integer) {
        Value value = new Value();
        value.setInteger(integer);
        return value;
    }

    /** A new cell with this double. */
    public static Value ofDouble(double real) {
        Value value = new Value();
        value.setDouble(real);
        return value;
    }

    /** A new cell with this text. */
    public static Value ofText(String text) {
        Value value = new Value();
        value.setText(text);
        return value;
    }

    /** A new cell with this boolean. */
    public static Value ofBoolean(boolean bool) {
        Value value = new Value();
        value.setBoolean(bool);
        return value;
    }

    /** A new cell with this time. */
    public static Value ofTime(long epochMillis) {
        Value value = new Value();
        value.setTime(epochMillis);
        return value;
    }

    /** A new cell with these elements. */
    public static Value ofList(List<Value> elements) {
        Value value = new Value();
        value.setList(elements);
        return value;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    /** The integer, the time in milliseconds, or 1 or 0 for a boolean; meaningless for other kinds. */
    public long integer() {
        return integer;
    }

    /** The double; meaningless for other kinds. */
    public double real() {
        return real;
    }

    /** The array that holds the text's bytes, at {@link #from()} to {@link #to()}. */
    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** The elements of a list. */
    public List<Value> elements() {
        return elements;
    }

    public void setAbsent() {
        kind = Kind.ABSENT;
    }

    public void setInteger(long newInteger) {
        kind = Kind.INTEGER;
        integer = newInteger;
    }

    /** Sets a double; NaN and the infinities, which no query can mean, become absent. */
    public void setDouble(double newReal) {
        kind = Double.isFinite(newReal) ? Kind.DOUBLE : Kind.ABSENT;
        real = newReal;
    }

    public void setBoolean(boolean newBoolean) {
        kind = Kind.BOOLEAN;
        integer = newBoolean ? 1 : 0;
    }

    public void setTime(long epochMillis) {
        kind = Kind.TIME;
        integer = epochMillis;
    }

    /** Points at bytes that stay the caller's. */
    public void setText(byte[] newBytes, int newFrom, int newTo) {
        kind = Kind.TEXT;
        bytes = newBytes;
        from = newFrom;
        to = newTo;
    }

    public void setText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        setText(utf8, 0, utf8.length);
    }

    /** The elements must not change afterwards. */
    public void setList(List<Value> newElements) {
        kind = Kind.LIST;
        elements = newElements;
    }

    /** Takes over the other cell's value; a text goes on lying where it lies. */
    public void set(Value other) {
        kind = other.kind;
        integer = other.integer;
        real = other.real;
        bytes = other.bytes;
        from = other.from;
        to = other.to;
        elements = other.elements;
    }

    /** Copies a text into a buffer of this cell's own, which is reused, so that the cell outlives the source's buffer. */
    public void detach() {
        if (kind == Kind.TEXT && bytes != own) {
            int length = to - from;
            if (own.length < length) {
                own = new byte[Math.max(16, Integer.highestOneBit(length) << 1)];
            }
            System.arraycopy(bytes, from, own, 0, length);
            bytes = own;
            from = 0;
            to = length;
        } else if (kind == Kind.LIST) {
            List<Value> copies = new ArrayList<>(elements.size());
            for (Value element : elements) {
                copies.add(element.copy());
            }
            elements = copies;
        }
    }

    /** About how many bytes a copy takes beside the cell itself: a text's, or those of a list's elements. */
    public long contentBytes() {
        if (kind == Kind.TEXT) {
            return to - from;
        }
        long bytes = 0;
        if (kind == Kind.LIST) {
            for (Value element : elements) {
                bytes += CELL_BYTES + element.contentBytes();
            }
        }
        return bytes;
    }

    /** A new cell with the same value in memory of its own. */
    public Value copy() {
        Value copy = new Value();
        copy.set(this);
        copy.detach();
        return copy;
    }

    /** The value as a result shows it, or {@code (absent)}. */
    @Override
    public String toString() {
        return isAbsent() ? "(absent)" : ValueText.of(this);
    }
}
