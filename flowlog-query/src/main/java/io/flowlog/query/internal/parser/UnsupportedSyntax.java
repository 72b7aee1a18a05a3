package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.diagnostic.Unsupported;
import io.flowlog.query.internal.function.FunctionCatalog;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What the service has and FlowLog has not, in a text that does not read: named all the same. */
final class UnsupportedSyntax {
    /** What may stand in the service's {@code parse} and not in FlowLog's. */
    private static final Set<String> PARSE_CLAUSES = Set.of("csv", "json", "logfmt", "multi", "xml");

    private final TokenTrail trail;

    UnsupportedSyntax(TokenTrail trail) {
        this.trail = trail;
    }

    /** Where the parser stopped because of it. */
    @Nullable SyntaxProblem describe(Token found, IntervalSet expected) {
        Token before = trail.before(found);
        if (isCall(found)) {
            return function(found);
        } else if (found.getType() == InsightsLexer.LEFT_PAREN && isCall(before)) {
            return function(before);
        } else if (expected.contains(InsightsLexer.FIELDS) && found.getText().equals("$")) {
            return savedQuery(found);
        } else if (isClause(found) && !TokenTrail.touch(before, found)) {
            return clause(found);
        }
        boolean noField = expected.contains(InsightsLexer.STRING)
                && isClause(before)
                && trail.before(before).getType() == InsightsLexer.PARSE;
        return noField ? clause(before) : null;
    }

    /** Reports the commands and functions before a problem: whoever mends that shall not come upon them afterwards. */
    void addBefore(SourceSpan problem, Problems problems) {
        int depth = 0;
        boolean skipped = false; // the arguments of such a command may be anything
        for (Token token = trail.first(); token.getStartIndex() < problem.start(); token = trail.after(token)) {
            switch (token.getType()) {
                case Token.EOF -> {
                    return;
                }
                case InsightsLexer.LEFT_PAREN, InsightsLexer.LEFT_BRACKET -> depth++;
                case InsightsLexer.RIGHT_PAREN, InsightsLexer.RIGHT_BRACKET -> depth--;
                case InsightsLexer.PIPE -> skipped &= depth > 0;
                case InsightsLexer.SOURCE -> skipped = true;
                case InsightsLexer.UNSUPPORTED -> {
                    if (!skipped) {
                        command(token).addTo(problems);
                    }
                    skipped = true;
                }
                default -> {
                    if (!skipped && isCall(token)) {
                        function(token).addTo(problems);
                    }
                }
            }
        }
    }

    /** Reports the queries inside of this one that end before a problem. */
    void addSubqueries(SourceSpan problem, Problems problems) {
        for (Token token = trail.first(); token.getStartIndex() < problem.start(); token = trail.after(token)) {
            Token open = trail.before(token);
            Token close = token.getType() == InsightsLexer.SOURCE
                            && trail.before(open).getType() == InsightsLexer.IN
                    ? trail.closingBracket(open)
                    : null;
            if (close != null && close.getStartIndex() < problem.start()) {
                problems.add(DiagnosticCode.UNSUPPORTED_SYNTAX, Spans.of(open, close), Unsupported.subquery());
            }
        }
    }

    private boolean isCall(Token token) {
        return token.getType() == InsightsLexer.NAME
                && trail.after(token).getType() == InsightsLexer.LEFT_PAREN
                && FunctionCatalog.isUnsupported(Literals.name(token.getText()));
    }

    private boolean isClause(Token token) {
        String word = token.getText().toLowerCase(Locale.ROOT);
        return token.getType() == InsightsLexer.NAME
                && switch (trail.commandType(token)) {
                    case InsightsLexer.PARSE -> PARSE_CLAUSES.contains(word);
                    case InsightsLexer.STATS ->
                        word.equals("offset")
                                && Operands.mayEndWith(trail.before(token).getType());
                    default -> false;
                };
    }

    private static SyntaxProblem command(Token word) {
        return new SyntaxProblem(
                DiagnosticCode.UNSUPPORTED_COMMAND,
                Spans.of(word),
                Unsupported.command(CommandWords.canonical(word.getText())));
    }

    static SyntaxProblem function(Token name) {
        return new SyntaxProblem(
                DiagnosticCode.UNSUPPORTED_FUNCTION,
                Spans.of(name),
                Unsupported.function(Literals.name(name.getText())));
    }

    private static SyntaxProblem clause(Token word) {
        return new SyntaxProblem(DiagnosticCode.UNSUPPORTED_SYNTAX, Spans.of(word), Unsupported.clause(word.getText()));
    }

    /** A dollar sign and a name at the place of a command; null for the sign alone. */
    private @Nullable SyntaxProblem savedQuery(Token sign) {
        Token name = trail.after(sign);
        return name.getType() == InsightsLexer.NAME && TokenTrail.touch(sign, name)
                ? new SyntaxProblem(
                        DiagnosticCode.UNSUPPORTED_SYNTAX,
                        Spans.of(sign, name),
                        Unsupported.savedQuery("$" + Expectations.quote(name)))
                : null;
    }
}
