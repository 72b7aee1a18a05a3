package io.flowlog.query.judge.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Section 4.1 of the language, how values compare, and section 2.4, how they sort. */
final class Comparisons {
    private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("-?(0*)[0-9].*");

    private Comparisons() {}

    /** Whether a comparison is true; it never is for an absent value. */
    static boolean holds(String operator, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof List || b instanceof List) {
            return operator.equals("!=");
        }
        Number numberA = Values.number(a);
        Number numberB = Values.number(b);
        int order = numberA != null && numberB != null
                ? Values.exact(numberA).compareTo(Values.exact(numberB))
                : byCodePoint(Values.print(a), Values.print(b));
        return switch (operator) {
            case "=", "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** The order of a sort key: absent values come last either way. */
    static int sorted(@Nullable Object a, @Nullable Object b, boolean descending) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return descending ? natural(b, a) : natural(a, b);
    }

    /** What is no number before all numbers; of equal numbers the one with more leading zeros first, as {@code 01} before {@code 1}. */
    static int natural(Object a, Object b) {
        Number numberA = Values.number(a);
        Number numberB = Values.number(b);
        if (numberA == null && numberB == null) {
            return byRuns(Values.print(a), Values.print(b));
        }
        if (numberA == null || numberB == null) {
            return numberA == null ? -1 : 1;
        }
        int order = Values.exact(numberA).compareTo(Values.exact(numberB));
        return order != 0 ? order : Integer.compare(leadingZeros(b), leadingZeros(a));
    }

    private static int leadingZeros(Object number) {
        Matcher matcher = LEADING_ZEROS.matcher(number instanceof String text ? text : "1");
        return matcher.matches() ? matcher.group(1).length() : 0;
    }

    private static int byRuns(String a, String b) {
        List<String> runsA = runs(a);
        List<String> runsB = runs(b);
        for (int i = 0; i < Math.min(runsA.size(), runsB.size()); i++) {
            String runA = runsA.get(i);
            String runB = runsB.get(i);
            boolean digits = isDigit(runA.charAt(0)) && isDigit(runB.charAt(0));
            int order = digits ? Integer.compare(runA.length(), runB.length()) : 0;
            order = order != 0 ? order : byCodePoint(runA, runB);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(runsA.size(), runsB.size());
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher matcher = RUN.matcher(text);
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
