package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code regexReplace} puts in a match's place: literal text with {@code $1} or <code>${name}</code> for groups and
 * {@code $0} for the match. {@code \$} and {@code \\} are a dollar and a backslash; a dollar before anything else is itself.
 * Of several digits as many count as there are groups for. Immutable.
 */
final class Replacement {

    /** Literal bytes, then perhaps a group. */
    private record Part(byte[] literal, @Nullable String group) {}

    private final List<Part> parts;

    private Replacement(List<Part> parts) {
        this.parts = parts;
    }

    static Replacement parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == '\\' && (next == '$' || next == '\\')) {
                literal.append(next);
                i++;
                continue;
            }
            int end = c == '$' ? endOfGroup(text, i + 1) : 0;
            if (end == 0) {
                literal.append(c);
                continue;
            }
            String group = next == '{' ? text.substring(i + 2, end - 1) : text.substring(i + 1, end);
            parts.add(part(literal, group));
            literal.setLength(0);
            i = end - 1;
        }
        parts.add(part(literal, null));
        return new Replacement(List.copyOf(parts));
    }

    private static Part part(StringBuilder literal, @Nullable String group) {
        return new Part(literal.toString().getBytes(StandardCharsets.UTF_8), group);
    }

    /** The offset after the digits or the braces at {@code start}; 0 if there are none. */
    private static int endOfGroup(String text, int start) {
        if (start < text.length() && text.charAt(start) == '{') {
            return text.indexOf('}', start) + 1;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == start ? 0 : end;
    }

    /** Whether the expression has every group that is asked for. */
    boolean fits(RegexPattern pattern) {
        return parts.stream().allMatch(part -> part.group == null || digits(part.group, pattern) > 0);
    }

    /** @throws ArgumentException if the expression lacks a group */
    void check(RegexPattern pattern, int argument) {
        for (Part part : parts) {
            if (part.group != null && digits(part.group, pattern) == 0) {
                throw new ArgumentException(
                        argument,
                        DiagnosticCode.BAD_ARGUMENT,
                        "the regular expression has no group " + part.group + "; a dollar sign is written \\$",
                        List.of());
            }
        }
    }

    /** How many characters of the reference name a group: all of a name, as many digits as possible of a number, or 0. */
    private static int digits(String group, RegexPattern pattern) {
        if (pattern.namedGroups().containsKey(group)) {
            return group.length();
        }
        int number = 0;
        int digits = 0;
        while (digits < group.length()) {
            char c = group.charAt(digits);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
            if (number > pattern.groupCount()) {
                return digits;
            }
            digits++;
        }
        return digits;
    }

    /** Writes the text with every match replaced; false, and nothing written, if there is none. */
    boolean apply(RegexPattern pattern, Value text, TextBuffer out) {
        byte[] bytes = text.bytes();
        int from = text.from();
        boolean found = pattern.find(bytes, from, text.to());
        if (!found) {
            return false;
        }
        for (; found; found = pattern.findNext()) {
            out.append(bytes, from, pattern.start(0));
            for (Part part : parts) {
                append(part, pattern, bytes, out);
            }
            from = pattern.end(0);
        }
        out.append(bytes, from, text.to());
        return true;
    }

    private static void append(Part part, RegexPattern pattern, byte[] bytes, TextBuffer out) {
        out.append(part.literal, 0, part.literal.length);
        if (part.group == null) {
            return;
        }
        int used = digits(part.group, pattern);
        Integer named = pattern.namedGroups().get(part.group);
        int group = named != null ? named : Integer.parseInt(part.group, 0, used, 10);
        if (pattern.start(group) >= 0) {
            out.append(bytes, pattern.start(group), pattern.end(group));
        }
        for (int i = used; i < part.group.length(); i++) {
            out.append(part.group.charAt(i));
        }
    }
}
