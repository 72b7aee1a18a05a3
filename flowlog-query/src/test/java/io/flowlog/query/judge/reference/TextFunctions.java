package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.reference.Functions.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Functions on texts. Any other value counts as what it prints. */
final class TextFunctions {
    private static final String BLANKS = " \t\n\u000b\f\r";

    private TextFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("isempty", it -> it.raw(0) == null || it.text(0).isEmpty());
        all.put("isblank", it -> it.raw(0) == null || it.text(0).isBlank());
        all.put("concat", TextFunctions::concat);
        all.put("ltrim", it -> trimmed(it, true, false));
        all.put("rtrim", it -> trimmed(it, false, true));
        all.put("trim", it -> trimmed(it, true, true));
        all.put("strlen", it -> (long) it.text(0).codePointCount(0, it.text(0).length()));
        all.put("messagesize", it -> (long) it.text(0).getBytes(StandardCharsets.UTF_8).length);
        all.put("toupper", it -> it.text(0).toUpperCase(Locale.ROOT));
        all.put("tolower", it -> it.text(0).toLowerCase(Locale.ROOT));
        all.put("substr", it -> substr(it.text(0), it.count(1), it.has(2) ? it.count(2) : Integer.MAX_VALUE));
        all.put("replace", it -> it.text(1).isEmpty() ? it.text(0) : it.text(0).replace(it.text(1), it.text(2)));
        all.put(
                "regexreplace",
                it -> Pattern.compile(it.text(1)).matcher(it.text(0)).replaceAll(it.text(2)));
        all.put("strcontains", TextFunctions::contains);
        all.put("startswith", it -> it.text(0).startsWith(it.text(1)));
        all.put("endswith", it -> it.text(0).endsWith(it.text(1)));
        all.put("split", it -> split(it.text(0), it.text(1)));
    }

    private static String concat(Arguments arguments) {
        return arguments.values().stream()
                .map(value -> value == null ? "" : Values.print(value))
                .collect(Collectors.joining());
    }

    private static String trimmed(Arguments arguments, boolean left, boolean right) {
        int[] text = arguments.text(0).codePoints().toArray();
        String set = arguments.has(1) ? arguments.text(1) : BLANKS;
        int from = 0;
        int to = text.length;
        while (left && from < to && set.indexOf(text[from]) >= 0) {
            from++;
        }
        while (right && from < to && set.indexOf(text[to - 1]) >= 0) {
            to--;
        }
        return new String(text, from, to - from);
    }

    /** Counted in code points from 0. */
    private static String substr(String text, int start, int length) {
        return text.codePoints()
                .skip(start)
                .limit(length)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean contains(Arguments arguments) {
        String text = arguments.text(0);
        String part = arguments.text(1);
        return arguments.has(2) && arguments.isTrue(2)
                ? text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))
                : text.contains(part);
    }

    private static List<String> split(String text, String separator) {
        return separator.isEmpty() ? List.of(text) : Arrays.asList(text.split(Pattern.quote(separator), -1));
    }
}
