package io.flowlog.query.internal.parser;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.Expression.Arithmetic;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Problems;
import io.flowlog.query.internal.diagnostic.Unsupported;
import io.flowlog.query.internal.parser.generated.InsightsParser.BooleanContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.BracketedContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ConditionContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ConjunctionContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ElementStepContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ExpressionContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.IndexTestContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ListLiteralContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.MemberStepContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.NameOrCallContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.NumberContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.OperandContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.PowerContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.PrimaryContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.ProductContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.StepContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.StringContext;
import io.flowlog.query.internal.parser.generated.InsightsParser.SumContext;
import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.ComparisonOperator;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Turns the levels of an expression's parse tree into nodes: a level with a single child adds none. Each method is told the
 * span to give to its node, so that brackets widen the span of what they hold. Trees are at most two nodes deep for each
 * level of nesting that the limits allow: this and every later stage that walks them must do with 256 KiB of stack.
 */
final class ExpressionBuilder {
    /** Inside one bracket an expression can hold six levels of operators; over many brackets, few hold more than one. */
    private static final int NODES_FOR_EACH_BRACKET = 2;

    private final Problems problems;
    private final long mostNodes;
    private int depth;

    ExpressionBuilder(QueryLimits limits, Problems problems) {
        mostNodes = (long) limits.nestingDepth() * NODES_FOR_EACH_BRACKET;
        this.problems = problems;
    }

    Expression expression(ExpressionContext ctx) {
        return build(ctx, Spans.of(ctx));
    }

    /** {@code filterIndex} has a grammar of its own, but means a conjunction like any other. */
    Expression indexTests(List<IndexTestContext> tests) {
        List<Expression> operands = new ArrayList<>(tests.size());
        for (IndexTestContext test : tests) {
            operands.add(indexTest(test));
        }
        Expression first = operands.get(0);
        Expression last = operands.get(operands.size() - 1);
        return first == last ? first : new Expression.And(operands, first.span().to(last.span()));
    }

    static Expression.Name name(ParserRuleContext ctx) {
        return new Expression.Name(Literals.name(ctx.getStart().getText()), Spans.of(ctx));
    }

    private Expression indexTest(IndexTestContext ctx) {
        Expression.Name field = name(ctx.field);
        return ctx.value != null
                ? new Expression.Comparison(
                        ComparisonOperator.EQUAL, field, build(ctx.value, Spans.of(ctx.value)), Spans.of(ctx))
                : new Expression.In(field, buildAll(ctx.list().elements), false, Spans.of(ctx));
    }

    /** Goes down in one step through brackets and levels that add nothing, then builds the node of the first that does. */
    private Expression build(ParserRuleContext top, SourceSpan span) {
        if (++depth > mostNodes) {
            throw new SyntaxProblem(
                    DiagnosticCode.TOO_DEEP, span, "operators and calls are nested more than " + mostNodes + " deep");
        }
        Expression node = node(firstThatAdds(top), span);
        depth--;
        return node;
    }

    private Expression node(ParserRuleContext ctx, SourceSpan span) {
        if (ctx instanceof PrimaryContext primary) {
            return primary(primary, span);
        } else if (ctx instanceof OperandContext operand) {
            return operand(operand, span);
        } else if (ctx instanceof PowerContext power) {
            return power(power, span);
        } else if (ctx instanceof ProductContext product) {
            return chain(product.operands, product.operators, span);
        } else if (ctx instanceof SumContext sum) {
            return chain(sum.operands, sum.operators, span);
        } else if (ctx instanceof ConditionContext condition) {
            return condition(condition, span);
        } else if (ctx instanceof ConjunctionContext conjunction) {
            return new Expression.And(buildAll(conjunction.operands), span);
        }
        return new Expression.Or(buildAll(((ExpressionContext) ctx).operands), span);
    }

    private static ParserRuleContext firstThatAdds(ParserRuleContext top) {
        ParserRuleContext ctx = top;
        while (true) {
            if (ctx instanceof BracketedContext bracketed) {
                ctx = bracketed.inner;
            } else if (ctx.getChildCount() == 1 && !(ctx instanceof PrimaryContext)) {
                ctx = (ParserRuleContext) ctx.getChild(0);
            } else {
                return ctx;
            }
        }
    }

    private List<Expression> buildAll(List<? extends ParserRuleContext> contexts) {
        List<Expression> expressions = new ArrayList<>(contexts.size());
        for (ParserRuleContext ctx : contexts) {
            expressions.add(build(ctx, Spans.of(ctx)));
        }
        return expressions;
    }

    private Expression condition(ConditionContext ctx, SourceSpan whole) {
        boolean inverted = !ctx.inversions.isEmpty();
        boolean negated = ctx.negated != null;
        SourceSpan span = inverted ? Spans.of(ctx.left.getStart(), ctx.getStop()) : whole;
        boolean tested = ctx.left.getStop() != ctx.getStop();
        Expression result = build(ctx.left, tested ? Spans.of(ctx.left) : span);
        if (ctx.operator != null) {
            Expression right = build(ctx.right, Spans.of(ctx.right));
            result = new Expression.Comparison(Literals.comparison(ctx.operator), result, right, span);
        } else if (ctx.pattern() != null) {
            result = like(result, ctx.pattern().getStart(), negated, span);
        } else if (ctx.list() != null) {
            result = new Expression.In(result, buildAll(ctx.list().elements), negated, span);
        } else if (ctx.subquery() != null) {
            problems.add(DiagnosticCode.UNSUPPORTED_SYNTAX, Spans.of(ctx.subquery()), Unsupported.subquery());
            result = new Expression.In(result, List.of(), negated, span);
        }
        for (int i = ctx.inversions.size() - 1; i >= 0; i--) {
            result = new Expression.Not(result, prefixed(ctx.inversions.get(i), i, result, whole));
        }
        return result;
    }

    private static Expression like(Expression value, Token pattern, boolean negated, SourceSpan span) {
        return new Expression.Like(
                value, Literals.pattern(pattern), Literals.isRegex(pattern), Spans.of(pattern), negated, span);
    }

    private Expression chain(List<? extends ParserRuleContext> operands, List<Token> operators, SourceSpan span) {
        List<Arithmetic.Step> steps = new ArrayList<>(operators.size());
        for (int i = 0; i < operators.size(); i++) {
            ParserRuleContext operand = operands.get(i + 1);
            steps.add(new Arithmetic.Step(Literals.arithmetic(operators.get(i)), build(operand, Spans.of(operand))));
        }
        ParserRuleContext first = operands.get(0);
        return new Arithmetic(build(first, Spans.of(first)), steps, span);
    }

    /** Folds from the right: {@code a ^ b ^ c} is {@code a ^ (b ^ c)}. */
    private Expression power(PowerContext ctx, SourceSpan span) {
        List<Expression> operands = buildAll(ctx.operands);
        int last = operands.size() - 1;
        Expression result = operands.get(last);
        for (int i = last - 1; i >= 0; i--) {
            Expression base = operands.get(i);
            List<Arithmetic.Step> step = List.of(new Arithmetic.Step(ArithmeticOperator.POWER, result));
            result = new Arithmetic(base, step, i == 0 ? span : base.span().to(result.span()));
        }
        return result;
    }

    private Expression operand(OperandContext ctx, SourceSpan span) {
        if (ctx.signs.isEmpty()) {
            return postfix(ctx, span);
        }
        Expression result = postfix(ctx, Spans.of(ctx.target.getStart(), ctx.getStop()));
        for (int i = ctx.signs.size() - 1; i >= 0; i--) {
            result = new Expression.Negation(result, prefixed(ctx.signs.get(i), i, result, span));
        }
        return result;
    }

    /** The span of a prefix operator with its operand; the outermost of a run has the span of the whole. */
    private static SourceSpan prefixed(Token operator, int position, Expression operand, SourceSpan whole) {
        return position == 0 ? whole : Spans.of(operator).to(operand.span());
    }

    private Expression postfix(OperandContext ctx, SourceSpan span) {
        if (ctx.steps.isEmpty()) {
            return build(ctx.target, span);
        }
        Expression result = build(ctx.target, Spans.of(ctx.target));
        int last = ctx.steps.size() - 1;
        for (int i = 0; i <= last; i++) {
            StepContext step = ctx.steps.get(i);
            SourceSpan stepSpan = i == last ? span : result.span().to(Spans.of(step));
            if (step instanceof MemberStepContext member) {
                result = new Expression.Member(result, name(member.member).text(), stepSpan);
            } else {
                String index = ((ElementStepContext) step).index.getText();
                result = new Expression.Element(result, Literals.wholeNumber(index), stepSpan);
            }
        }
        return result;
    }

    private Expression primary(PrimaryContext ctx, SourceSpan span) {
        if (ctx instanceof NameOrCallContext nameOrCall) {
            Expression.Name name = name(nameOrCall.name());
            return nameOrCall.close == null
                    ? new Expression.Name(name.text(), span)
                    : call(name, nameOrCall, nameOrCall.close, span);
        } else if (ctx instanceof ListLiteralContext literal) {
            return new Expression.ListLiteral(buildAll(literal.list().elements), span);
        }
        String text = ctx.getStart().getText();
        if (ctx instanceof StringContext) {
            return new Expression.StringLiteral(Literals.string(text), span);
        } else if (ctx instanceof NumberContext) {
            return new Expression.NumberLiteral(text, span);
        } else if (ctx instanceof BooleanContext) {
            return new Expression.BooleanLiteral(text.equalsIgnoreCase("true"), span);
        }
        return PeriodReader.read(text, span, problems); // the one alternative left
    }

    private Expression call(Expression.Name name, NameOrCallContext ctx, Token close, SourceSpan span) {
        List<Expression> arguments =
                ctx.star == null ? buildAll(ctx.arguments) : List.of(new Expression.Star(Spans.of(ctx.star)));
        return new Expression.Call(name.text(), name.span(), arguments, Spans.of(close), span);
    }
}
