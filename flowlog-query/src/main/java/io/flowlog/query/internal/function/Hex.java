package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.TextBuffer;

/** Hexadecimal digits. */
final class Hex {
    private static final String LOWER = "0123456789abcdef";
    private static final String UPPER = "0123456789ABCDEF";

    private Hex() {}

    /** The value of an ASCII digit in either case, or -1. */
    static int digit(byte ascii) {
        if (ascii >= '0' && ascii <= '9') {
            return ascii - '0';
        }
        int lower = ascii | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Two digits for each byte. */
    static void appendLower(byte[] bytes, int length, TextBuffer out) {
        for (int i = 0; i < length; i++) {
            out.append(LOWER.charAt(bytes[i] >> 4 & 0xF)).append(LOWER.charAt(bytes[i] & 0xF));
        }
    }

    static void appendUpper(byte one, TextBuffer out) {
        out.append(UPPER.charAt(one >> 4 & 0xF)).append(UPPER.charAt(one & 0xF));
    }
}
