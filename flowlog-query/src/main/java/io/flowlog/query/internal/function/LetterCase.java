package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.util.Locale;

/** Upper and lower case by Unicode's rules, whatever the machine's language. Only text beyond ASCII allocates. */
final class LetterCase {
    private LetterCase() {}

    static void appendUpper(Value text, TextBuffer out) {
        if (isAscii(text)) {
            appendAscii(text, 'a', 'z', out);
        } else {
            out.append(ValueText.of(text).toUpperCase(Locale.ROOT));
        }
    }

    static void appendLower(Value text, TextBuffer out) {
        if (isAscii(text)) {
            appendAscii(text, 'A', 'Z', out);
        } else {
            out.append(ValueText.of(text).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isAscii(Value text) {
        for (int i = text.from(); i < text.to(); i++) {
            if (text.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Flips the case of the letters in the range and leaves all else. */
    private static void appendAscii(Value text, char first, char last, TextBuffer out) {
        int start = out.length();
        out.append(text.bytes(), text.from(), text.to());
        byte[] bytes = out.bytes();
        for (int i = start; i < out.length(); i++) {
            if (bytes[i] >= first && bytes[i] <= last) {
                bytes[i] ^= 0x20;
            }
        }
    }
}
