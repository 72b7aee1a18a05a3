package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where tokens and what was read from them stand in the text. */
final class Spans {
    private Spans() {}

    static SourceSpan of(Token token) {
        return new SourceSpan(token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
    }

    /** The place behind a token, where something is missing. */
    static SourceSpan after(Token token) {
        return new SourceSpan(token.getStopIndex() + 1, token.getStopIndex() + 1);
    }

    static SourceSpan of(Token first, Token last) {
        return new SourceSpan(first.getStartIndex(), last.getStopIndex() + 1);
    }

    static SourceSpan of(ParserRuleContext context) {
        return of(context.getStart(), context.getStop());
    }
}
