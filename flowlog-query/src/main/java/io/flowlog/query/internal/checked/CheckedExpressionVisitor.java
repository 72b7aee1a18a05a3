package io.flowlog.query.internal.checked;

/** One method for each kind of {@link CheckedExpression}. */
public interface CheckedExpressionVisitor<R> {
    R visitConstant(CheckedExpression.Constant node);

    R visitField(CheckedExpression.Field node);

    R visitFormatColumn(CheckedExpression.FormatColumn node);

    R visitSystem(CheckedExpression.System node);

    R visitCell(CheckedExpression.Cell node);

    R visitExtract(CheckedExpression.Extract node);

    R visitDefined(CheckedExpression.Defined node);

    R visitNegation(CheckedExpression.Negation node);

    R visitArithmetic(CheckedExpression.Arithmetic node);

    R visitComparison(CheckedExpression.Comparison node);

    R visitAnd(CheckedExpression.And node);

    R visitOr(CheckedExpression.Or node);

    R visitNot(CheckedExpression.Not node);

    R visitIn(CheckedExpression.In node);

    R visitContains(CheckedExpression.Contains node);

    R visitMatches(CheckedExpression.Matches node);

    R visitElement(CheckedExpression.Element node);

    R visitListOf(CheckedExpression.ListOf node);

    R visitCall(CheckedExpression.Call node);
}
