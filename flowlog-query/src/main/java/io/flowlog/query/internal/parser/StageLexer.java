package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import org.antlr.v4.runtime.CommonToken;

/**
 * The generated lexer with an eye on where in a stage it is. A word becomes a command's only where a command may start, and
 * a slash opens a regex only behind the operators that take one and anywhere in {@code parse}; elsewhere it divides.
 */
final class StageLexer extends InsightsLexer {
    private int last = PIPE;
    private int beforeLast = PIPE;
    private boolean inParse;

    StageLexer(String text) {
        super(new Utf16Stream(text));
        removeErrorListeners();
    }

    @Override
    public CommonToken nextToken() {
        CommonToken token = (CommonToken) super.nextToken();
        if (token.getType() == SLASH && regexMayStand()) {
            token = readAgainAsRegex(token);
        } else if (token.getType() == NAME) {
            markName(token);
        } else if (token.getType() == PIPE) {
            inParse = false;
        }
        beforeLast = last;
        last = token.getType();
        return token;
    }

    private boolean commandMayStand() {
        return last == PIPE || last == LEFT_PAREN && beforeLast == IN;
    }

    private void markName(CommonToken token) {
        if (token.getText().contains("``")) {
            token.setType(EMPTY_NAME);
        } else if (commandMayStand()) {
            markCommand(token);
        }
    }

    private void markCommand(CommonToken token) {
        String word = token.getText();
        Integer type = CommandWords.tokenType(word);
        if (type != null && (last == PIPE || type == SOURCE)) {
            token.setType(type);
            inParse = type == PARSE;
        }
    }

    private boolean regexMayStand() {
        return inParse || last == MATCHES || last == LIKE && (beforeLast == NOT || Operands.mayEndWith(beforeLast));
    }

    private CommonToken readAgainAsRegex(CommonToken slash) {
        getInputStream().seek(slash.getStartIndex());
        _hitEOF = false;
        mode(REGEX_MODE);
        return (CommonToken) super.nextToken();
    }
}
