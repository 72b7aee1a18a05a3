package io.flowlog.query.internal.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flowlog.core.FlowLogSource;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryResult;
import io.flowlog.query.internal.exec.ListInterpreter.Command;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Pipelines give what a plain interpreter over lists gives. */
class PipelinePropertyTest {
    private static final List<String> COLUMNS = List.of("srcport", "start", "action", "bytes", "dstport");

    @Provide
    Arbitrary<List<List<String>>> records() {
        return Combinators.combine(
                        Arbitraries.of("1700000000", "1700000001", "1700000002", "-"),
                        Arbitraries.of("A", "B", "C", "3", "12", "-"),
                        Arbitraries.of("0", "3", "12", "100", "-"),
                        Arbitraries.of("3", "22", "443", "-"))
                .as(List::of)
                .list()
                .ofMaxSize(60)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Command> filters = Combinators.combine(
                        Arbitraries.of("action", "bytes", "dstport"),
                        Arbitraries.of("=", "!=", "<", ">="),
                        Arbitraries.of(0, 3, 12, 22))
                .as(ListInterpreter.Filter::new);
        Arbitrary<Command> sorts = Combinators.combine(
                        Arbitraries.of("start", "action", "bytes", "dstport"), Arbitraries.of(true, false))
                .as(ListInterpreter.Sort::new);
        Arbitrary<Command> limits = Combinators.combine(
                        Arbitraries.integers().between(1, 40), Arbitraries.of(true, false))
                .as(ListInterpreter.Limit::new);
        return Arbitraries.frequencyOf(Tuple.of(2, filters), Tuple.of(2, sorts), Tuple.of(1, limits))
                .list()
                .ofMaxSize(7)
                .withoutEdgeCases();
    }

    @Property(tries = 1_000)
    void a_pipeline_gives_the_rows_of_a_plain_interpreter(
            @ForAll("records") List<List<String>> records,
            @ForAll("commands") List<Command> commands,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put(COLUMNS.get(0), String.valueOf(i));
            for (int column = 1; column < COLUMNS.size(); column++) {
                String value = records.get(i).get(column - 1);
                if (!value.equals("-")) {
                    row.put(COLUMNS.get(column), value);
                }
            }
            rows.add(row);
        }
        String query = "fields " + String.join(", ", COLUMNS)
                + commands.stream().map(command -> " | " + command.text()).collect(Collectors.joining());
        List<Map<String, String>> expected = new ListInterpreter(rows).run(commands);
        assertEquals(printed(expected), run(query, records, threads), query);
    }

    private static List<String> run(String query, List<List<String>> records, int threads) {
        // three inputs, so that there is something to share out among threads
        List<StringBuilder> logs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            logs.add(new StringBuilder(String.join(" ", COLUMNS)).append('\n'));
        }
        for (int i = 0; i < records.size(); i++) {
            logs.get(i * 3 / records.size())
                    .append(i)
                    .append(' ')
                    .append(String.join(" ", records.get(i)))
                    .append('\n');
        }
        QueryOptions options = QueryOptions.builder().threads(threads).build();
        QueryResult result = FlowLogQuery.compile(query, options)
                .run(logs.stream()
                        .map(log -> FlowLogSource.bytes(log.toString().getBytes(StandardCharsets.UTF_8)))
                        .toArray(FlowLogSource[]::new));
        return result.rows().stream().map(Object::toString).toList();
    }

    private static List<String> printed(List<Map<String, String>> rows) {
        return rows.stream().map(Object::toString).toList();
    }
}
