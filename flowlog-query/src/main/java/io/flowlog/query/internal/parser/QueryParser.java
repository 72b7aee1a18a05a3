package io.flowlog.query.internal.parser;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.parser.generated.InsightsParser;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** From a query's text to its tree. The only way into this package; safe to call from any thread. */
public final class QueryParser {
    private QueryParser() {}

    /**
     * Reads a query. Stops at the first problem of the text; whether names, functions and values make sense is not asked.
     *
     * @param problems takes the problem that refused the query, and warnings
     * @return the tree, or null if the text does not read or breaks a limit. A tree does not mean that no error was added:
     *     what reads well but is not supported leaves one
     */
    public static @Nullable Query parse(String text, QueryLimits limits, Problems problems) {
        try {
            return read(text, TokenReader.read(text, limits), limits, problems);
        } catch (SyntaxProblem problem) {
            problem.addTo(problems);
            return null;
        }
    }

    private static Query read(String text, List<Token> tokens, QueryLimits limits, Problems problems) {
        UnsupportedSyntax unsupported = new UnsupportedSyntax(new TokenTrail(tokens));
        InsightsParser.QueryContext tree;
        try {
            tree = parseTree(tokens);
        } catch (SyntaxProblem problem) {
            unsupported.addSubqueries(problem.span(), problems); // the builder would have come upon them
            unsupported.addBefore(problem.span(), problems);
            throw problem;
        }
        try {
            return new AstBuilder(text, limits, problems).query(tree);
        } catch (SyntaxProblem problem) {
            unsupported.addBefore(problem.span(), problems);
            throw problem;
        }
    }

    private static InsightsParser.QueryContext parseTree(List<Token> tokens) {
        try {
            return parser(tokens).query();
        } catch (ParseCancellationException e) {
            throw new SyntaxMessages(tokens).describe(cause(e));
        }
    }

    /** Why these tokens do not read; null if they do. */
    static @Nullable RecognitionException failure(List<Token> tokens) {
        try {
            parser(tokens).query();
            return null;
        } catch (ParseCancellationException e) {
            return cause(e);
        }
    }

    private static InsightsParser parser(List<Token> tokens) {
        InsightsParser parser = new InsightsParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        // one token decides everywhere in this grammar, so the fast mode accepts and refuses exactly what the full one
        // does
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser;
    }

    /** The bail strategy always gives its reason as the cause. */
    private static RecognitionException cause(ParseCancellationException e) {
        return (RecognitionException) Objects.requireNonNull(e.getCause());
    }
}
