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
            List<Token> tokens = TokenReader.read(text, limits);
            return new AstBuilder(text, limits, problems).query(parseTree(tokens));
        } catch (SyntaxProblem problem) {
            problem.addTo(problems);
            return null;
        }
    }

    private static InsightsParser.QueryContext parseTree(List<Token> tokens) {
        InsightsParser parser = new InsightsParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        // one token decides everywhere in this grammar, so the fast mode accepts and refuses exactly what the full one
        // does
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return parser.query();
        } catch (ParseCancellationException e) {
            // the bail strategy always gives its reason as the cause
            throw new SyntaxMessages(tokens).describe((RecognitionException) Objects.requireNonNull(e.getCause()));
        }
    }
}
