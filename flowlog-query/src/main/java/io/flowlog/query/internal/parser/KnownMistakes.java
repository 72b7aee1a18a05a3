package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What people write often enough, mostly from habit with other languages, to deserve an answer of its own. */
final class KnownMistakes {
    private final TokenTrail trail;
    private final Continuations next;

    KnownMistakes(TokenTrail trail, Continuations next) {
        this.trail = trail;
        this.next = next;
    }

    @Nullable SyntaxProblem describe(Token found, IntervalSet expected) {
        Token before = trail.before(found);
        if (isRegexFlags(before, found)) {
            return new SyntaxProblem(
                    DiagnosticCode.REGEX_FLAGS,
                    Spans.of(found),
                    "a regex has no flags after its slash: write them at its start, such as (?i)");
        } else if (expected.contains(Token.EOF) && isCommandWord(found)) {
            return new SyntaxProblem(
                    DiagnosticCode.SYNTAX,
                    Spans.of(found),
                    "expected '|' before the command '" + found.getText() + "'",
                    List.of("| " + found.getText()));
        } else if (before.getType() == InsightsLexer.LEFT_PAREN
                && trail.before(before).getType() == InsightsLexer.IN
                && expected.contains(InsightsLexer.SOURCE)) {
            return listInParentheses(before);
        } else if (expected.contains(Token.EOF)
                && trail.commandType(found) == InsightsLexer.SORT
                && isOperator(found)) {
            return syntax(
                    found, "sort takes names: name the value with 'as' where it is computed, and sort by that name");
        } else if (isNoAggregate(before)) {
            return syntax(before, "expected an aggregate such as count(*), not 'by'");
        } else if (isTest(found) && endsOperand(before) && next.accept(InsightsLexer.AND)) {
            return syntax(found, "comparisons do not chain: join two of them with 'and'");
        } else if (found.getType() == InsightsLexer.SLASH && expected.contains(InsightsLexer.TRUE)) {
            return syntax(found, "expected a value, not '/' (a regex goes after 'like' or '=~')");
        } else if (before.getType() == InsightsLexer.DOT && trail.before(before).getType() == InsightsLexer.DECIMAL) {
            return syntax(found, "expected a name after '.' (an IP address goes in quotes)");
        }
        return fromOtherLanguages(before, found, expected);
    }

    /** Signs and words that other query languages have. */
    private @Nullable SyntaxProblem fromOtherLanguages(Token before, Token found, IntervalSet expected) {
        if (found.getType() == InsightsLexer.GREATER && before.getType() == InsightsLexer.LESS) {
            return problem(Spans.of(before, found), "unequal is not written '<>'", "!=");
        } else if (found.getType() == InsightsLexer.DOT && expected.contains(InsightsLexer.TRUE)) {
            return syntax(found, "a number needs a digit before its decimal point");
        } else if (before.getType() == InsightsLexer.DOT && trail.before(before).getType() == InsightsLexer.INTEGER) {
            return syntax(before, "a number needs a digit after its decimal point");
        } else if (found.getType() == InsightsLexer.STRING && before.getType() == InsightsLexer.AS) {
            String name = "`" + Literals.string(found.getText()) + "`";
            return problem(Spans.of(found), "expected a name after 'as', not the string " + found.getText(), name);
        } else if (found.getType() == InsightsLexer.NAME
                && (endsOperand(before) || before.getType() == InsightsLexer.NOT)) {
            return switch (found.getText().toLowerCase(Locale.ROOT)) {
                case "is" ->
                    syntax(found, "there is no 'is': whether a field has a value is told by 'ispresent(field)'");
                case "between" -> syntax(found, "there is no 'between': write 'x >= low and x <= high'");
                case "contains" -> syntax(found, "there is no 'contains': write \"x like 'text'\"");
                case "matches" -> syntax(found, "there is no 'matches': write 'x like /regex/'");
                case "startswith" -> syntax(found, "'startsWith' is a function: write \"startsWith(x, 'text')\"");
                case "endswith" -> syntax(found, "'endsWith' is a function: write \"endsWith(x, 'text')\"");
                default -> null;
            };
        }
        return null;
    }

    private static SyntaxProblem problem(SourceSpan span, String message, String suggestion) {
        return new SyntaxProblem(DiagnosticCode.SYNTAX, span, message, List.of(suggestion));
    }

    private static SyntaxProblem syntax(Token found, String message) {
        return new SyntaxProblem(DiagnosticCode.SYNTAX, Spans.of(found), message);
    }

    private SyntaxProblem listInParentheses(Token open) {
        Token close = trail.closingBracket(open);
        boolean whole = close != null && close.getType() == InsightsLexer.RIGHT_PAREN;
        return new SyntaxProblem(
                DiagnosticCode.SYNTAX,
                close != null && whole ? Spans.of(open, close) : Spans.of(open),
                "expected a list in square brackets after 'in'",
                close != null && whole ? List.of("[" + TokenTrail.textBetween(open, close) + "]") : List.of());
    }

    private static boolean isRegexFlags(Token before, Token found) {
        return before.getType() == InsightsLexer.REGEX
                && found.getType() == InsightsLexer.NAME
                && before.getStopIndex() + 1 == found.getStartIndex();
    }

    private static boolean isCommandWord(Token token) {
        return token.getType() == InsightsLexer.NAME && CommandWords.tokenType(token.getText()) != null;
    }

    private static boolean endsOperand(Token token) {
        return Operands.mayEndWith(token.getType());
    }

    /** Whether this is a {@code by} that was read as the name of the first aggregate, or of one behind a comma. */
    private boolean isNoAggregate(Token token) {
        int previous = trail.before(token).getType();
        return token.getType() == InsightsLexer.BY
                && (previous == InsightsLexer.STATS || previous == InsightsLexer.COMMA)
                && trail.commandType(token) == InsightsLexer.STATS
                && trail.openBracket(token) == null
                && trail.stageBefore(token).stream().noneMatch(earlier -> earlier.getType() == InsightsLexer.BY);
    }

    /** Whether the token begins a test of what stands before it. */
    private boolean isTest(Token token) {
        return switch (token.getType()) {
            case InsightsLexer.IN, InsightsLexer.LIKE -> true;
            case InsightsLexer.NOT ->
                trail.after(token).getType() == InsightsLexer.IN
                        || trail.after(token).getType() == InsightsLexer.LIKE;
            default -> isComparison(token);
        };
    }

    private static boolean isComparison(Token token) {
        return switch (token.getType()) {
            case InsightsLexer.EQUAL,
                    InsightsLexer.NOT_EQUAL,
                    InsightsLexer.LESS,
                    InsightsLexer.LESS_OR_EQUAL,
                    InsightsLexer.GREATER,
                    InsightsLexer.GREATER_OR_EQUAL,
                    InsightsLexer.MATCHES -> true;
            default -> false;
        };
    }

    private static boolean isOperator(Token token) {
        return switch (token.getType()) {
            case InsightsLexer.PLUS,
                    InsightsLexer.MINUS,
                    InsightsLexer.STAR,
                    InsightsLexer.SLASH,
                    InsightsLexer.PERCENT,
                    InsightsLexer.CARET -> true;
            default -> isComparison(token);
        };
    }
}
