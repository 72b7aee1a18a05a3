package io.flowlog.query.internal.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.ReferencePage;
import io.flowlog.query.ReferenceQuery;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.parser.generated.InsightsLexer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language reference has every command word, and says of each whether FlowLog has it. */
class CommandPageTest {
    private static final ReferencePage PAGE = ReferencePage.named("commands.md");
    private static final Set<Integer> REFUSED = Set.of(InsightsLexer.UNSUPPORTED, InsightsLexer.TAIL);

    static Stream<String> refused() {
        return CommandWords.all().stream().filter(word -> REFUSED.contains(CommandWords.tokenType(word)));
    }

    @Test
    void theTableOfSupportHasExactlyTheCommandWords() {
        Map<String, String> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        CommandWords.all()
                .forEach(word -> expected.put(word, REFUSED.contains(CommandWords.tokenType(word)) ? "no" : "yes"));
        Map<String, String> documented = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ReferencePage.named("README.md").table("Commands").forEach(row -> documented.put(row.get(0), row.get(1)));
        assertEquals(expected, documented);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aCommandThatIsNotSupportedIsRefusedByName(String word) {
        List<Diagnostic> found = FlowLogQuery.check("fields srcAddr | " + word + " 5");
        assertEquals(DiagnosticCode.UNSUPPORTED_COMMAND.id(), found.get(0).code());
        assertTrue(found.get(0).message().startsWith("'" + word + "'"));
    }

    @Test
    void theOverviewHasEveryCommandWord() {
        Set<String> documented = PAGE.table("Commands").stream()
                .flatMap(row -> Arrays.stream(row.get(0).split(", ")))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        assertEquals(supported(), documented);
    }

    @Test
    void everyCommandWordHasAnExample() {
        Set<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ReferenceQuery query : ReferenceQuery.of(PAGE)) {
            StageLexer lexer = new StageLexer(query.text());
            for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
                Integer command = CommandWords.tokenType(token.getText());
                if (command != null && command == token.getType()) {
                    shown.add(token.getText());
                }
            }
        }
        Set<String> missing = supported();
        missing.removeAll(shown);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> supported() {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        words.addAll(CommandWords.all());
        refused().forEach(words::remove);
        return words;
    }
}
