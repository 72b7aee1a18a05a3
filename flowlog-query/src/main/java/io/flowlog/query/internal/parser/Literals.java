package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.ComparisonOperator;
import org.antlr.v4.runtime.Token;

/** What the text of a token stands for. */
final class Literals {
    private static final int SAFE_DIGITS = 18;

    private Literals() {}

    /** A name without its backticks. */
    static String name(String written) {
        return written.indexOf('`') < 0 ? written : written.replace("`", "");
    }

    /** A text without its quotes and escapes; a backslash before a character that needs none stays. */
    static String string(String written) {
        if (written.indexOf('\\') < 0) {
            return written.substring(1, written.length() - 1);
        }
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = written.charAt(++i);
            switch (escaped) {
                case '\\', '"', '\'' -> value.append(escaped);
                case 'n' -> value.append('\n');
                case 't' -> value.append('\t');
                default -> value.append('\\').append(escaped);
            }
        }
        return value.toString();
    }

    /** Whether a pattern is a regex, not a string. */
    static boolean isRegex(Token pattern) {
        return pattern.getType() == InsightsLexer.REGEX;
    }

    /** A regex without its slashes, or a string without its quotes. */
    static String pattern(Token pattern) {
        return isRegex(pattern) ? regex(pattern.getText()) : string(pattern.getText());
    }

    /** A regex without its slashes; only {@code \/} is resolved, all else is the regex engine's. */
    static String regex(String written) {
        StringBuilder pattern = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                char escaped = written.charAt(++i);
                if (escaped != '/') {
                    pattern.append('\\');
                }
                pattern.append(escaped);
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }

    /** A whole number; {@link Long#MAX_VALUE}, which every check finds too large, if it has more than 18 digits. */
    static long wholeNumber(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.length() - zeros > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    static ComparisonOperator comparison(Token operator) {
        return switch (operator.getType()) {
            case InsightsLexer.EQUAL -> ComparisonOperator.EQUAL;
            case InsightsLexer.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case InsightsLexer.LESS -> ComparisonOperator.LESS;
            case InsightsLexer.LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case InsightsLexer.GREATER -> ComparisonOperator.GREATER;
            case InsightsLexer.GREATER_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(operator.toString());
        };
    }

    static ArithmeticOperator arithmetic(Token operator) {
        return switch (operator.getType()) {
            case InsightsLexer.PLUS -> ArithmeticOperator.ADD;
            case InsightsLexer.MINUS -> ArithmeticOperator.SUBTRACT;
            case InsightsLexer.STAR -> ArithmeticOperator.MULTIPLY;
            case InsightsLexer.SLASH -> ArithmeticOperator.DIVIDE;
            case InsightsLexer.PERCENT -> ArithmeticOperator.REMAINDER;
            default -> throw new IllegalArgumentException(operator.toString());
        };
    }
}
