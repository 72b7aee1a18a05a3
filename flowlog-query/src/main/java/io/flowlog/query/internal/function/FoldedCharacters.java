package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;

/**
 * Refuses expressions that ignore case and over which RE2/J would not come to an end. It looks for the other cases of a character by
 * going from one to the next until it is back at the first, which it never is from U+1C80 to U+1C88, old Cyrillic letters whose
 * capitals have another small letter; and it does so for every character of a range, which takes milliseconds for the widest.
 * Where an expression says anywhere that case is ignored, it is taken to say so for all of it.
 */
final class FoldedCharacters {
    private static final int FIRST_ENDLESS = 0x1C80;
    private static final int LAST_ENDLESS = 0x1C88;

    /** The widest range is about as wide, since nothing beyond it has cases. */
    private static final int MOST_CHARACTERS = 0x20000;

    private static final int LAST_WITH_CASES = 0x1E943;

    private final String regex;
    private final int argument;
    private int at;
    private long characters;

    private FoldedCharacters(String regex, int argument) {
        this.regex = regex;
        this.argument = argument;
    }

    /** @throws ArgumentException if the expression must not be compiled */
    static void check(String regex, int argument) {
        if (mayIgnoreCase(regex)) {
            new FoldedCharacters(regex, argument).read();
        }
    }

    /** Whether there is a group that sets the flag, or unsets it. */
    private static boolean mayIgnoreCase(String regex) {
        for (int group = regex.indexOf("(?"); group >= 0; group = regex.indexOf("(?", group + 1)) {
            for (int i = group + 2; i < regex.length() && "imsU-".indexOf(regex.charAt(i)) >= 0; i++) {
                if (regex.charAt(i) == 'i') {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whatever stands left and right of a dash counts as a range, in a class or not. */
    private void read() {
        int beforeLast = -1;
        int last = -1;
        while (at < regex.length()) {
            int character = next();
            check(character, character);
            if (last == '-' && beforeLast >= 0) {
                check(beforeLast, character);
            }
            beforeLast = last;
            last = character;
        }
    }

    private void check(int from, int to) {
        if (from <= LAST_ENDLESS && to >= FIRST_ENDLESS) {
            throw refused("the characters U+1C80 to U+1C88 have no single other case");
        }
        if (from < to) {
            characters += Math.min(to, LAST_WITH_CASES) - Math.min(from, LAST_WITH_CASES);
        }
        if (characters > MOST_CHARACTERS) {
            throw refused("the ranges hold too many characters");
        }
    }

    private ArgumentException refused(String reason) {
        return new ArgumentException(
                argument,
                DiagnosticCode.BAD_REGEX,
                "the regular expression cannot ignore case: " + reason + "; leave them out of its ranges, or (?i) out",
                List.of());
    }

    /** The next character, or the one that an escape in hexadecimal digits stands for. */
    private int next() {
        int character = regex.codePointAt(at);
        at += Character.charCount(character);
        if (character != '\\' || at == regex.length()) {
            return character;
        }
        int escaped = regex.codePointAt(at);
        at += Character.charCount(escaped);
        if (escaped != 'x') {
            return escaped;
        }
        boolean braced = at < regex.length() && regex.charAt(at) == '{';
        int from = braced ? at + 1 : at;
        int most = braced ? regex.length() : Math.min(regex.length(), at + 2);
        int number = 0;
        int i = from;
        while (i < most && Character.digit(regex.charAt(i), 16) >= 0) {
            number = Math.min(number * 16 + Character.digit(regex.charAt(i), 16), Character.MAX_CODE_POINT);
            i++;
        }
        at = braced && i < most && regex.charAt(i) == '}' ? i + 1 : i;
        return number;
    }
}
