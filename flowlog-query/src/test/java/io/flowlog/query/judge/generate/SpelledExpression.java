package io.flowlog.query.judge.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the tokens of an expression in another way, from its plain text. */
final class SpelledExpression {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>'(?:\\\\.|[^'\\\\])*')|(?<kept>`[^`]*`|(?<=(?:like|=~) )/(?:\\\\.|[^/\\\\])*/)"
                    + "|(?<period>[0-9]+[a-z]+)|(?<word>[A-Za-z_@][A-Za-z0-9_]*)|(?<blank> )|[0-9.]+|.",
            Pattern.DOTALL);

    private static final Map<String, List<String>> UNITS = Map.of(
            "ms", List.of("msec", "milliseconds"),
            "s", List.of("sec", "seconds"),
            "m", List.of("min", "minutes"),
            "h", List.of("hr", "hours"),
            "d", List.of("day", "days"),
            "w", List.of("week", "weeks"),
            "mo", List.of("mon", "months"),
            "q", List.of("qtr", "quarters"),
            "y", List.of("yr", "years"));

    private static final Set<String> RESERVED = Set.of("and", "or", "true", "false", "like");
    private static final String SIGNS = "=<>!~+-*/%^,()[]'`";

    private final Dice dice;

    SpelledExpression(Dice dice) {
        this.dice = dice;
    }

    String of(String plain) {
        StringBuilder spelled = new StringBuilder();
        Matcher matcher = TOKEN.matcher(plain);
        while (matcher.find()) {
            spelled.append(token(matcher, plain));
        }
        return spelled.toString();
    }

    private String token(Matcher token, String plain) {
        if (token.group("text") != null) {
            return dice.chance(50) ? token.group() : doublyQuoted(token.group());
        }
        if (token.group("period") != null) {
            String unit = token.group().replaceAll("[0-9]", "");
            return dice.chance(50) ? token.group() : token.group().replace(unit, dice.pick(UNITS.get(unit)));
        }
        if (token.group("word") != null) {
            return word(token.group(), plain.substring(token.end()));
        }
        if (token.group("blank") != null) {
            boolean parted = isSign(plain.charAt(token.start() - 1)) || isSign(plain.charAt(token.end()));
            return parted ? mayBeBlank() : blank();
        }
        return token.group();
    }

    private static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    private String word(String word, String rest) {
        boolean isIn = word.equals("in") && rest.startsWith(" [");
        if (word.equals("not")) {
            boolean infix = rest.startsWith(" in [") || rest.startsWith(" like ");
            return infix || dice.chance(50) ? anyCase(word) : "!";
        }
        return isIn || RESERVED.contains(word) || rest.startsWith("(") ? anyCase(word) : word;
    }

    private String doublyQuoted(String text) {
        String value = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
        // a backslash may stand alone where it escapes nothing
        return '"' + (dice.chance(50) ? escaped : escaped.replaceAll("\\\\\\\\(?=[^\\\\\"'nt])", "\\\\")) + '"';
    }

    /** A word in capitals, in small letters, or in any mixture. */
    String anyCase(String word) {
        return switch (dice.below(6)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.toLowerCase(Locale.ROOT);
            case 2 ->
                word.chars()
                        .mapToObj(c -> String.valueOf((char) c))
                        .map(c -> dice.chance(50) ? c.toUpperCase(Locale.ROOT) : c)
                        .collect(Collectors.joining());
            default -> word;
        };
    }

    /** White space, perhaps with a comment. */
    String blank() {
        return dice.chance(85) ? " " : dice.pick("  ", "\n", "\t", "\r\n ", " # it's | \"so\n", "#/*`\r\n");
    }

    /** White space where there need be none. */
    String mayBeBlank() {
        return dice.chance(40) ? "" : blank();
    }
}
