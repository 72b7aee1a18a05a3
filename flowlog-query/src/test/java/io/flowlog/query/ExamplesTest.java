package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the language reference give what they say. */
class ExamplesTest {

    static List<ReferenceExpression> expressions() {
        return ReferenceExpression.all();
    }

    static Stream<ReferenceQuery> queries() {
        return ReferenceQuery.all().stream().filter(example -> example.rows() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void anExpressionHasTheValueOfItsExample(ReferenceExpression example) {
        QueryResult result = run("fields " + example.text() + " as it", example.log());
        assertEquals(1, result.rows().size());
        QueryRow row = result.rows().get(0);
        String printed = row.isPresent("it") ? cell(row.text("it")) : "(absent)";
        assertEquals(example.value(), printed, example::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void asAConditionItKeepsTheRecordIfItIsANumberOtherThanZero(ReferenceExpression example) {
        boolean kept = !run("filter " + example.text(), example.log()).rows().isEmpty();
        String value = example.value();
        boolean number = value.matches("-?[0-9]+(\\.[0-9]+)?") && Double.parseDouble(value) != 0;
        boolean time = value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]{12}"); // counts as its milliseconds
        assertEquals(number || time, kept, example::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void turnedRoundItKeepsTheOtherRecords(ReferenceExpression example) {
        boolean kept = !run("filter not (" + example.text() + ")", example.log())
                .rows()
                .isEmpty();
        boolean straight =
                !run("filter " + example.text(), example.log()).rows().isEmpty();
        assertEquals(!straight, kept, example::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryGivesTheRowsOfItsExample(ReferenceQuery example) {
        List<List<String>> expected = example.rows()
                .lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        QueryResult result =
                FlowLogQuery.compile(example.text(), example.options()).run(source(example.log()));
        List<List<String>> actual = new ArrayList<>();
        actual.add(result.columns());
        for (QueryRow row : result.rows()) {
            actual.add(result.columns().stream()
                    .map(column -> cell(row.text(column)))
                    .toList());
        }
        assertEquals(printed(expected), printed(actual), example::toString);
        assertEquals(
                example.diagnostics() == null ? "" : example.diagnostics(),
                rendered(result.warnings(), example.text()),
                example::toString);
    }

    private static QueryResult run(String query, String log) {
        return FlowLogQuery.compile(query, ReferenceQuery.OPTIONS).run(source(log));
    }

    private static FlowLogSource source(String log) {
        return FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8));
    }

    static String rendered(List<Diagnostic> diagnostics, String query) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.render(query))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** In quotes where the ends could not be seen otherwise; nothing for an absent value. */
    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.isEmpty() || !text.strip().equals(text) ? '"' + text + '"' : text;
    }

    private static String printed(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
    }
}
