package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.sql.Term.Type;

/** Arithmetic in SQL, as long as both sides calculate alike. */
final class SqlArithmetic {
    private SqlArithmetic() {}

    static Term apply(String symbol, Term a, Term b) {
        Term left = a.number();
        Term right = b.number();
        boolean integers = left.type() != Type.REAL && right.type() != Type.REAL;
        boolean exact = left.exact() && right.exact();
        String sql = "(" + left.sql() + " " + symbol + " " + right.sql() + ")";
        return switch (symbol) {
            case "+", "-" -> integers ? Term.integer(sql, left.magnitude() + right.magnitude()) : Term.real(sql, exact);
            case "*" -> integers ? Term.integer(sql, left.magnitude() * right.magnitude()) : Term.real(sql, exact);
            case "/" ->
                Term.real(
                        unlessZero(right, "(CAST(" + left.sql() + " AS DOUBLE) / CAST(" + right.sql() + " AS DOUBLE))"),
                        exact);
            case "%" -> remainder(left, right, integers, sql);
            default -> throw new Inexpressible(symbol);
        };
    }

    private static Term remainder(Term left, Term right, boolean integers, String sql) {
        if (!left.exact() || !right.exact()) {
            // the remainder of a number that is a little off may be anything
            throw new Inexpressible("the remainder of a rounded number");
        }
        String guarded = unlessZero(right, sql);
        return integers ? Term.integer(guarded, left.magnitude()) : Term.real(guarded, true);
    }

    private static String unlessZero(Term divisor, String sql) {
        return "CASE WHEN " + divisor.sql() + " = 0 THEN NULL ELSE " + sql + " END";
    }

    static Term negated(Term operand) {
        Term number = operand.number();
        String sql = "(- " + number.sql() + ")";
        return number.type() == Type.REAL ? Term.real(sql, number.exact()) : Term.integer(sql, number.magnitude());
    }
}
