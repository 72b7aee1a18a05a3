package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The tokens of a query, to look around from the one where the parser stopped. */
final class TokenTrail {
    private final List<Token> tokens;

    TokenTrail(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The token before, or the first itself. */
    Token before(Token token) {
        return tokens.get(Math.max(0, token.getTokenIndex() - 1));
    }

    /** The token behind, or the end of the text itself. */
    Token after(Token token) {
        return tokens.get(Math.min(tokens.size() - 1, token.getTokenIndex() + 1));
    }

    /** The first token of the text. */
    Token first() {
        return tokens.get(0);
    }

    /** Whether nothing stands between two neighbours. */
    static boolean touch(Token token, Token next) {
        return token.getStopIndex() + 1 == next.getStartIndex();
    }

    /** The innermost bracket that is open before a token. */
    @Nullable Token openBracket(Token end) {
        int closed = 0;
        for (int i = end.getTokenIndex() - 1; i >= 0; i--) {
            if (isClosing(tokens.get(i))) {
                closed++;
            } else if (isOpening(tokens.get(i)) && closed-- == 0) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** The bracket that closes an open one. */
    @Nullable Token closingBracket(Token open) {
        int opened = 0;
        for (int i = open.getTokenIndex() + 1; i < tokens.size(); i++) {
            if (isOpening(tokens.get(i))) {
                opened++;
            } else if (isClosing(tokens.get(i)) && opened-- == 0) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** The type of the first token of the stage that a token stands in. */
    int commandType(Token token) {
        return tokens.get(stageStart(token)).getType();
    }

    /** The tokens of the stage that a token stands in, up to it. */
    List<Token> stageBefore(Token token) {
        return tokens.subList(stageStart(token), token.getTokenIndex());
    }

    private int stageStart(Token token) {
        int i = token.getTokenIndex();
        while (i > 0 && tokens.get(i - 1).getType() != InsightsLexer.PIPE) {
            i--;
        }
        return i;
    }

    /** The text of two tokens and of what stands between them. */
    static String text(Token first, Token last) {
        return first.getInputStream().getText(Interval.of(first.getStartIndex(), last.getStopIndex()));
    }

    /** The text between two tokens, neither included. */
    static String textBetween(Token from, Token to) {
        return from.getInputStream().getText(Interval.of(from.getStopIndex() + 1, to.getStartIndex() - 1));
    }

    private static boolean isOpening(Token token) {
        return token.getType() == InsightsLexer.LEFT_PAREN || token.getType() == InsightsLexer.LEFT_BRACKET;
    }

    private static boolean isClosing(Token token) {
        return token.getType() == InsightsLexer.RIGHT_PAREN || token.getType() == InsightsLexer.RIGHT_BRACKET;
    }
}
