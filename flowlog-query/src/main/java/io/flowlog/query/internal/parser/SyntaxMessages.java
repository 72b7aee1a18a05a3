package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Suggestions;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words why the parser stopped. The cases go from the narrow to the wide; the last one names what was expected
 * and what was found. A token that no rule takes, such as an unclosed string, arrives here like any other, so that the first
 * problem of the text is the one reported.
 */
final class SyntaxMessages {
    private final TokenTrail trail;

    SyntaxMessages(List<Token> tokens) {
        trail = new TokenTrail(tokens);
    }

    SyntaxProblem describe(RecognitionException failure) {
        Token found = failure.getOffendingToken();
        IntervalSet expected = failure.getExpectedTokens();
        SyntaxProblem problem = new RegexSlashes(trail).describe(found);
        if (problem == null) {
            problem = unreadable(found);
        }
        if (problem == null) {
            problem = new UnsupportedSyntax(trail).describe(found, expected);
        }
        if (problem == null && expected.contains(InsightsLexer.FIELDS)) {
            problem = commandProblem(found);
        }
        if (problem == null && found.getType() == InsightsLexer.UNEXPECTED) {
            problem = UnexpectedCharacters.describe(found, new Placeholders(trail).hint(found, expected));
        }
        if (problem == null) {
            problem = bracketProblem(found, expected);
        }
        if (problem == null) {
            problem = new DashedNames(trail).describe(found);
        }
        Continuations next = new Continuations(trail.stageBefore(found), found);
        if (problem == null) {
            problem = new KnownMistakes(trail, next).describe(found, expected);
        }
        return problem != null
                ? problem
                : syntax(
                        found,
                        "expected " + Expectations.describe(failure, trail, next),
                        new Placeholders(trail).hint(found, expected));
    }

    private static @Nullable SyntaxProblem unreadable(Token found) {
        int start = found.getStartIndex();
        return switch (found.getType()) {
            case InsightsLexer.UNCLOSED_STRING ->
                new SyntaxProblem(
                        DiagnosticCode.UNCLOSED_STRING, new SourceSpan(start, start + 1), "this quote is never closed");
            case InsightsLexer.UNCLOSED_REGEX ->
                new SyntaxProblem(
                        DiagnosticCode.UNCLOSED_REGEX,
                        new SourceSpan(start, start + 1),
                        "this regex has no closing slash on its line");
            case InsightsLexer.UNCLOSED_NAME -> {
                int backtick = start + found.getText().indexOf('`');
                yield new SyntaxProblem(
                        DiagnosticCode.UNCLOSED_BACKTICKS,
                        new SourceSpan(backtick, backtick + 1),
                        "this backtick is never closed");
            }
            case InsightsLexer.EMPTY_NAME ->
                new SyntaxProblem(DiagnosticCode.SYNTAX, Spans.of(found), "a name in backticks cannot be empty");
            default -> null;
        };
    }

    private @Nullable SyntaxProblem commandProblem(Token found) {
        return switch (found.getType()) {
            case InsightsLexer.PIPE, Token.EOF -> emptyStage(trail.before(found), found);
            case InsightsLexer.SOURCE ->
                new SyntaxProblem(
                        DiagnosticCode.MISPLACED_COMMAND, Spans.of(found), "'SOURCE' can only be the first command");
            case InsightsLexer.TAIL ->
                new SyntaxProblem(
                        DiagnosticCode.UNSUPPORTED_COMMAND,
                        Spans.of(found),
                        "'tail' is not supported: sort in the opposite direction and use 'limit'");
            case InsightsLexer.NAME ->
                new SyntaxProblem(
                        DiagnosticCode.UNKNOWN_COMMAND,
                        Spans.of(found),
                        "unknown command '" + Expectations.quote(found) + "'",
                        Suggestions.nearest(found.getText(), CommandWords.all()));
            default -> null;
        };
    }

    private static SyntaxProblem emptyStage(Token pipe, Token found) {
        boolean doubled = found.getType() == InsightsLexer.PIPE && pipe.getStopIndex() + 1 == found.getStartIndex();
        return doubled
                ? new SyntaxProblem(
                        DiagnosticCode.EMPTY_STAGE,
                        Spans.of(pipe, found),
                        "expected a command between these pipes",
                        List.of("or"))
                : new SyntaxProblem(DiagnosticCode.EMPTY_STAGE, Spans.of(pipe), "expected a command after this pipe");
    }

    private @Nullable SyntaxProblem bracketProblem(Token found, IntervalSet expected) {
        boolean mayClose =
                expected.contains(InsightsLexer.RIGHT_PAREN) || expected.contains(InsightsLexer.RIGHT_BRACKET);
        return switch (found.getType()) {
            case InsightsLexer.PIPE, Token.EOF -> mayClose ? unclosed(found) : null;
            case InsightsLexer.BY ->
                mayClose && trail.commandType(found) == InsightsLexer.STATS ? unclosed(found) : null;
            case InsightsLexer.RIGHT_PAREN, InsightsLexer.RIGHT_BRACKET -> {
                Token open = trail.openBracket(found);
                yield open == null
                        ? syntax(found, "no bracket is open here", "")
                        : mayClose ? mismatched(open, found) : null;
            }
            default -> null;
        };
    }

    private @Nullable SyntaxProblem unclosed(Token found) {
        Token open = trail.openBracket(found);
        return open == null
                ? null
                : new SyntaxProblem(
                        DiagnosticCode.UNCLOSED_BRACKET, Spans.of(open), "'" + open.getText() + "' is never closed");
    }

    private static SyntaxProblem mismatched(Token open, Token found) {
        return new SyntaxProblem(
                DiagnosticCode.UNCLOSED_BRACKET,
                Spans.of(open),
                "'" + open.getText() + "' is not closed before '" + found.getText() + "'");
    }

    private SyntaxProblem syntax(Token found, String message, String hint) {
        SourceSpan span = found.getType() == Token.EOF ? Spans.after(trail.before(found)) : Spans.of(found);
        String text = message + (message.startsWith("expected") ? ", not " + Expectations.name(found) : "") + hint;
        return new SyntaxProblem(DiagnosticCode.SYNTAX, span, text);
    }
}
