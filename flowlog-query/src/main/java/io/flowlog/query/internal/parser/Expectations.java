package io.flowlog.query.internal.parser;

import io.flowlog.query.internal.parser.generated.InsightsLexer;
import io.flowlog.query.internal.parser.generated.InsightsParser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Names tokens, and what the parser could have gone on with, in words. */
final class Expectations {
    private static final int LONGEST_QUOTE = 30;

    private Expectations() {}

    /** What was expected where the parser stopped: a name for the whole set, never its members. */
    static String describe(RecognitionException failure, TokenTrail trail, Continuations next) {
        IntervalSet expected = failure.getExpectedTokens();
        Token found = failure.getOffendingToken();
        if (expected.contains(InsightsLexer.FIELDS)) {
            return "a command";
        } else if (expected.contains(InsightsLexer.TRUE)) {
            return operand(failure.getCtx(), trail.before(found), found);
        } else if (expected.contains(InsightsLexer.NAME)) {
            return expected.contains(InsightsLexer.STRING)
                    ? "a field name or a pattern: a string, or a regex between slashes"
                    : name(failure.getCtx());
        } else if (expected.contains(InsightsLexer.INTEGER)) {
            return "a whole number";
        } else if (expected.contains(InsightsLexer.STRING)) {
            return "a string, or a regex between slashes";
        } else if (expected.contains(InsightsLexer.LIKE)) {
            return "'like' or 'in' after 'not'";
        } else if (expected.contains(InsightsLexer.EQUAL)) {
            return "'=' or 'in'";
        } else if (expected.contains(InsightsLexer.LEFT_BRACKET)) {
            return "a list in square brackets after 'in'";
        } else if (next.accept(InsightsLexer.TRUE)) {
            return next.accept(InsightsLexer.RIGHT_PAREN) ? "a value or ')'" : "a value or ']'";
        }
        return next.inWords();
    }

    /** A name is missing; what to call it depends on whose name it would be. */
    private static String name(RuleContext rule) {
        RuleContext owner = rule instanceof InsightsParser.NameContext ? rule.parent : rule;
        if (owner instanceof InsightsParser.ColumnContext) {
            return "a name after 'as'";
        }
        return owner instanceof InsightsParser.StepContext ? "a name after '.'" : "a field name";
    }

    /** An operand is missing; what to call it depends on what it would be the start of. */
    private static String operand(RuleContext failed, Token before, Token found) {
        for (RuleContext context = failed; context != null; context = context.parent) {
            if (context instanceof InsightsParser.ColumnContext column && column.getStart() == found) {
                return isAggregate(column) ? "an aggregate such as count(*)" : "a field name or an expression";
            } else if (context instanceof InsightsParser.FilterCommandContext filter
                    && filter.getStart().getTokenIndex() + 1 == found.getTokenIndex()) {
                return "a condition";
            }
        }
        return switch (before.getType()) {
            case InsightsLexer.AND, InsightsLexer.OR, InsightsLexer.NOT, InsightsLexer.BANG -> "a condition";
            default -> "a value";
        };
    }

    /** Whether the column stands in {@code stats}, before {@code by}. */
    private static boolean isAggregate(InsightsParser.ColumnContext column) {
        return column.parent != null
                && column.parent.parent instanceof InsightsParser.StatsCommandContext stats
                && stats.BY() == null;
    }

    /** A token as a message shows it. */
    static String name(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the query";
            case InsightsLexer.STRING -> "the string " + quote(token);
            default -> "'" + quote(token) + "'";
        };
    }

    /** The text of a token, cut where it is long. */
    static String quote(Token token) {
        String text = token.getText().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
