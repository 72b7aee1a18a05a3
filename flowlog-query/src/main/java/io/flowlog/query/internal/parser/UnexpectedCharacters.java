package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/** What to say of a character that has no place in the language. */
final class UnexpectedCharacters {
    private UnexpectedCharacters() {}

    /** @param hint to add to the message, or empty */
    static SyntaxProblem describe(Token token, String hint) {
        // a token is one UTF-16 unit; a character outside the basic plane is two
        String unit = token.getText();
        int start = token.getStartIndex();
        String character = Character.isHighSurrogate(unit.charAt(0)) ? pairAt(token) : unit;
        return new SyntaxProblem(
                DiagnosticCode.UNEXPECTED_CHARACTER,
                new SourceSpan(start, start + character.length()),
                message(character) + hint,
                suggestions(character));
    }

    private static String pairAt(Token token) {
        int start = token.getStartIndex();
        String pair = token.getInputStream().getText(new Interval(start, start + 1));
        return pair.length() == 2 && Character.isLowSurrogate(pair.charAt(1)) ? pair : token.getText();
    }

    private static String message(String character) {
        int codePoint = character.codePointAt(0);
        if (Character.isLetter(codePoint)) {
            return "unexpected letter '" + character + "': a name with other letters than a to z goes in backticks";
        } else if (isInvisible(codePoint)) {
            return String.format("unexpected character U+%04X", codePoint);
        }
        return "unexpected character '" + character + "'";
    }

    /** Byte order marks and the like come with text that was copied; shown as they are, nobody could see what is meant. */
    private static boolean isInvisible(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static List<String> suggestions(String character) {
        return switch (character) {
            case "\u201c", "\u201d", "\u201e" -> List.of("\"");
            case "\u2018", "\u2019" -> List.of("'");
            case "\u2013", "\u2212" -> List.of("-");
            case "&" -> List.of("and");
            default -> List.of();
        };
    }
}
