package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.sql.Term.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The scalar functions for which SQL has a word. */
final class SqlFunctions {
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final double LONGEST_TEXT = 10_000;

    private final SqlExpressions expressions;
    private final Function<String, Term> names;

    SqlFunctions(SqlExpressions expressions, Function<String, Term> names) {
        this.expressions = expressions;
        this.names = names;
    }

    Term term(Call call) {
        if (call.function().equals("bin")) {
            return bin((Leaf.Period) call.parts().get(0));
        }
        List<Term> terms = call.parts().stream().map(expressions::term).toList();
        Term first = terms.get(0);
        return switch (call.function()) {
            case "abs" -> first.number().as("abs(" + first.number().sql() + ")");
            case "ispresent" -> Term.truth("(" + first.sql() + " IS NOT NULL)");
            case "coalesce" ->
                oneOf("coalesce(" + first.sql() + ", " + terms.get(1).sql() + ")", first, terms.get(1));
            case "if" -> chosen(first, terms.get(1), terms.get(2));
            case "strlen" -> Term.integer("length(" + first.printed() + ")", LONGEST_TEXT);
            case "toupper" -> texts(first).as("upper(" + first.sql() + ")");
            case "tolower" -> texts(first).as("lower(" + first.sql() + ")");
            case "startsWith" -> test("starts_with", terms);
            case "endsWith" -> test("suffix", terms);
            case "strcontains" -> test("contains", terms);
            default -> throw new Inexpressible(call.function());
        };
    }

    private Term bin(Leaf.Period period) {
        Long unit = MILLIS.get(period.unit());
        Term time = names.apply("@timestamp");
        if (unit == null || time.type() != Type.TIME) {
            throw new Inexpressible(period.text());
        }
        long length = unit * period.amount();
        return Term.time(String.format("(%1$s - ((%1$s %% %2$d) + %2$d) %% %2$d)", time.sql(), length));
    }

    private static Term chosen(Term condition, Term then, Term otherwise) {
        return oneOf(
                "CASE WHEN " + condition.condition() + " THEN " + then.sql() + " ELSE " + otherwise.sql() + " END",
                then,
                otherwise);
    }

    /** What is known of a value that is one or the other. */
    private static Term oneOf(String sql, Term a, Term b) {
        if (a.type() != b.type()) {
            throw new Inexpressible("values of two types");
        }
        return new Term(
                sql,
                a.type(),
                Math.max(a.magnitude(), b.magnitude()),
                a.exact() && b.exact(),
                a.word() && b.word(),
                a.digitless() && b.digitless());
    }

    private static Term texts(Term term) {
        if (!term.isText()) {
            throw new Inexpressible("a number as a text");
        }
        return term;
    }

    private static Term test(String function, List<Term> terms) {
        if (terms.size() != 2) {
            throw new Inexpressible(function + " with options");
        }
        return Term.truth(
                function + "(" + terms.get(0).printed() + ", " + terms.get(1).printed() + ")");
    }
}
