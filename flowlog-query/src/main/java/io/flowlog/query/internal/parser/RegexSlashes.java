package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A slash that was meant as part of a regex and ended it. */
final class RegexSlashes {
    private final TokenTrail trail;

    RegexSlashes(TokenTrail trail) {
        this.trail = trail;
    }

    @Nullable SyntaxProblem describe(Token found) {
        Token regex = trail.before(found);
        boolean meant = regex.getType() == InsightsLexer.REGEX
                && TokenTrail.touch(regex, found)
                && (leavesOpen(regex.getText(), found) || leadsToSlash(found));
        return meant
                ? new SyntaxProblem(
                        DiagnosticCode.SYNTAX,
                        new SourceSpan(regex.getStopIndex(), regex.getStopIndex() + 1),
                        "this slash ends the regex: a slash inside is written '\\/'")
                : null;
    }

    /** Whether the bracket behind the regex closes one inside. */
    private static boolean leavesOpen(String written, Token found) {
        String regex = written.replaceAll("\\\\.", "");
        return switch (found.getType()) {
            case InsightsLexer.RIGHT_PAREN -> count(regex, '(') > count(regex, ')');
            case InsightsLexer.RIGHT_BRACKET -> count(regex, '[') > count(regex, ']');
            default -> false;
        };
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Whether another slash follows without a blank between. */
    private boolean leadsToSlash(Token found) {
        Token token = found;
        while (true) {
            switch (token.getType()) {
                case InsightsLexer.SLASH, InsightsLexer.REGEX, InsightsLexer.UNCLOSED_REGEX -> {
                    return true;
                }
                case InsightsLexer.PIPE, Token.EOF -> {
                    return false;
                }
                default -> {
                    Token next = trail.after(token);
                    if (!TokenTrail.touch(token, next)) {
                        return false;
                    }
                    token = next;
                }
            }
        }
    }
}
