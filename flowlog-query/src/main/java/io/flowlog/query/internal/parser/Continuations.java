package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * What could have stood where the parser stopped. By the time it stops it has given up all that is optional, and its own set
 * holds no more than what ends the rule; so each token is tried behind the stage as it is up to there.
 */
final class Continuations {
    private final List<Token> stage;
    private final int found;

    /**
     * @param stage the tokens from the command's word on
     * @param found the one that was refused
     */
    Continuations(List<Token> stage, Token found) {
        this.stage = stage;
        this.found = found.getType();
    }

    /** Whether a token of this type would have been read. */
    boolean accept(int type) {
        if (type == found) {
            return false;
        }
        List<Token> tokens = new ArrayList<>(stage.size() + 2);
        for (Token token : stage) {
            tokens.add(new CommonToken(token)); // reading numbers the tokens
        }
        Token tried = new CommonToken(type);
        tokens.add(tried);
        tokens.add(new CommonToken(Token.EOF));
        RecognitionException failure = QueryParser.failure(tokens);
        return failure == null || failure.getOffendingToken() != tried;
    }

    /** What could follow a part that is complete: operators, a comma, a bracket, the end. */
    String inWords() {
        List<String> words = new ArrayList<>();
        if (accept(InsightsLexer.PLUS) && accept(InsightsLexer.OR)) {
            words.add("an operator");
        } else {
            add(words, InsightsLexer.AND, "'and'");
            add(words, InsightsLexer.OR, "'or'");
        }
        if (stage.get(0).getType() == InsightsLexer.PARSE) {
            add(words, InsightsLexer.AS, "'as'");
        }
        add(words, InsightsLexer.COMMA, "a comma");
        if (stage.get(0).getType() == InsightsLexer.STATS) {
            add(words, InsightsLexer.BY, "'by'");
        }
        add(words, InsightsLexer.RIGHT_PAREN, "')'");
        add(words, InsightsLexer.RIGHT_BRACKET, "']'");
        if (words.isEmpty() || accept(Token.EOF)) {
            words.add("the end of the command");
        }
        String last = words.remove(words.size() - 1);
        return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
    }

    private void add(List<String> words, int type, String word) {
        if (accept(type)) {
            words.add(word);
        }
    }
}
