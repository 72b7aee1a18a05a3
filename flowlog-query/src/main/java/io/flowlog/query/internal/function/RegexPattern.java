package io.flowlog.query.internal.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.value.WorkMeter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that searches UTF-8 bytes in time linear in their number. The engine is RE2/J: no look-around, no
 * back-references, no possessive quantifiers. What an expression costs is bounded before it is compiled, by {@link RegexCost}.
 *
 * <p>Holds a matcher, so it belongs to one thread. A search allocates some 64
 * bytes inside RE2/J.
 */
public final class RegexPattern {
    private final Pattern pattern;
    private final Matcher matcher;
    private final Utf16View view;

    private RegexPattern(Pattern pattern, WorkMeter meter) {
        this.pattern = pattern;
        // at every character the engine may be at any place of its program
        view = new Utf16View(meter, pattern.programSize());
        this.matcher = pattern.matcher(view);
    }

    /** Compiles an expression that is only looked at. */
    public static RegexPattern compile(String regex, QueryLimits limits, int argument) {
        return compile(regex, limits, argument, WorkMeter.idle());
    }

    /**
     * Compiles an expression.
     *
     * @param argument the index of the call's argument, for the error
     * @param meter    counts what searches cost, and compiling
     * @throws ArgumentException if it does not read, or is beyond the limits
     */
    public static RegexPattern compile(String regex, QueryLimits limits, int argument, WorkMeter meter) {
        if (regex.length() > limits.regexCharacters()) {
            String message = "the regular expression has " + Wording.number(regex.length()) + " characters; at most "
                    + Wording.number(limits.regexCharacters()) + " are allowed";
            throw new ArgumentException(argument, DiagnosticCode.REGEX_TOO_LONG, message, List.of());
        }
        RegexCost.check(regex, limits, argument);
        meter.spend((long) regex.length() * WorkMeter.ROW);
        try {
            return new RegexPattern(Pattern.compile(regex), meter);
        } catch (PatternSyntaxException bad) {
            String place = bad.getPattern() == null ? "" : ": '" + bad.getPattern() + "'";
            throw new ArgumentException(
                    argument,
                    DiagnosticCode.BAD_REGEX,
                    "not a regular expression: " + bad.getDescription() + place,
                    List.of());
        } catch (StackOverflowError deep) {
            // the compiler recurses once for each copy of x{0,200}; it keeps no state, so nothing is left half done
            throw new ArgumentException(
                    argument,
                    DiagnosticCode.REGEX_TOO_LARGE,
                    "the regular expression is too large: its optional repeats nest too deep for this thread's stack",
                    List.of());
        }
    }

    /** Searches for the first match in a range of bytes, which must not change until the groups have been read. */
    public boolean find(byte[] bytes, int from, int to) {
        view.set(bytes, from, to);
        return matcher.reset(view).find();
    }

    /** Searches for the match after the one found last; an empty match moves on by one character. */
    public boolean findNext() {
        return matcher.find();
    }

    /** The number of groups, 0 if none; the whole match does not count. */
    public int groupCount() {
        return pattern.groupCount();
    }

    /** The named groups and their numbers. */
    public Map<String, Integer> namedGroups() {
        return pattern.namedGroups();
    }

    /** A name for each group, in order; null for one without. */
    public List<@Nullable String> groupNames() {
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < pattern.groupCount(); i++) {
            names.add(null);
        }
        pattern.namedGroups().forEach((name, group) -> names.set(group - 1, name));
        return Collections.unmodifiableList(names);
    }

    /** Where in the array the group of the match found last begins; group 0 is the match; -1 if the group took no part. */
    public int start(int group) {
        int start = matcher.start(group);
        return start < 0 ? -1 : view.byteOffset(start);
    }

    /** Where in the array the group ends, or -1. */
    public int end(int group) {
        int end = matcher.end(group);
        return end < 0 ? -1 : view.byteOffset(end);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
