package io.flowlog.query.internal.parser;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Reads a text into tokens and holds it to the limits, so that the generated parser may recurse without care. */
final class TokenReader {
    private TokenReader() {}

    /** The tokens, the last of which is the end of the text. */
    static List<Token> read(String text, QueryLimits limits) {
        if (text.length() > limits.queryCharacters()) {
            throw new SyntaxProblem(
                    DiagnosticCode.QUERY_TOO_LONG,
                    new SourceSpan(limits.queryCharacters(), text.length()),
                    "the query has " + Wording.number(text.length()) + " characters; at most "
                            + Wording.number(limits.queryCharacters()) + " are allowed");
        }
        StageLexer lexer = new StageLexer(text);
        NestingCheck nesting = new NestingCheck(limits);
        List<Token> tokens = new ArrayList<>();
        CommonToken token;
        do {
            token = lexer.nextToken();
            token.setTokenIndex(tokens.size()); // else the parser's stream does, and only as far as it reads
            if (tokens.size() == limits.tokens() && token.getType() != Token.EOF) {
                throw new SyntaxProblem(
                        DiagnosticCode.TOO_MANY_TOKENS,
                        Spans.of(token),
                        "the query has more than " + Wording.number(limits.tokens()) + " words, values and signs");
            }
            nesting.accept(token);
            tokens.add(token);
        } while (token.getType() != Token.EOF);
        if (tokens.size() == 1) {
            throw new SyntaxProblem(DiagnosticCode.EMPTY_QUERY, new SourceSpan(0, 0), "the query is empty");
        }
        return tokens;
    }
}
