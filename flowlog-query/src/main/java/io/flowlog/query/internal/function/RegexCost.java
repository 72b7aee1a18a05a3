package io.flowlog.query.internal.function;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression's text before it is compiled. Refuses, in words, what a linear-time engine cannot do or reads
 * differently; and what would compile to too much: RE2/J would build a million instructions from the 22 characters of
 * {@code ((a{100}){100}){100}}. Anything else that is wrong is left to the compiler.
 */
final class RegexCost {
    /** A program may be so many times as long as the product of nested repeats. */
    private static final long SIZE_PER_REPEAT = 10;

    /** Twice as many overflow a stack of 256 KiB. */
    private static final long MOST_EMPTY_STEPS = 300;

    /** RE2/J takes no greater count, so the products here cannot overflow. */
    private static final long REFUSED_COUNT = 1001;

    private static final String LINEAR_TIME = " is not supported: the engine works in linear time";

    /** One open group: its alternatives so far, the sequence being read, and the item at its end that a quantifier is for. */
    private static final class Group {
        @Nullable RegexFragment alternatives;

        RegexFragment sequence = RegexFragment.EMPTY;
        RegexFragment last = RegexFragment.EMPTY;

        void item(RegexFragment item) {
            sequence = sequence.then(last);
            last = item;
        }

        void alternative() {
            alternatives = all();
            sequence = RegexFragment.EMPTY;
            last = RegexFragment.EMPTY;
        }

        RegexFragment all() {
            RegexFragment branch = sequence.then(last);
            return alternatives == null ? branch : alternatives.or(branch);
        }
    }

    private final String regex;
    private final QueryLimits limits;
    private final int argument;
    private final Deque<Group> open = new ArrayDeque<>();
    private int at;

    private RegexCost(String regex, QueryLimits limits, int argument) {
        this.regex = regex;
        this.limits = limits;
        this.argument = argument;
        open.push(new Group());
    }

    /** @throws ArgumentException if the expression must not be compiled */
    static void check(String regex, QueryLimits limits, int argument) {
        new RegexCost(regex, limits, argument).read();
    }

    private void read() {
        FoldedCharacters.check(regex, argument);
        while (at < regex.length()) {
            switch (regex.charAt(at)) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> openGroup();
                case ')' -> closeGroup();
                case '*', '+', '?' -> quantifier(at + 1, open.element().last.star());
                case '{' -> countedRepeat();
                case '|' -> {
                    at++;
                    open.element().alternative();
                }
                case '^', '$' -> item(1, RegexFragment.ANCHOR);
                default -> item(1, RegexFragment.CHARACTER);
            }
        }
        RegexFragment whole = open.element().all();
        while (open.size() > 1) {
            open.pop();
            whole = open.element().all().then(whole);
        }
        check(whole);
    }

    private void item(int characters, RegexFragment item) {
        at += characters;
        open.element().item(item);
    }

    private void escape() {
        char escaped = at + 1 < regex.length() ? regex.charAt(at + 1) : 0;
        if (escaped == 'k' || (escaped >= '1' && escaped <= '9')) {
            throw unsupported("a back-reference (\\" + escaped + ")" + LINEAR_TIME);
        }
        if (escaped == 'Q') {
            int end = regex.indexOf("\\E", at);
            int stop = end < 0 ? regex.length() : end;
            for (int left = stop - at - 2; left > 0; left--) {
                open.element().item(RegexFragment.CHARACTER);
            }
            at = end < 0 ? stop : end + 2;
            return;
        }
        // the braces of \p{L} and \x{10FFFF} are no repeat
        boolean braced = (escaped == 'p' || escaped == 'P' || escaped == 'x') && startsAt("{", at + 2);
        int end = braced ? regex.indexOf('}', at) : -1;
        item(end < 0 ? 2 : end + 1 - at, "AbBz".indexOf(escaped) >= 0 ? RegexFragment.ANCHOR : RegexFragment.CHARACTER);
    }

    private void characterClass() {
        at++;
        if (startsAt("^", at)) {
            at++;
        }
        // a bracket that comes first is itself
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            first = false;
            if (startsAt("&&", at)) {
                throw unsupported("an intersection of character classes (&&) is not supported");
            }
            int posix = startsAt("[:", at) ? regex.indexOf(":]", at) : -1;
            at = posix > 0 ? posix + 2 : at + (regex.charAt(at) == '\\' ? 2 : 1);
        }
        at = Math.min(at + 1, regex.length());
        item(0, RegexFragment.CHARACTER);
    }

    private void openGroup() {
        if (startsAt("(?=", at) || startsAt("(?!", at)) {
            throw unsupported("look-ahead (" + regex.substring(at + 1, at + 3) + ")" + LINEAR_TIME);
        }
        if (startsAt("(?<=", at) || startsAt("(?<!", at)) {
            throw unsupported("look-behind (" + regex.substring(at + 1, at + 4) + ")" + LINEAR_TIME);
        }
        if (startsAt("(?>", at)) {
            throw unsupported("an atomic group (?>)" + LINEAR_TIME);
        }
        if (open.size() > limits.nestingDepth()) {
            throw tooLarge("its groups nest deeper than " + limits.nestingDepth());
        }
        open.push(new Group());
        at++;
        if (startsAt("?", at)) {
            // flags or a name, up to the colon, the angle or the end of a flag group
            while (at < regex.length() && ":>)".indexOf(regex.charAt(at)) < 0) {
                at++;
            }
            at += startsAt(")", at) ? 0 : 1;
        }
    }

    private void closeGroup() {
        at++;
        if (open.size() > 1) {
            RegexFragment closed = open.pop().all().grouped();
            check(closed);
            open.element().item(closed);
        }
    }

    private void countedRepeat() {
        int comma = endOfNumber(at + 1);
        int end = charAt(comma) == ',' ? endOfNumber(comma + 1) : comma;
        if (comma == at + 1 || charAt(end) != '}') {
            // no repeat, just braces
            item(1, RegexFragment.CHARACTER);
            return;
        }
        long least = number(at + 1, comma);
        boolean unbounded = charAt(comma) == ',' && end == comma + 1;
        long most = unbounded ? least + 1 : end == comma ? least : number(comma + 1, end);
        RegexFragment repeated = open.element().last.times(least, Math.max(least, most));
        quantifier(end + 1, unbounded ? repeated.then(open.element().last.star()) : repeated);
    }

    private int endOfNumber(int start) {
        int end = start;
        while (charAt(end) >= '0' && charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private long number(int from, int to) {
        return to - from > 4 ? REFUSED_COUNT : Math.min(Long.parseLong(regex, from, to, 10), REFUSED_COUNT);
    }

    /** A quantifier that ends before {@code end} and makes this of the last item. */
    private void quantifier(int end, RegexFragment repeated) {
        if (charAt(end) == '+') {
            throw unsupported("a possessive quantifier (" + regex.substring(at, end + 1) + ")" + LINEAR_TIME);
        }
        at = end + (charAt(end) == '?' ? 1 : 0);
        check(repeated);
        open.element().last = repeated;
    }

    private void check(RegexFragment fragment) {
        if (fragment.repeats() > limits.regexRepeats()) {
            throw tooLarge("its nested repeats multiply to more than " + Wording.number(limits.regexRepeats()));
        }
        if (fragment.size() > SIZE_PER_REPEAT * limits.regexRepeats()) {
            throw tooLarge("its repeats write out to more than "
                    + Wording.number(SIZE_PER_REPEAT * limits.regexRepeats()) + " items");
        }
        if (fragment.longest() > MOST_EMPTY_STEPS) {
            throw tooLarge(
                    "more than " + MOST_EMPTY_STEPS + " alternatives or parts that may be empty follow one another");
        }
    }

    private boolean startsAt(String text, int offset) {
        return regex.startsWith(text, offset);
    }

    private char charAt(int offset) {
        return offset < regex.length() ? regex.charAt(offset) : 0;
    }

    private ArgumentException unsupported(String message) {
        return new ArgumentException(argument, DiagnosticCode.BAD_REGEX, message, List.of());
    }

    private ArgumentException tooLarge(String reason) {
        return new ArgumentException(
                argument, DiagnosticCode.REGEX_TOO_LARGE, "the regular expression is too large: " + reason, List.of());
    }
}
