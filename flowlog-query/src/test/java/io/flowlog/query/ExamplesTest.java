package io.flowlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the manual give what they say. */
class ExamplesTest {
    private static final QueryOptions AN_HOUR_AFTER_THE_RECORD = QueryOptions.builder()
            .clock(Clock.fixed(Instant.ofEpochSecond(1_700_003_600), ZoneOffset.UTC))
            .build();

    static List<Example> expressions() {
        return Example.expressions();
    }

    static List<Example> queries() {
        return Example.queries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void anExpressionHasTheValueOfItsExample(Example example) {
        QueryResult result = run("fields " + example.text() + " as it", example.log());
        assertEquals(1, result.rows().size());
        QueryRow row = result.rows().get(0);
        String printed = row.isPresent("it") ? cell(row.text("it")) : "(absent)";
        assertEquals(example.expected(), printed, example::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void asAConditionItKeepsTheRecordIfItIsANumberOtherThanZero(Example example) {
        boolean kept = !run("filter " + example.text(), example.log()).rows().isEmpty();
        String value = example.expected();
        boolean number = value.matches("-?[0-9]+(\\.[0-9]+)?") && Double.parseDouble(value) != 0;
        boolean time = value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]{12}"); // counts as its milliseconds
        assertEquals(number || time, kept, example::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void turnedRoundItKeepsTheOtherRecords(Example example) {
        boolean kept = !run("filter not (" + example.text() + ")", example.log())
                .rows()
                .isEmpty();
        boolean straight =
                !run("filter " + example.text(), example.log()).rows().isEmpty();
        assertEquals(!straight, kept, example::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryGivesTheRowsOfItsExample(Example example) {
        List<List<String>> expected = example.expected()
                .lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        QueryResult result = run(example.text(), example.log());
        List<List<String>> actual = new ArrayList<>();
        actual.add(result.columns());
        for (QueryRow row : result.rows()) {
            actual.add(result.columns().stream()
                    .map(column -> cell(row.text(column)))
                    .toList());
        }
        assertEquals(printed(expected), printed(actual), example::name);
    }

    private static QueryResult run(String query, String log) {
        return FlowLogQuery.compile(query, AN_HOUR_AFTER_THE_RECORD)
                .run(FlowLogSource.bytes(log.getBytes(StandardCharsets.UTF_8)));
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
