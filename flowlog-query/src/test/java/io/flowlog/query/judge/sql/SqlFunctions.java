package io.flowlog.query.judge.sql;

import io.flowlog.query.judge.model.Call;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.sql.Term.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                oneOf("coalesce(" + terms.stream().map(Term::sql).collect(Collectors.joining(", ")) + ")", terms);
            case "if", "case" -> chosen(terms);
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

    /** Pairs of condition and value, and a value for the case that no condition holds. */
    private static Term chosen(List<Term> terms) {
        if (terms.size() % 2 == 0) {
            // DuckDB fails with an internal error where a constant is compared with a CASE of constants that ends in
            // NULL
            throw new Inexpressible("a choice that may end without a value");
        }
        StringBuilder sql = new StringBuilder("CASE");
        List<Term> values = new ArrayList<>();
        for (int i = 0; i + 1 < terms.size(); i += 2) {
            values.add(terms.get(i + 1));
            sql.append(" WHEN ").append(terms.get(i).condition());
            sql.append(" THEN ").append(terms.get(i + 1).sql());
        }
        Term otherwise = terms.get(terms.size() - 1);
        values.add(otherwise);
        return oneOf(sql + " ELSE " + otherwise.sql() + " END", values);
    }

    /** What is known of a value that is one of these. */
    private static Term oneOf(String sql, List<Term> terms) {
        if (terms.stream().map(Term::type).distinct().count() > 1) {
            throw new Inexpressible("values of two types");
        }
        return new Term(
                sql,
                terms.get(0).type(),
                terms.stream().mapToDouble(Term::magnitude).max().orElseThrow(),
                terms.stream().allMatch(Term::exact),
                terms.stream().allMatch(Term::word),
                terms.stream().allMatch(Term::digitless));
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
