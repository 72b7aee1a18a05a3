package io.flowlog.query.internal.aggregate;

import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values written as bytes so that two keys are equal exactly if their bytes are. A value is the text that it prints, so that the
 * number 80 and the text {@code 80} are one key; only a time is its instant, and a list its elements. Each value begins with a
 * byte that tells its length, so that no two sequences of values are written alike:
 *
 * <pre>
 * 0          absent
 * 1 … 252    a text of 0 to 251 bytes, which follow
 * 253        a list, the number of its elements in four bytes, then each of them
 * 254        a text whose length follows in four bytes
 * 255        a time, eight bytes of milliseconds
 * </pre>
 *
 * <p>The bytes behind the end, up to the sixteenth, are zero: a key of at most sixteen bytes is two words. An IPv4 address fits.
 *
 * <p>Belongs to one thread.
 */
public final class KeyBuffer {
    /** Keys of at most so many bytes are held as words. */
    static final int INLINE_BYTES = 2 * Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ABSENT = 0;
    private static final int LONGEST_SHORT_TEXT = 251;
    private static final int LIST = 253;
    private static final int LONG_TEXT = 254;
    private static final int TIME = 255;

    private final TextBuffer printed = new TextBuffer();
    private byte[] bytes = new byte[64];
    private int length;

    /** Forgets the content. */
    public void clear() {
        LONG.set(bytes, 0, 0L);
        LONG.set(bytes, Long.BYTES, 0L);
        length = 0;
    }

    /** Makes this the key of these bytes, which another key gave. */
    public void set(byte[] key) {
        set(key, 0, key.length);
    }

    /** Makes this the key of other bytes. */
    void set(byte[] source, int from, int count) {
        clear();
        reserve(count);
        System.arraycopy(source, from, bytes, 0, count);
        length = count;
    }

    /** Makes this an inline key. Its length is no longer known, which only {@link #toBytes()} needs. */
    void setWords(long word0, long word1) {
        LONG.set(bytes, 0, word0);
        LONG.set(bytes, Long.BYTES, word1);
        length = INLINE_BYTES;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isInline() {
        return length <= INLINE_BYTES;
    }

    /** The first or second eight bytes; only of an inline key. */
    long word(int index) {
        return (long) LONG.get(bytes, index * Long.BYTES);
    }

    /** A copy of the key's bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Appends a whole number in four bytes, without a mark: only in front of everything else. */
    void appendPrefix(int number) {
        INT.set(bytes, length, number);
        length += Integer.BYTES;
    }

    int prefix() {
        return (int) INT.get(bytes, 0);
    }

    void replacePrefix(int number) {
        INT.set(bytes, 0, number);
    }

    /** Appends a value. */
    public void append(Value value) {
        switch (value.kind()) {
            case ABSENT -> {
                reserve(1);
                bytes[length++] = ABSENT;
            }
            case TIME -> {
                reserve(1 + Long.BYTES);
                bytes[length] = (byte) TIME;
                LONG.set(bytes, length + 1, value.integer());
                length += 1 + Long.BYTES;
            }
            case TEXT -> appendText(value.bytes(), value.from(), value.to());
            case LIST -> {
                reserve(1 + Integer.BYTES);
                bytes[length] = (byte) LIST;
                INT.set(bytes, length + 1, value.elements().size());
                length += 1 + Integer.BYTES;
                for (Value element : value.elements()) {
                    append(element);
                }
            }
            default -> {
                printed.clear().append(value);
                appendText(printed.bytes(), 0, printed.length());
            }
        }
    }

    /** Appends the value whose printed form is these bytes. */
    public void appendText(byte[] source, int from, int to) {
        int count = to - from;
        if (count <= LONGEST_SHORT_TEXT) {
            reserve(1 + count);
            bytes[length++] = (byte) (count + 1);
        } else {
            reserve(1 + Integer.BYTES + count);
            bytes[length++] = (byte) LONG_TEXT;
            INT.set(bytes, length, count);
            length += Integer.BYTES;
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    /**
     * Reads back one value.
     *
     * @param from   where the value begins, at first 0
     * @param kind   what it was
     * @param result receives the value; a text goes on lying in this buffer. The elements of a list are texts, times and lists:
     *               what else they were, their text is as good as
     * @return where the next value begins
     */
    public int read(int from, Kind kind, Value result) {
        int mark = bytes[from] & 0xFF;
        int at = from + 1;
        if (mark == ABSENT) {
            result.setAbsent();
            return at;
        }
        if (mark == TIME) {
            result.setTime((long) LONG.get(bytes, at));
            return at + Long.BYTES;
        }
        if (mark == LIST) {
            return readList(at, result);
        }
        int count = mark - 1;
        if (mark == LONG_TEXT) {
            count = (int) INT.get(bytes, at);
            at += Integer.BYTES;
        }
        result.setText(bytes, at, at + count);
        PrintedValue.restore(kind, result);
        return at + count;
    }

    private int readList(int from, Value result) {
        int count = (int) INT.get(bytes, from);
        int at = from + Integer.BYTES;
        List<Value> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Value element = new Value();
            at = read(at, Kind.TEXT, element);
            element.detach();
            elements.add(element);
        }
        result.setList(elements);
        return at;
    }

    private void reserve(int more) {
        int needed = length + more;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }
}
