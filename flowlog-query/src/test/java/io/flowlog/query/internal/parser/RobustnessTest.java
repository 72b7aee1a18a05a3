package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.ReferenceQuery;
import io.flowlog.query.internal.ast.Query;
import io.flowlog.query.internal.diagnostic.Problems;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, the answer is a tree or diagnostics that lie within the text; never an exception. */
class RobustnessTest {
    private static final int LONGEST_MUTATED = 400;

    static Stream<String> queries() {
        Stream<String> written = Stream.of(
                "fields @timestamp, (end - start) as duration, coalesce(srcAddr, '-') | sort duration desc, start | limit 20",
                "filter not (dstPort in [22, 3389]) and srcAddr like /^10\\.(1|2)/ or !ispresent(bytes) | limit any 3",
                "filterIndex region in ['a', 'b'] and env = 'x' | display a.b[0].c ^ -2 % 7 as `odd name` | head 5",
                "SOURCE logGroups(namePrefix: ['x']) | parse @message /(?<a>\\d+)|b/ | stats count(*) by bin(5m) | sort a desc.",
                "filter a in (SOURCE 'x' | fields y) | where b =~ \"it's\" # why\n | order by a asc");
        Stream<String> golden =
                ReferenceQuery.all().stream().map(ReferenceQuery::text).filter(q -> q.length() < LONGEST_MUTATED);
        return Stream.concat(written, golden);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aTokenTooFewTooManyOrInTheWrongPlaceGivesDiagnostics(String text) {
        TokenMutations.of(text).forEach(RobustnessTest::answers);
    }

    @Property(tries = 2_000)
    void piecesOfTheLanguageInAnyOrderGiveAnAnswer(@ForAll("pieces") String text) {
        answers(text);
    }

    @Property(tries = 1_000)
    void anyStringGivesAnAnswer(@ForAll String text) {
        answers(text);
        answers("filter " + text);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "fields",
                        "filter",
                        "sort",
                        "limit",
                        "stats",
                        "parse",
                        "source",
                        "tail",
                        "head",
                        "filterIndex",
                        "display",
                        "and",
                        "or",
                        "not",
                        "in",
                        "like",
                        "as",
                        "by",
                        "desc",
                        "any",
                        "(",
                        ")",
                        "[",
                        "]",
                        "|",
                        ",",
                        ".",
                        "/",
                        "/x/",
                        "=",
                        "=~",
                        "<",
                        "!",
                        "!=",
                        "+",
                        "-",
                        "*",
                        "^",
                        "%",
                        "a",
                        "@b",
                        "`c d`",
                        "1",
                        "2.5",
                        "5m",
                        "7x",
                        "'s'",
                        "\"",
                        "`",
                        "#c\n",
                        "\n",
                        "$",
                        "é",
                        "\ud83d\ude00",
                        "\ud83d",
                        "true")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join(" ", parts));
    }

    private static void answers(String text) {
        Problems problems = new Problems(text);
        Query query = QueryParser.parse(text, QueryLimits.DEFAULTS, problems);
        assertTrue(query != null || problems.refused(), text);
        for (Diagnostic found : problems.diagnostics()) {
            assertTrue(found.startOffset() <= found.endOffset() && found.endOffset() <= text.length(), text);
            assertFalse(found.render(text).isBlank());
        }
        if (query != null && !problems.refused()) {
            String printed = query.toString();
            assertTrue(Parsing.query(printed).toString().equals(printed), text);
        }
    }
}
