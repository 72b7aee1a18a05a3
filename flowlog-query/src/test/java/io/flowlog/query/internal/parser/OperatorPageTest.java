package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.ReferenceExpression;
import io.flowlog.query.ReferencePage;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The page of expressions has every operator of the grammar, in its table and in an example. */
class OperatorPageTest {
    private static final ReferencePage PAGE = ReferencePage.named("expressions.md");

    /** Tokens that are no operators; a new token of the grammar counts as an operator unless it stands here. */
    private static final Set<String> OTHERS = Set.of(
            "DISPLAY",
            "FIELDS",
            "FILTER",
            "FILTER_INDEX",
            "HEAD",
            "LIMIT",
            "SORT",
            "SOURCE",
            "TAIL",
            "UNSUPPORTED",
            "STATS",
            "DEDUP",
            "PARSE",
            "WHITE_SPACE",
            "COMMENT",
            "ANY",
            "AS",
            "ASC",
            "BY",
            "DESC",
            "FALSE",
            "TRUE",
            "NAME",
            "EMPTY_NAME",
            "INTEGER",
            "DECIMAL",
            "PERIOD",
            "STRING",
            "REGEX",
            "UNCLOSED_STRING",
            "UNCLOSED_NAME",
            "UNCLOSED_REGEX",
            "PIPE",
            "COMMA",
            "DOT",
            "LEFT_PAREN",
            "RIGHT_PAREN",
            "UNEXPECTED");

    @Test
    void theTableHasEveryOperator() {
        Stream<String> cells = PAGE.table("Operators").stream().map(row -> row.get(0));
        assertEquals(operators(), tokensOf(cells.map(cell -> cell.replace(" before a value", ""))));
    }

    @Test
    void theTableHasAnExampleForEveryRow() {
        for (List<String> row : PAGE.table("Operators")) {
            Set<String> shown = tokensOf(Stream.of(row.get(2)));
            shown.retainAll(tokensOf(Stream.of(row.get(0).replace(" before a value", ""))));
            assertEquals(false, shown.isEmpty(), row::toString);
        }
    }

    @Test
    void everyOperatorHasAnExample() {
        Set<String> missing = operators();
        missing.removeAll(tokensOf(ReferenceExpression.of(PAGE).stream().map(ReferenceExpression::text)));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> operators() {
        return IntStream.rangeClosed(1, InsightsLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(InsightsLexer.VOCABULARY::getSymbolicName)
                .filter(name -> !OTHERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operators in texts that stand where an expression may. */
    private static Set<String> tokensOf(Stream<String> texts) {
        Set<String> found = new TreeSet<>();
        texts.forEach(text -> {
            StageLexer lexer = new StageLexer("filter a " + text);
            for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
                found.add(InsightsLexer.VOCABULARY.getSymbolicName(token.getType()));
            }
        });
        found.removeAll(OTHERS);
        return found;
    }
}
