package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Texts that differ from a query by one token: what people send who are not done typing, or have mistyped. */
public final class TokenMutations {
    private final String text;
    private final List<SourceSpan> tokens;

    private TokenMutations(String text) {
        this.text = text;
        tokens = tokens(text);
    }

    /** Each token of the text left out, doubled, swapped with the one before it, and taken for the last. */
    public static Stream<String> of(String text) {
        TokenMutations mutations = new TokenMutations(text);
        return IntStream.range(0, mutations.tokens.size()).boxed().flatMap(mutations::at);
    }

    private Stream<String> at(int index) {
        SourceSpan token = tokens.get(index);
        String before = text.substring(0, token.start());
        String word = text.substring(token.start(), token.end());
        String after = text.substring(token.end());
        Stream<String> alone = Stream.of(before + after, before + word + " " + word + after, before + word);
        return index == 0 ? alone : Stream.concat(alone, Stream.of(swapped(tokens.get(index - 1), token)));
    }

    private String swapped(SourceSpan first, SourceSpan second) {
        return text.substring(0, first.start())
                + text.substring(second.start(), second.end())
                + text.substring(first.end(), second.start())
                + text.substring(first.start(), first.end())
                + text.substring(second.end());
    }

    private static List<SourceSpan> tokens(String text) {
        List<SourceSpan> tokens = new ArrayList<>();
        StageLexer lexer = new StageLexer(text);
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            tokens.add(new SourceSpan(token.getStartIndex(), token.getStopIndex() + 1));
        }
        return tokens;
    }
}
