package io.flowlog.query.internal.search;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that whatever a pattern matches has in it, so that searching for it first tells most texts that do not match.
 *
 * @param needle  the text
 * @param whole   whether the pattern is nothing but the text, and so matches exactly what {@link #isIn} says; if not, the two
 *                below are false
 * @param atStart whether it has to stand at the start
 * @param atEnd   whether it has to stand at the end
 */
public record RequiredLiteral(Needle needle, boolean whole, boolean atStart, boolean atEnd) {
    private static final String IGNORE_CASE = "(?i)";

    /** Two letters have, beside their other case, one that is not ASCII: the Kelvin sign and the long s. */
    private static final String WITH_THIRD_CASE = "kKsS";

    /** A shorter one is in nearly every text. */
    private static final int SHORTEST = 2;

    /**
     * The pattern that is a text, anywhere.
     *
     * @param text not empty
     */
    public static RequiredLiteral of(byte[] text) {
        return new RequiredLiteral(Needle.of(text), true, false, false);
    }

    /**
     * The required literal of a regular expression that RE2/J compiles. Found by reading its outermost sequence: what stands in
     * groups, classes and repeats is passed over, and where anything is not plain to see, there is none.
     *
     * @return null if none was found
     */
    public static @Nullable RequiredLiteral ofRegex(String regex) {
        boolean ignoreCase = regex.startsWith(IGNORE_CASE);
        Reader reader = new Reader(ignoreCase ? regex.substring(IGNORE_CASE.length()) : regex, ignoreCase);
        return reader.reads() ? reader.literal() : null;
    }

    /** Whether it stands in {@code bytes[from, to)} where it has to. */
    public boolean isIn(byte[] bytes, int from, int to) {
        int length = needle.length();
        if (to - from < length || atStart && atEnd && to - from > length) {
            return false;
        }
        if (atStart || atEnd) {
            return needle.isAt(bytes, atStart ? from : to - length);
        }
        return needle.isIn(bytes, from, to);
    }

    /** One reading of an expression. */
    private static final class Reader {
        private final String regex;
        private final boolean ignoreCase;
        private final StringBuilder run = new StringBuilder();
        private String longest = "";
        private boolean whole = true;
        private boolean atStart;
        private boolean atEnd;
        private int at;

        Reader(String regex, boolean ignoreCase) {
            this.regex = regex;
            this.ignoreCase = ignoreCase;
        }

        @Nullable RequiredLiteral literal() {
            endRun();
            if (longest.isEmpty() || !whole && longest.length() < SHORTEST) {
                return null;
            }
            byte[] text = longest.getBytes(StandardCharsets.US_ASCII);
            Needle needle = ignoreCase ? Needle.ignoringCase(text) : Needle.of(text);
            return new RequiredLiteral(needle, whole, whole && atStart, whole && atEnd);
        }

        /** Whether the expression is one sequence, and every part of it plain. */
        boolean reads() {
            while (at < regex.length()) {
                char c = regex.charAt(at++);
                boolean plain = switch (c) {
                    case '|', ')', ']', '}' -> false;
                    case '*', '?' -> optional();
                    case '+' -> repeated();
                    case '{' -> counted();
                    case '(' -> group();
                    case '[' -> characterClass() && breaks();
                    case '^' -> start();
                    case '$' -> end();
                    case '.' -> breaks();
                    case '\\' -> escape();
                    default -> literal(c);
                };
                if (!plain) {
                    return false;
                }
            }
            return true;
        }

        private boolean literal(char c) {
            if (c < ' ' || c > '~' || ignoreCase && WITH_THIRD_CASE.indexOf(c) >= 0) {
                return breaks();
            }
            run.append(c);
            return true;
        }

        private boolean breaks() {
            endRun();
            whole = false;
            return true;
        }

        private void endRun() {
            if (run.length() > longest.length()) {
                longest = run.toString();
            }
            run.setLength(0);
        }

        private boolean start() {
            atStart = true;
            return at == 1 || breaks();
        }

        private boolean end() {
            atEnd = true;
            return at == regex.length() || breaks();
        }

        /** What stands before may be missing. */
        private boolean optional() {
            if (run.length() > 0) {
                run.setLength(run.length() - 1);
            }
            return repeated();
        }

        /** What stands before is there, perhaps several times. */
        private boolean repeated() {
            if (at < regex.length() && regex.charAt(at) == '?') {
                at++; // as few as possible: the same to us
            }
            return breaks();
        }

        private boolean counted() {
            int close = regex.indexOf('}', at);
            if (close < 0 || !regex.substring(at, close).matches("[0-9]+(,[0-9]*)?")) {
                return false;
            }
            at = close + 1;
            return optional();
        }

        private boolean escape() {
            if (at == regex.length()) {
                return false;
            }
            char c = regex.charAt(at++);
            if ("dDwWsSbB".indexOf(c) >= 0) {
                return breaks();
            }
            return !Character.isLetterOrDigit(c) && literal(c);
        }

        /** Passes over a group; one that sets flags for what follows it is not plain. */
        private boolean group() {
            boolean plain = !regex.startsWith("?", at)
                    || regex.startsWith("?:", at)
                    || regex.startsWith("?P<", at)
                    || regex.startsWith("?<", at);
            if (!plain) {
                return false;
            }
            for (int depth = 1; at < regex.length(); ) {
                char c = regex.charAt(at++);
                if (c == '\\') {
                    if (at == regex.length() || "QE".indexOf(regex.charAt(at)) >= 0) {
                        return false;
                    }
                    at++;
                } else if (c == '[' && !characterClass()) {
                    return false;
                } else if (c == '(') {
                    depth++;
                } else if (c == ')' && --depth == 0) {
                    return breaks();
                }
            }
            return false;
        }

        /** Passes over a class whose bracket was read. */
        private boolean characterClass() {
            if (regex.startsWith("^", at)) {
                at++;
            }
            if (regex.startsWith("]", at)) {
                at++; // at the beginning it is one of the characters
            }
            while (at < regex.length()) {
                char c = regex.charAt(at++);
                if (c == ']') {
                    return true;
                }
                if (c == '[') {
                    return false; // perhaps a named class
                }
                if (c == '\\') {
                    if (at == regex.length() || "QE".indexOf(regex.charAt(at)) >= 0) {
                        return false;
                    }
                    at++;
                }
            }
            return false;
        }
    }
}
