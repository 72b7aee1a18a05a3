package io.flowlog.query.internal.ast;

/** One method for each kind of {@link Expression}: Java 17 has no switch over types, so this is what makes it exhaustive. */
public interface ExpressionVisitor<R> {
    R visitName(Expression.Name node);

    R visitString(Expression.StringLiteral node);

    R visitNumber(Expression.NumberLiteral node);

    R visitBoolean(Expression.BooleanLiteral node);

    R visitPeriod(Expression.PeriodLiteral node);

    R visitList(Expression.ListLiteral node);

    R visitNegation(Expression.Negation node);

    R visitNot(Expression.Not node);

    R visitAnd(Expression.And node);

    R visitOr(Expression.Or node);

    R visitComparison(Expression.Comparison node);

    R visitArithmetic(Expression.Arithmetic node);

    R visitIn(Expression.In node);

    R visitLike(Expression.Like node);

    R visitCall(Expression.Call node);

    R visitStar(Expression.Star node);

    R visitMember(Expression.Member node);

    R visitElement(Expression.Element node);
}
