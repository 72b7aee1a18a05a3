package io.flowlog.query.internal.parser;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/**
 * Follows the tokens of a query and refuses one whose tree would be too deep, whose lists are too long or which has too many
 * stages. Every bracket makes the tree one deeper until it closes; {@code not}, a sign, a step of a {@code ^} chain and a
 * postfix step do until their operand ends. Chains of the other operators do not: they become one node.
 */
final class NestingCheck {
    private final QueryLimits limits;
    private final Deque<Level> outer = new ArrayDeque<>();
    private Level level = new Level(false);
    private int depth;
    private int stages = 1;
    private int last = InsightsLexer.PIPE;

    /** What has been counted inside one pair of brackets, or outside all. */
    private static final class Level {
        int inversions;
        int steps;
        int elements = 1;
        final boolean list;

        Level(boolean list) {
            this.list = list;
        }
    }

    NestingCheck(QueryLimits limits) {
        this.limits = limits;
    }

    void accept(Token token) {
        int type = token.getType();
        switch (type) {
            case InsightsLexer.LEFT_PAREN -> open(token);
            case InsightsLexer.LEFT_BRACKET -> {
                if (last != InsightsLexer.IN && Operands.mayEndWith(last)) {
                    step(token);
                }
                open(token);
            }
            case InsightsLexer.RIGHT_PAREN, InsightsLexer.RIGHT_BRACKET -> close();
            case InsightsLexer.NOT, InsightsLexer.BANG -> {
                if (!Operands.mayEndWith(last)) { // else it belongs to `not in` or `not like`
                    level.inversions++;
                    deepen(token);
                }
            }
            case InsightsLexer.CARET, InsightsLexer.DOT -> step(token);
            case InsightsLexer.MINUS -> {
                if (Operands.mayEndWith(last)) {
                    endOperand();
                } else {
                    step(token);
                }
            }
            case InsightsLexer.COMMA -> nextElement(token);
            case InsightsLexer.PIPE -> nextStage(token);
            case InsightsLexer.AND, InsightsLexer.OR -> endCondition();
            case InsightsLexer.PLUS,
                    InsightsLexer.STAR,
                    InsightsLexer.SLASH,
                    InsightsLexer.PERCENT,
                    InsightsLexer.EQUAL,
                    InsightsLexer.NOT_EQUAL,
                    InsightsLexer.LESS,
                    InsightsLexer.LESS_OR_EQUAL,
                    InsightsLexer.GREATER,
                    InsightsLexer.GREATER_OR_EQUAL -> endOperand();
            default -> {}
        }
        last = type;
    }

    private void step(Token token) {
        level.steps++;
        deepen(token);
    }

    private void open(Token token) {
        outer.push(level);
        level = new Level(token.getType() == InsightsLexer.LEFT_BRACKET);
        deepen(token);
    }

    private void close() {
        if (!outer.isEmpty()) {
            endCondition();
            depth--;
            level = outer.pop();
        }
    }

    private void deepen(Token token) {
        if (++depth > limits.nestingDepth()) {
            throw new SyntaxProblem(
                    DiagnosticCode.TOO_DEEP,
                    Spans.of(token),
                    "brackets, calls and prefix operators are nested more than " + Wording.number(limits.nestingDepth())
                            + " deep");
        }
    }

    private void endOperand() {
        depth -= level.steps;
        level.steps = 0;
    }

    private void endCondition() {
        endOperand();
        depth -= level.inversions;
        level.inversions = 0;
    }

    private void nextElement(Token comma) {
        endCondition();
        if (++level.elements > limits.listElements() && level.list) {
            throw new SyntaxProblem(
                    DiagnosticCode.LIST_TOO_LONG,
                    Spans.of(comma),
                    "a list may have at most " + Wording.number(limits.listElements()) + " elements");
        }
    }

    private void nextStage(Token pipe) {
        endCondition();
        boolean leading = last == InsightsLexer.PIPE && stages == 1;
        if (outer.isEmpty() && !leading && ++stages > limits.stages()) {
            throw new SyntaxProblem(
                    DiagnosticCode.TOO_MANY_STAGES,
                    Spans.of(pipe),
                    "a query may have at most " + Wording.number(limits.stages()) + " commands");
        }
    }
}
