package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Marks of a template that nobody filled in: {@code $ip}, {@code {{ip}}}, {@code <ip>}. */
final class Placeholders {
    private final TokenTrail trail;

    Placeholders(TokenTrail trail) {
        this.trail = trail;
    }

    /** What to add to the message about a token; empty if no placeholder begins with it. */
    String hint(Token found, IntervalSet expected) {
        boolean begins = isValueExpected(found, expected)
                && switch (found.getText()) {
                    case "$" -> true;
                    case "{" -> isDoubled(found);
                    case "<" -> isClosed(found);
                    default -> false;
                };
        return begins ? " (a placeholder is to be filled in)" : "";
    }

    private boolean isValueExpected(Token found, IntervalSet expected) {
        return !expected.contains(InsightsLexer.FIELDS)
                        && (expected.contains(InsightsLexer.TRUE)
                                || expected.contains(InsightsLexer.NAME)
                                || expected.contains(InsightsLexer.INTEGER)
                                || expected.contains(InsightsLexer.STRING))
                || expected.contains(InsightsLexer.LEFT_BRACKET)
                        && trail.before(found).getType() == InsightsLexer.IN;
    }

    private boolean isDoubled(Token brace) {
        Token next = trail.after(brace);
        return next.getText().equals("{") && TokenTrail.touch(brace, next);
    }

    /** Whether a word stands right behind the bracket, and words or dashes up to the closing one. */
    private boolean isClosed(Token open) {
        Token next = trail.after(open);
        if (next.getType() != InsightsLexer.NAME || !TokenTrail.touch(open, next)) {
            return false;
        }
        while (next.getType() == InsightsLexer.NAME || next.getType() == InsightsLexer.MINUS) {
            next = trail.after(next);
        }
        return next.getType() == InsightsLexer.GREATER;
    }
}
