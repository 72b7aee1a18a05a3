package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.flowlog.query.internal.ast.Column;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

    /** The left side has the brackets that the language implies on the right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "(a and b) or (c and d)         ~ a and b or c and d",
                "(not a) and b                  ~ not a and b",
                "not (a = 1)                    ~ not a = 1",
                "not (a like /x/)               ~ not a like /x/",
                "not (not (a in [1]))           ~ not ! a in [1]",
                "(a + b) > (c - d)              ~ a + b > c - d",
                "a + (b * c)                    ~ a + b * c",
                "a * (-b)                       ~ a * -b",
                "a * (b ^ c)                    ~ a * b ^ c",
                "a ^ (b ^ c)                    ~ a ^ b ^ c",
                "(-a) ^ (-b)                    ~ -a ^ -b",
                "-(a.b)                         ~ -a.b",
                "-(f(x)[0].y)                   ~ -f(x)[0].y",
                "(a + b) like 'x'               ~ a + b like 'x'",
            })
    void bracketsThatOnlyRepeatThePrecedenceChangeNothing(String bracketed, String plain) {
        assertEquals(
                Parsing.expression(plain).toString(),
                Parsing.expression(bracketed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a and (b or c)",
                "not (a and b)",
                "(a = b) = c",
                "(a ^ b) ^ c",
                "(a - b) - (c - d)",
                "-(a ^ b)",
                "a * (b + c)",
                "(a and b) and c",
                "(not a) = b",
                "(a + b)[0]",
                "(a).b",
                "(true).b",
                "a in [b or c, -1, 'x', [2]]",
            })
    void bracketsThatMeanSomethingArePrinted(String text) {
        assertEquals(text, Parsing.expression(text).toString());
    }

    @Test
    void aChainIsOneNode() {
        assertEquals(
                3,
                ((Expression.And) Parsing.expression("a and b and c"))
                        .operands()
                        .size());
        assertEquals(
                3,
                ((Expression.Or) Parsing.expression("a or b or c")).operands().size());
        assertEquals(
                2,
                ((Expression.Arithmetic) Parsing.expression("a + b - c"))
                        .steps()
                        .size());
        assertEquals(
                2,
                ((Expression.Arithmetic) Parsing.expression("a * b / c"))
                        .steps()
                        .size());
    }

    @Test
    void doubleEqualsIsEquals() {
        assertEquals("a = 1", Parsing.expression("a == 1").toString());
    }

    @Test
    void greaterOrEqualIsOneOperator() {
        assertEquals("a >= 1", Parsing.expression("a>=1").toString());
        assertEquals(Parsing.only(DiagnosticCode.SYNTAX), Parsing.codes("filter a > = 1"));
    }

    @Test
    void theTildeOperatorMeansLike() {
        assertEquals("a like 'x'", Parsing.expression("a =~ 'x'").toString());
    }

    @Test
    void aStarIsTheArgumentOfACallOnly() {
        Expression.Call call = (Expression.Call) Parsing.expression("count( * )");
        assertInstanceOf(Expression.Star.class, call.arguments().get(0));
        assertEquals(Parsing.only(DiagnosticCode.SYNTAX), Parsing.codes("filter *"));
    }

    @Test
    void aCallMayHaveABlankBeforeItsBracket() {
        Expression.Call call = (Expression.Call) Parsing.expression("bin (1min)");

        assertEquals("bin", call.name());
        assertEquals(new SourceSpan(7, 10), call.nameSpan());
        assertEquals(new SourceSpan(16, 17), call.closing());
    }

    @Test
    void spansAreUtf16AndHoldTheBracketsAround() {
        String text = "fields '😀' as x, ((a + 1)) * 2 as y";
        Command.Fields fields = (Command.Fields) Parsing.query(text).commands().get(0);
        Column column = fields.columns().get(1);
        Expression.Arithmetic product = (Expression.Arithmetic) column.expression();

        assertEquals("((a + 1)) * 2 as y", cut(text, column.span()));
        assertEquals("((a + 1)) * 2", cut(text, product.span()));
        assertEquals("((a + 1))", cut(text, product.first().span()));
        assertEquals("2", cut(text, product.steps().get(0).operand().span()));
    }

    @Test
    void prefixOperatorsHaveTheSpanFromThemToTheirOperand() {
        Expression.Not outer = (Expression.Not) Parsing.expression("not !(a)");

        assertEquals(new SourceSpan(7, 15), outer.span());
        assertEquals(new SourceSpan(11, 15), outer.operand().span());
        assertEquals(
                new SourceSpan(12, 15),
                ((Expression.Not) outer.operand()).operand().span());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "sum( bytes )/1024 ~ sum( bytes )/1024",
                "(end - start)     ~ (end - start)",
                "a - b as c        ~ c",
                "`account-id`      ~ account-id",
                "srcAddr           ~ srcAddr",
                "`a-b`+1           ~ `a-b`+1",
                "a as `b c`        ~ b c",
            })
    void aColumnIsNamedByItsAliasOrItsOwnText(String written, String name) {
        Command.Fields fields =
                (Command.Fields) Parsing.query("fields " + written).commands().get(0);

        assertEquals(name, fields.columns().get(0).name());
    }

    @Test
    void memberAndElementApplyFromLeftToRight() {
        Expression.Member member = (Expression.Member) Parsing.expression("j.users[1].action.x");

        assertEquals("action.x", member.name());
        assertEquals(1, ((Expression.Element) member.target()).index());
        assertNotEquals(
                Parsing.expression("j.users").toString(), member.target().toString());
    }

    private static String cut(String text, SourceSpan span) {
        return text.substring(span.start(), span.end());
    }
}
