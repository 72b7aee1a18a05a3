package io.flowlog.query.internal.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.Expression.Arithmetic;
import io.flowlog.query.internal.parser.Parsing;
import io.flowlog.query.internal.value.ArithmeticOperator;
import io.flowlog.query.internal.value.ComparisonOperator;
import io.flowlog.query.internal.value.PeriodUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AstPrintingTest {
    private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aPrintedTreeReadsBackAsItself(@ForAll("queries") Query query) {
        String printed = query.toString();
        QueryLimits wide = QueryLimits.builder()
                .queryCharacters(1_000_000)
                .tokens(1_000_000)
                .build();

        assertEquals(
                TreeShape.of(query.commands()),
                TreeShape.of(Parsing.query(printed, wide).commands()),
                printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields @timestamp,srcAddr , bytes*8/(end-start) as rate | filter rate>1 | limit 5",
                "filter not(dstPort in[22,3389])and srcAddr like/^10\\./ | sort by bytes desc, start | limit any 3",
                "where a =~ 'x' or ! (b) and -c ^ 2 = 1 | display a.b[1].c , `x y` as `z`",
            })
    void printingAndReadingAgainChangesNothing(String text) {
        String printed = Parsing.query(text).toString();

        assertEquals(printed, Parsing.query(printed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields bytes*8, `bytes`*8, ( `bytes` ) | filter a",
                "stats sum( `bytes` ), sum(`bytes`) by `srcAddr`,(`a`) # why\n | sort x",
                "display `a` # why\n + 1",
                "fields 1 or  1, 1 or  1",
            })
    void columnsKeepTheirNames(String text) {
        Query query = Parsing.query(text);
        String printed = query.toString();

        assertEquals(
                TreeShape.of(query.commands()),
                TreeShape.of(Parsing.query(printed).commands()),
                printed);
    }

    @Provide
    Arbitrary<Query> queries() {
        return commands().list().ofMinSize(1).ofMaxSize(4).map(commands -> new Query(commands, NOWHERE));
    }

    private static Arbitrary<Command> commands() {
        Arbitrary<List<Column>> columns = columns().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<SortKey> keys = Combinators.combine(names(), Arbitraries.of(true, false))
                .as((name, descending) -> new SortKey(name, descending, NOWHERE));
        return Arbitraries.oneOf(
                columns.map(list -> new Command.Fields(list, NOWHERE)),
                columns.map(list -> new Command.Display(list, NOWHERE)),
                expressions(3).map(condition -> new Command.Filter(condition, NOWHERE)),
                keys.list().ofMinSize(1).ofMaxSize(3).map(list -> new Command.Sort(list, NOWHERE)),
                Combinators.combine(Arbitraries.longs().between(0, Long.MAX_VALUE), Arbitraries.of(true, false))
                        .as((count, any) -> new Command.Limit(
                                count > 999_999_999_999_999_999L ? Long.MAX_VALUE : count, any, NOWHERE, NOWHERE)),
                Combinators.combine(columns, columns().list().ofMaxSize(2))
                        .as((aggregates, by) -> new Command.Stats(aggregates, by, NOWHERE)),
                names().list().ofMinSize(1).ofMaxSize(3).map(list -> new Command.Dedup(list, NOWHERE)),
                Combinators.combine(
                                names().injectNull(0.3),
                                Arbitraries.of("a*'\"b", "\\S+/(\\d)", " * "),
                                Arbitraries.of(true, false),
                                names().list().ofMaxSize(2))
                        .as((field, pattern, regex, targets) ->
                                new Command.Parse(field, pattern, regex, NOWHERE, targets, NOWHERE)),
                Arbitraries.of("pattern", "countFrequent")
                        .map(name -> new Command.Unsupported(name, NOWHERE, NOWHERE)));
    }

    private static Arbitrary<Column> columns() {
        return Combinators.combine(expressions(3), names(), Arbitraries.of(true, false))
                .as((value, alias, aliased) -> aliased
                        ? new Column(value, alias, alias.text(), NOWHERE)
                        : new Column(value, null, ownName(value), NOWHERE));
    }

    private static String ownName(Expression value) {
        return value instanceof Expression.Name name ? name.text() : value.toString();
    }

    private static Arbitrary<Expression.Name> names() {
        return Arbitraries.of(
                        "srcAddr",
                        "@timestamp",
                        "a.b.0",
                        "account-id",
                        "count(*)",
                        "by",
                        "IN",
                        "like",
                        "not",
                        "true",
                        "desc",
                        "any",
                        "sort",
                        "source",
                        "x'y\"z",
                        "#",
                        "größe",
                        "@x y",
                        "5m")
                .map(text -> new Expression.Name(text, NOWHERE));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab\\/'\"\n\t#|d ").ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(3));
    }

    private static Arbitrary<Expression> leaves() {
        return Arbitraries.oneOf(
                names().map(name -> name),
                texts().map(text -> new Expression.StringLiteral(text, NOWHERE)),
                Arbitraries.of("0", "42", "0.50", "18446744073709551616")
                        .map(digits -> new Expression.NumberLiteral(digits, NOWHERE)),
                Arbitraries.of(true, false).map(value -> new Expression.BooleanLiteral(value, NOWHERE)),
                Arbitraries.of(PeriodUnit.class).map(unit -> new Expression.PeriodLiteral(7, unit, NOWHERE)));
    }

    private static Arbitrary<Expression> expressions(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Expression> inner = expressions(depth - 1);
        Arbitrary<List<Expression>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        Arbitrary<List<Expression>> some = inner.list().ofMaxSize(3);
        Arbitrary<Boolean> negated = Arbitraries.of(true, false);
        Arbitrary<String> patterns = Arbitraries.of("^10\\.", "a/b", "\\\\/", "", "[|#'\"]", "(?i)x");
        return Arbitraries.oneOf(
                leaves(),
                inner.map(operand -> new Expression.Negation(operand, NOWHERE)),
                inner.map(operand -> new Expression.Not(operand, NOWHERE)),
                several.map(operands -> new Expression.And(operands, NOWHERE)),
                several.map(operands -> new Expression.Or(operands, NOWHERE)),
                some.map(elements -> new Expression.ListLiteral(elements, NOWHERE)),
                Combinators.combine(Arbitraries.of(ComparisonOperator.class), inner, inner)
                        .as((operator, left, right) -> new Expression.Comparison(operator, left, right, NOWHERE)),
                Combinators.combine(inner, some, negated)
                        .as((value, elements, not) -> new Expression.In(value, elements, not, NOWHERE)),
                Combinators.combine(inner, patterns, negated, negated)
                        .as((value, pattern, regex, not) ->
                                new Expression.Like(value, pattern, regex, NOWHERE, not, NOWHERE)),
                Combinators.combine(names(), some)
                        .as((name, arguments) ->
                                new Expression.Call(name.text(), NOWHERE, arguments, NOWHERE, NOWHERE)),
                Arbitraries.just(
                        new Expression.Call("count", NOWHERE, List.of(new Expression.Star(NOWHERE)), NOWHERE, NOWHERE)),
                Combinators.combine(inner, names())
                        .as((target, name) -> new Expression.Member(target, name.text(), NOWHERE)),
                inner.map(target -> new Expression.Element(target, 3, NOWHERE)),
                chain(inner, ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT),
                chain(inner, ArithmeticOperator.MULTIPLY, ArithmeticOperator.DIVIDE, ArithmeticOperator.REMAINDER),
                Combinators.combine(inner, inner)
                        .as((base, exponent) -> new Arithmetic(
                                base, List.of(new Arithmetic.Step(ArithmeticOperator.POWER, exponent)), NOWHERE)));
    }

    private static Arbitrary<Expression> chain(Arbitrary<Expression> inner, ArithmeticOperator... level) {
        Arbitrary<List<Arithmetic.Step>> steps = Combinators.combine(Arbitraries.of(level), inner)
                .as(Arithmetic.Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(inner, steps).as((first, rest) -> new Arithmetic(first, rest, NOWHERE));
    }
}
