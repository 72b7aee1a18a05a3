package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.WorkMeter;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 bytes seen as UTF-16 characters, for a regex engine that reads {@link CharSequence}s: ASCII is read where it lies,
 * anything else is decoded into memory that is reused. Bytes that are no UTF-8 show as U+FFFD, one for each byte.
 *
 * <p>Belongs to one thread.
 */
final class Utf16View implements CharSequence {
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = {};
    private int from;
    private int length;
    private boolean ascii = true;
    private char[] decoded = {};
    /** For each decoded character, and the end, the offset of its first byte from {@link #from}. */
    private int[] offsets = {};

    private final WorkMeter meter;
    private final int charsPerLook;
    private int charsLeft;

    /**
     * @param meter       counts what is read
     * @param workPerChar what the reader does with each character
     */
    Utf16View(WorkMeter meter, int workPerChar) {
        this.meter = meter;
        charsPerLook = Math.max(1, WorkMeter.PIECE / Math.max(1, workPerChar));
        charsLeft = charsPerLook;
    }

    /** Shows another range. */
    void set(byte[] newBytes, int newFrom, int newTo) {
        bytes = newBytes;
        from = newFrom;
        length = newTo - newFrom;
        meter.spend(length);
        ascii = isAscii();
        if (!ascii) {
            decode();
        }
    }

    private boolean isAscii() {
        int bits = 0;
        for (int i = from; i < from + length; i++) {
            bits |= bytes[i];
        }
        return bits >= 0;
    }

    private void decode() {
        if (decoded.length < length) {
            decoded = new char[Math.max(length, 2 * decoded.length)];
            offsets = new int[decoded.length + 1];
        }
        int chars = 0;
        int at = 0;
        while (at < length) {
            int size = characterSize(at);
            offsets[chars] = at;
            if (size == 4) {
                int codePoint = (byteAt(at) & 0x07) << 18 | tail(at + 1) << 12 | tail(at + 2) << 6 | tail(at + 3);
                decoded[chars++] = Character.highSurrogate(codePoint);
                offsets[chars] = at;
                decoded[chars++] = Character.lowSurrogate(codePoint);
            } else {
                decoded[chars++] = switch (size) {
                    case 3 -> (char) ((byteAt(at) & 0x0F) << 12 | tail(at + 1) << 6 | tail(at + 2));
                    case 2 -> (char) ((byteAt(at) & 0x1F) << 6 | tail(at + 1));
                    case 1 -> (char) byteAt(at);
                    default -> REPLACEMENT;
                };
            }
            at += Math.max(1, size);
        }
        offsets[chars] = length;
        length = chars;
    }

    /** The number of bytes of the character here; 0 if they are no character. */
    private int characterSize(int at) {
        int lead = byteAt(at);
        int size = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (size > length - at) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((byteAt(at + i) & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = size > 2 ? byteAt(at + 1) : 0;
        boolean tooShort = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
        boolean noCodePoint = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
        return tooShort || noCodePoint ? 0 : size;
    }

    private int byteAt(int at) {
        return bytes[from + at] & 0xFF;
    }

    private int tail(int at) {
        return bytes[from + at] & 0x3F;
    }

    /** The offset in the array of the character's first byte; of the end, if that is given. */
    int byteOffset(int index) {
        return from + (ascii ? index : offsets[index]);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (--charsLeft < 0) {
            charsLeft = charsPerLook;
            meter.spend(WorkMeter.PIECE);
        }
        return ascii ? (char) bytes[from + index] : decoded[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        if (!ascii) {
            return String.valueOf(decoded, 0, length);
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
