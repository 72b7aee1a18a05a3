package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.ReferenceBlock;
import io.flowlog.query.ReferenceExpression;
import io.flowlog.query.ReferencePage;
import io.flowlog.query.ReferenceQuery;
import io.flowlog.query.internal.aggregate.AggregateCatalog;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language reference has every function, and says of each whether FlowLog has it. */
class FunctionPageTest {
    private static final ReferencePage FUNCTIONS = ReferencePage.named("functions.md");
    private static final ReferencePage AGGREGATES = ReferencePage.named("aggregates.md");

    static Set<String> refused() {
        return support("no");
    }

    @Test
    void theTableOfSupportHasExactlyTheFunctionsThereAre() {
        Set<String> expected = aggregates();
        expected.addAll(scalars());
        assertEquals(expected, support("yes"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFunctionThatIsNotSupportedIsRefusedByName(String name) {
        List<Diagnostic> found = FlowLogQuery.check("fields " + name + "(srcAddr)");
        assertEquals(DiagnosticCode.UNSUPPORTED_FUNCTION.id(), found.get(0).code());
        assertEquals(true, found.get(0).message().startsWith("'" + name + "'"));
    }

    @Test
    void theTablesOfFunctionsHaveEverySignature() {
        Set<String> documented = FUNCTIONS.rows().stream()
                .map(row -> row.cells().get(0))
                .filter(cell -> cell.endsWith(")"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                FunctionCatalog.scalars().stream()
                        .map(ScalarFunction::signature)
                        .collect(Collectors.toCollection(TreeSet::new)),
                documented);
    }

    @Test
    void everyFunctionHasAnExample() {
        Set<String> missing = scalars();
        missing.removeIf(
                name -> calls(name, ReferenceExpression.of(FUNCTIONS).stream().map(ReferenceExpression::text)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theTableOfAggregatesHasEveryOne() {
        Set<String> missing = aggregates();
        missing.removeIf(
                name -> calls(name, AGGREGATES.table("Aggregates").stream().map(row -> row.get(0))));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyAggregateHasAnExample() {
        Set<String> missing = aggregates();
        missing.removeIf(
                name -> calls(name, ReferenceQuery.of(AGGREGATES).stream().map(ReferenceQuery::text)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyAggregateHasAnExampleOverNoValue() {
        ReferencePage.Heading section = AGGREGATES.headings().stream()
                .filter(heading -> heading.title().equals("Over no value"))
                .findFirst()
                .orElseThrow();
        List<String> texts = AGGREGATES.blocksUnder(section).stream()
                .filter(block -> block.kind().equals("query"))
                .map(ReferenceBlock::text)
                .toList();
        Set<String> missing = aggregates();
        missing.removeIf(name -> calls(name, texts.stream()));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> support(String status) {
        return ReferencePage.named("README.md").table("Functions").stream()
                .filter(row -> row.get(1).equals(status))
                .map(row -> row.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names and other names of scalar functions. */
    private static Set<String> scalars() {
        return FunctionCatalog.scalars().stream()
                .flatMap(function -> Stream.concat(Stream.of(function.name()), function.aliases().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names and other names of aggregates. */
    private static Set<String> aggregates() {
        return AggregateCatalog.all().stream()
                .flatMap(function -> Stream.concat(Stream.of(function.name()), function.aliases().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean calls(String name, Stream<String> texts) {
        Pattern call = Pattern.compile("(?<!\\w)" + name + "\\(");
        return texts.anyMatch(text -> call.matcher(text).find());
    }
}
